package io.github.ogireport.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for many organs among many others, in time that grows with their number and not with its square. */
public final class Organs {

    private Organs() { }

    /**
     * The names that are none of the organs' ({@link Organ#mayBe}), in their order.
     *
     * @param names   none is null
     * @param present none is null
     */
    public static List<String> missing(Collection<String> names, Collection<Organ> present) {
        Set<String> sought = new HashSet<>();
        names.forEach(name -> sought.add(OrganName.forms(name).get(0)));
        Set<String> whole = new HashSet<>();
        Set<String> found = new HashSet<>();
        for (Organ organ : present) {
            List<String> forms = OrganName.forms(organ.name());
            whole.add(forms.get(0));
            forms.removeIf(form -> !sought.contains(form));
            found.addAll(forms);
        }
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            List<String> forms = OrganName.forms(name);
            boolean anybody = whole.contains("") || forms.get(0).isEmpty() && !whole.isEmpty();
            if (!anybody && !found.contains(forms.get(0)) && forms.stream().noneMatch(whole::contains)) {
                missing.add(name);
            }
        }
        return missing;
    }
}
