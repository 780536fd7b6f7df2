package io.github.ogireport.finding;

import io.github.ogireport.report.AnnualReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What one check of one report gave. Immutable. */
public final class ValidationResult {

    private final AnnualReport report;
    private final Stage stage;
    private final RuleSetId ruleSet;
    private final Counts counts;
    private final List<Finding> findings;
    private final List<Relation> relations;
    private final List<NotEvaluated> notEvaluated;
    private final List<NotEvaluated> switchedOff;
    private final List<Explanation> explanations;
    private final long elapsedMicros;

    /**
     * @param ruleSet  null when none fits
     * @param counts   exact totals, also where {@code findings} was capped
     * @param findings the gravest first
     * @param notEvaluated the rules that gave no answer, and those that are switched off
     */
    public ValidationResult(AnnualReport report, Stage stage, RuleSetId ruleSet, Counts counts, List<Finding> findings,
                            List<Relation> relations, List<NotEvaluated> notEvaluated, List<Explanation> explanations,
                            long elapsedMicros) {
        this.report = report;
        this.stage = stage;
        this.ruleSet = ruleSet;
        this.counts = counts;
        this.findings = Collections.unmodifiableList(new ArrayList<>(findings));
        this.relations = Collections.unmodifiableList(new ArrayList<>(relations));
        Map<Boolean, List<NotEvaluated>> byOff = notEvaluated.stream()
                .collect(Collectors.partitioningBy(each -> each.cause() == NotEvaluated.Cause.SWITCHED_OFF));
        this.notEvaluated = Collections.unmodifiableList(byOff.get(false));
        this.switchedOff = Collections.unmodifiableList(byOff.get(true));
        this.explanations = Collections.unmodifiableList(new ArrayList<>(explanations));
        this.elapsedMicros = elapsedMicros;
    }

    public AnnualReport report() {
        return report;
    }

    public Stage stage() {
        return stage;
    }

    /** The rule set that judged; null when none fits. */
    public RuleSetId ruleSet() {
        return ruleSet;
    }

    public Counts counts() {
        return counts;
    }

    /** The findings, the gravest first; capped at the rule set's limit, with exact totals in {@link #counts()}. */
    public List<Finding> findings() {
        return findings;
    }

    /** Every relation that was looked at, satisfied, violated or not checkable. */
    public List<Relation> relations() {
        return relations;
    }

    /** The rules that gave no answer. */
    public List<NotEvaluated> notEvaluated() {
        return notEvaluated;
    }

    /** The rules that an administrator has switched off for a while, with the reasons; they do not touch the verdict. */
    public List<NotEvaluated> switchedOff() {
        return switchedOff;
    }

    /** The explanations that the host gave, whether or not they settled anything. */
    public List<Explanation> explanations() {
        return explanations;
    }

    public long elapsedMicros() {
        return elapsedMicros;
    }

    /**
     * A {@link Severity#MANDATORY} finding rejects, whatever else could not be evaluated. Otherwise a rule without an answer
     * forbids acceptance, save that a gap in a draft is only something still to fill.
     */
    public Verdict verdict() {
        if (counts.mandatory() > 0) {
            return Verdict.REJECTED;
        }
        for (NotEvaluated each : notEvaluated) {
            if (stage != Stage.DRAFT || each.cause() == NotEvaluated.Cause.FAILURE) {
                return Verdict.NOT_EVALUATED;
            }
        }
        return counts.verify() > counts.explained() ? Verdict.NEEDS_EXPLANATION : Verdict.ACCEPTED;
    }
}
