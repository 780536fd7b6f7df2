package io.github.ogireport.engine;

import io.github.ogireport.finding.Counts;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Relation;
import io.github.ogireport.finding.RuleSetId;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Format;
import io.github.ogireport.ruleset.RuleDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts what the rules found into order: explained, counted, sorted, capped. */
final class ResultBuilder {

    private final Map<String, Integer> order = new HashMap<>();
    private final Format format;
    private final int limit;
    private final List<Explanation> explanations;

    /** @param limit how many findings the result lists */
    ResultBuilder(Map<String, RuleDefinition> rules, Format format, int limit, List<Explanation> explanations) {
        rules.keySet().forEach(rule -> order.put(rule, order.size()));
        this.format = format;
        this.limit = limit;
        this.explanations = explanations;
    }

    ValidationResult build(Dossier dossier, Stage stage, RuleSetId ruleSet, Check check, List<Found> all, Settlement settlement,
                           List<Relation> relations, long micros) {
        List<Found> found = new ArrayList<>(all);
        Explanations explained = new Explanations(explanations);
        Map<Found, Finding> told = new IdentityHashMap<>();
        for (Found each : found) {
            Finding finding = settlement.told(each);
            told.put(each, explained.settle(finding) ? finding.asExplained() : finding);
        }
        Set<CellRef> gaps = gaps(dossier.report(), relations);
        found.sort(Comparator.comparing(told::get, Comparator.<Finding>comparingInt(finding -> turn(finding, gaps))
                .thenComparing(Finding::severity).thenComparing(this::place).thenComparing(finding -> order.get(finding.rule()))
                .thenComparing(Finding::message)));
        List<Finding> findings = found.stream().map(told::get).collect(Collectors.toList());
        List<NotEvaluated> notEvaluated = new ArrayList<>(check.notEvaluated());
        notEvaluated.sort(Comparator.comparing((NotEvaluated each) -> order.getOrDefault(each.rule(), -1)).thenComparing(NotEvaluated::reason));
        int listed = Math.min(limit, findings.size());
        return ValidationResult.builder(dossier, stage).ruleSet(ruleSet)
                .findings(count(findings), findings.subList(0, listed)).suspects(settlement.suspects(found.subList(0, listed)))
                .relations(relations).notEvaluated(notEvaluated).explanations(explanations).elapsedMicros(micros).build();
    }

    /** The blank and unreadable cells that keep a relation from being checked. */
    private static Set<CellRef> gaps(AnnualReport report, List<Relation> relations) {
        Set<CellRef> gaps = new HashSet<>();
        for (Relation relation : relations) {
            if (relation.state() == Relation.State.NOT_CHECKABLE) {
                gaps.addAll(relation.left());
                gaps.addAll(relation.right());
            }
        }
        gaps.removeIf(cell -> report.cell(cell).isNumber());
        return gaps;
    }

    /** What to mend first comes first: what keeps relations from being checked, what a suspect settles, the rest. */
    private static int turn(Finding finding, Set<CellRef> gaps) {
        if (finding.suspect() != null) {
            return 1 + finding.suspect();
        }
        return finding.cells().stream().anyMatch(gaps::contains) && gaps.containsAll(finding.cells()) ? 0 : Integer.MAX_VALUE;
    }

    /** Where the finding's first cell, or its section, stands in the format, the tables before the sections; what is of no place comes last. */
    private int place(Finding finding) {
        if (!finding.cells().isEmpty()) {
            Format.Position position = format.position(finding.cells().get(0));
            return position == null ? -1 : position.index();
        }
        return finding.section() == null ? Integer.MAX_VALUE : format.positions().size() + format.sections().indexOf(format.section(finding.section()));
    }

    private static Counts count(List<Finding> findings) {
        int[] bySeverity = new int[Severity.values().length];
        int explained = 0;
        for (Finding finding : findings) {
            bySeverity[finding.severity().ordinal()]++;
            explained += finding.explained() ? 1 : 0;
        }
        return new Counts(bySeverity[Severity.MANDATORY.ordinal()], bySeverity[Severity.VERIFY.ordinal()],
                bySeverity[Severity.HINT.ordinal()], explained);
    }
}
