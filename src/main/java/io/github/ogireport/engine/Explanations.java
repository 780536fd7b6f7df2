package io.github.ogireport.engine;

import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.report.CellRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the clerk explained, by rule and place: many findings are looked up in many explanations. Immutable. */
final class Explanations {

    /** With null for every place of the rule. */
    private final Map<String, Set<String>> places = new HashMap<>();

    Explanations(List<Explanation> explanations) {
        explanations.stream().filter(each -> each.place() != null || each.field() == null)
                .forEach(each -> places.computeIfAbsent(each.rule(), rule -> new HashSet<>()).add(each.place()));
    }

    /** Whether one of them {@link Explanation#settles} it. */
    boolean settle(Finding finding) {
        Set<String> explained = places.get(finding.rule());
        if (explained == null || finding.severity() != Severity.VERIFY) {
            return false;
        }
        boolean settled = explained.contains(null) || explained.contains(finding.section());
        for (CellRef cell : finding.cells()) {
            settled = settled || explained.contains(cell.toString());
        }
        return settled;
    }
}
