package io.github.ogireport.finding;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What one check of one report gave. Immutable. */
public final class ValidationResult {

    private final Dossier dossier;
    private final Stage stage;
    private final RuleSetId ruleSet;
    private final Counts counts;
    private final List<Finding> findings;
    private final List<Suspect> suspects;
    private final List<Relation> relations;
    private final List<NotEvaluated> notEvaluated;
    private final List<NotEvaluated> switchedOff;
    private final List<Explanation> explanations;
    private final long elapsedMicros;

    private ValidationResult(Builder builder) {
        this.dossier = builder.dossier;
        this.stage = builder.stage;
        this.ruleSet = builder.ruleSet;
        this.counts = builder.counts;
        this.findings = Collections.unmodifiableList(new ArrayList<>(builder.findings));
        this.suspects = Collections.unmodifiableList(new ArrayList<>(builder.suspects));
        this.relations = Collections.unmodifiableList(new ArrayList<>(builder.relations));
        Map<Boolean, List<NotEvaluated>> byOff = builder.notEvaluated.stream()
                .collect(Collectors.partitioningBy(each -> each.cause() == NotEvaluated.Cause.SWITCHED_OFF));
        this.notEvaluated = Collections.unmodifiableList(byOff.get(false));
        this.switchedOff = Collections.unmodifiableList(byOff.get(true));
        this.explanations = Collections.unmodifiableList(new ArrayList<>(builder.explanations));
        this.elapsedMicros = builder.elapsedMicros;
    }

    public static Builder builder(Dossier dossier, Stage stage) {
        return new Builder(dossier, stage);
    }

    /** A builder that starts from this result. */
    public Builder toBuilder() {
        List<NotEvaluated> unanswered = new ArrayList<>(notEvaluated);
        unanswered.addAll(switchedOff);
        return new Builder(dossier, stage).ruleSet(ruleSet).findings(counts, findings).suspects(suspects).relations(relations)
                .notEvaluated(unanswered).explanations(explanations).elapsedMicros(elapsedMicros);
    }

    public AnnualReport report() {
        return dossier.report();
    }

    /** The report with those that it was checked against. */
    public Dossier dossier() {
        return dossier;
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

    /** What is probably mistaken, the most probable first; they exclude each other. Empty where nothing can be said for certain enough. */
    public List<Suspect> suspects() {
        return suspects;
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

    /**
     * The explanations that are of nothing found: of another rule, or at another place. Empty also where not every finding is
     * listed, so that nobody can tell.
     */
    public List<Explanation> unmatchedExplanations() {
        if (counts.total() > findings.size()) {
            return Collections.emptyList();
        }
        Set<String> found = new HashSet<>();
        for (Finding each : findings) {
            found.add(key(each.rule(), null));
            found.add(key(each.rule(), each.section()));
            each.cells().forEach(cell -> found.add(key(each.rule(), cell.toString())));
        }
        Set<String> fields = new HashSet<>();
        List<Explanation> unmatched = new ArrayList<>();
        for (Explanation each : explanations) {
            boolean matched = (each.place() != null || each.field() == null) && found.contains(key(each.rule(), each.place()));
            if (!matched) {
                unmatched.add(each);
            } else if (each.field() != null) {
                fields.add(key(each.rule(), each.field()));
            }
        }
        // a field that holds several places is explained where one of them is
        unmatched.removeIf(each -> each.field() != null && fields.contains(key(each.rule(), each.field())));
        return unmatched;
    }

    private static String key(String rule, String place) {
        return rule + "\n" + place;
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

    /** Collects a result. Not thread-safe. */
    public static final class Builder {

        private final Dossier dossier;
        private final Stage stage;
        private RuleSetId ruleSet;
        private Counts counts = new Counts(0, 0, 0, 0);
        private List<Finding> findings = Collections.emptyList();
        private List<Suspect> suspects = Collections.emptyList();
        private List<Relation> relations = Collections.emptyList();
        private List<NotEvaluated> notEvaluated = Collections.emptyList();
        private List<Explanation> explanations = Collections.emptyList();
        private long elapsedMicros;

        private Builder(Dossier dossier, Stage stage) {
            this.dossier = Objects.requireNonNull(dossier, "dossier");
            this.stage = Objects.requireNonNull(stage, "stage");
        }

        /** @param value null when none fits */
        public Builder ruleSet(RuleSetId value) {
            ruleSet = value;
            return this;
        }

        /**
         * @param exact  totals, also where {@code listed} is capped
         * @param listed the gravest first
         */
        public Builder findings(Counts exact, List<Finding> listed) {
            counts = exact;
            findings = listed;
            return this;
        }

        public Builder suspects(List<Suspect> value) {
            suspects = value;
            return this;
        }

        public Builder relations(List<Relation> value) {
            relations = value;
            return this;
        }

        /** @param value the rules that gave no answer, and those that are switched off */
        public Builder notEvaluated(List<NotEvaluated> value) {
            notEvaluated = value;
            return this;
        }

        public Builder explanations(List<Explanation> value) {
            explanations = value;
            return this;
        }

        public Builder elapsedMicros(long value) {
            elapsedMicros = value;
            return this;
        }

        public ValidationResult build() {
            return new ValidationResult(this);
        }
    }
}
