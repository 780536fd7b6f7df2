package io.github.ogireport.decision;

import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** What a host is to do with a save, and what to tell the clerk. Immutable. */
public final class SaveDecision {

    /** What the host is to do. */
    public enum Outcome {
        /** Save. */
        ALLOW,
        /** Ask the clerk to explain the findings or put them right, and do not save until then. */
        ASK_FOR_EXPLANATION,
        /** Do not save. */
        REFUSE
    }

    private final Outcome outcome;
    private final DecisionCode code;
    private final FailurePolicy appliedPolicy;
    private final String message;
    private final List<FieldFinding> findings;
    private final ValidationResult result;

    /**
     * @param appliedPolicy null where none was needed
     * @param result        null where nothing was checked
     */
    private SaveDecision(Outcome outcome, DecisionCode code, FailurePolicy appliedPolicy, String message, List<FieldFinding> findings,
                 ValidationResult result) {
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.code = Objects.requireNonNull(code, "code");
        this.appliedPolicy = appliedPolicy;
        this.message = Objects.requireNonNull(message, "message");
        this.findings = Collections.unmodifiableList(new ArrayList<>(findings));
        this.result = result;
    }

    /** What a check means for the save. */
    public static SaveDecision of(ValidationResult result, List<FieldFinding> findings, FailurePolicy policy) {
        Stage stage = result.stage();
        switch (result.verdict()) {
            case ACCEPTED:
                return new SaveDecision(Outcome.ALLOW, DecisionCode.ACCEPTED, null, ClerkMessage.accepted(stage, findings), findings, result);
            case NEEDS_EXPLANATION:
                return explanationNeeded(null, result, findings);
            case REJECTED:
                return new SaveDecision(Outcome.REFUSE, DecisionCode.REJECTED, null, ClerkMessage.rejected(stage, result, findings), findings, result);
            default:
                FailurePolicy applied = applied(stage, policy);
                if (applied == FailurePolicy.ALLOW && result.counts().verify() > result.counts().explained()) {
                    // what could be checked counts all the same
                    return explanationNeeded(applied, result, findings);
                }
                return new SaveDecision(outcome(applied), DecisionCode.NOT_EVALUATED, applied, ClerkMessage.notEvaluated(result, applied), findings, result);
        }
    }

    /**
     * What the policy makes of a save that was not checked.
     *
     * @param what    happened, in Chinese, the beginning of a sentence
     * @param reasons a line each; may be empty
     */
    public static SaveDecision unchecked(Stage stage, DecisionCode code, FailurePolicy policy, String what, List<String> reasons) {
        FailurePolicy applied = applied(stage, policy);
        return new SaveDecision(outcome(applied), code, applied, ClerkMessage.failed(stage, what, reasons, applied), Collections.emptyList(), null);
    }

    /** A draft is never lost for a fault of the check. */
    private static FailurePolicy applied(Stage stage, FailurePolicy policy) {
        return stage == Stage.DRAFT ? FailurePolicy.ALLOW : policy;
    }

    private static Outcome outcome(FailurePolicy applied) {
        return applied == FailurePolicy.ALLOW ? Outcome.ALLOW : Outcome.REFUSE;
    }

    private static SaveDecision explanationNeeded(FailurePolicy policy, ValidationResult result, List<FieldFinding> findings) {
        return new SaveDecision(Outcome.ASK_FOR_EXPLANATION, DecisionCode.EXPLANATION_NEEDED, policy,
                ClerkMessage.explanationNeeded(result.stage(), result, findings), findings, result);
    }

    public Outcome outcome() {
        return outcome;
    }

    public boolean isAllowed() {
        return outcome == Outcome.ALLOW;
    }

    public DecisionCode code() {
        return code;
    }

    /** The policy that decided; null where the check itself did. */
    public FailurePolicy appliedPolicy() {
        return appliedPolicy;
    }

    /** For the clerk, in Chinese, complete in itself: several lines, the first of which says what becomes of the save. */
    public String message() {
        return message;
    }

    /** Every finding with the fields to mark, the gravest first; empty where nothing was checked. */
    public List<FieldFinding> findings() {
        return findings;
    }

    /** What the check gave; null where nothing was checked. */
    public ValidationResult result() {
        return result;
    }

    @Override
    public String toString() {
        return outcome + " " + code;
    }
}
