package io.github.ogireport.adapter;

import io.github.ogireport.adapter.mapping.FieldFinding;
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
    SaveDecision(Outcome outcome, DecisionCode code, FailurePolicy appliedPolicy, String message, List<FieldFinding> findings,
                 ValidationResult result) {
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.code = Objects.requireNonNull(code, "code");
        this.appliedPolicy = appliedPolicy;
        this.message = Objects.requireNonNull(message, "message");
        this.findings = Collections.unmodifiableList(new ArrayList<>(findings));
        this.result = result;
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
