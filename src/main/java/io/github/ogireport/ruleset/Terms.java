package io.github.ogireport.ruleset;

import io.github.ogireport.report.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a name in a rule stands for among the rows or columns of a block: the one line of that name, label or variant, or
 * every line under the group heading of that name (“不予公开”).
 */
public final class Terms {

    private static final Pattern NUMBERING = Pattern.compile("^([（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|[0-9]+[.．、])\\s*");

    private Terms() { }

    /** @return empty when nothing has that name */
    public static List<Line> resolve(String term, List<Line> lines) {
        List<Line> named = new ArrayList<>();
        for (Line line : lines) {
            if (line.name().equals(term) || line.label().equals(term) || line.toString().equals(term) || line.variants().contains(term)) {
                named.add(line);
            }
        }
        if (named.isEmpty()) {
            for (Line line : lines) {
                if (groups(line).contains(term)) {
                    named.add(line);
                }
            }
        }
        return named;
    }

    /** The printed group headings above a line, each with and without its numbering. */
    public static Set<String> groups(Line line) {
        Set<String> groups = new LinkedHashSet<>();
        line.path().forEach(group -> Collections.addAll(groups, withoutNumbering(group), group));
        return groups;
    }

    /** Every name that {@link #resolve} knows. */
    static Collection<String> names(List<Line> lines) {
        Set<String> names = new LinkedHashSet<>();
        for (Line line : lines) {
            names.add(line.name());
            line.path().forEach(group -> names.add(withoutNumbering(group)));
        }
        return names;
    }

    static String withoutNumbering(String label) {
        return NUMBERING.matcher(label).replaceFirst("");
    }
}
