package io.github.ogireport.engine;

import io.github.ogireport.finding.Counts;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Relation;
import io.github.ogireport.finding.RuleSetId;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Format;
import io.github.ogireport.ruleset.RuleDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    ValidationResult build(Dossier dossier, Stage stage, RuleSetId ruleSet, Check check, List<Relation> relations,
                           List<Suspect> suspects, long micros) {
        List<Finding> findings = new ArrayList<>();
        Explanations explained = new Explanations(explanations);
        for (Finding finding : check.findings()) {
            findings.add(explained.settle(finding) ? finding.asExplained() : finding);
        }
        Counts counts = count(findings);
        findings.sort(Comparator.comparing(Finding::severity).thenComparing(finding -> order.get(finding.rule()))
                .thenComparing(this::place).thenComparing(Finding::message));
        List<NotEvaluated> notEvaluated = new ArrayList<>(check.notEvaluated());
        notEvaluated.sort(Comparator.comparing((NotEvaluated each) -> order.getOrDefault(each.rule(), -1)).thenComparing(NotEvaluated::reason));
        return ValidationResult.builder(dossier, stage).ruleSet(ruleSet)
                .findings(counts, findings.subList(0, Math.min(limit, findings.size())))
                .suspects(suspects).relations(relations).notEvaluated(notEvaluated).explanations(explanations).elapsedMicros(micros).build();
    }

    /** Where the finding's first cell, or its section, stands in the format. */
    private int place(Finding finding) {
        if (!finding.cells().isEmpty()) {
            Format.Position position = format.position(finding.cells().get(0));
            return position == null ? -1 : position.index();
        }
        return format.sections().indexOf(format.section(finding.section()));
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
