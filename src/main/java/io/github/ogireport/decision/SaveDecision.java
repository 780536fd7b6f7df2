package io.github.ogireport.decision;

import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.PlainResult;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.CellRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

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
    private final List<FieldSuspect> suspects;
    private final ValidationResult result;

    /**
     * @param appliedPolicy null where none was needed
     * @param result        null where nothing was checked
     */
    private SaveDecision(Outcome outcome, DecisionCode code, FailurePolicy appliedPolicy, String message, List<FieldFinding> findings,
                 List<FieldSuspect> suspects, ValidationResult result) {
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.code = Objects.requireNonNull(code, "code");
        this.appliedPolicy = appliedPolicy;
        this.message = Objects.requireNonNull(message, "message");
        this.findings = Collections.unmodifiableList(new ArrayList<>(findings));
        this.suspects = Collections.unmodifiableList(new ArrayList<>(suspects));
        this.result = result;
    }

    /**
     * What a check means for the save.
     *
     * @param findings the result's, each with its fields
     * @param suspects the result's, each with its fields
     */
    public static SaveDecision of(ValidationResult result, List<FieldFinding> findings, List<FieldSuspect> suspects, FailurePolicy policy) {
        ClerkMessage told = new ClerkMessage(result, findings, suspects);
        switch (result.verdict()) {
            case ACCEPTED:
                return new SaveDecision(Outcome.ALLOW, DecisionCode.ACCEPTED, null, told.accepted(), findings, suspects, result);
            case NEEDS_EXPLANATION:
                return new SaveDecision(Outcome.ASK_FOR_EXPLANATION, DecisionCode.EXPLANATION_NEEDED, null, told.explanationNeeded(), findings, suspects, result);
            case REJECTED:
                return new SaveDecision(Outcome.REFUSE, DecisionCode.REJECTED, null, told.rejected(), findings, suspects, result);
            default:
                FailurePolicy applied = applied(result.stage(), policy);
                if (applied == FailurePolicy.ALLOW && result.counts().verify() > result.counts().explained()) {
                    // what could be checked counts all the same
                    return new SaveDecision(Outcome.ASK_FOR_EXPLANATION, DecisionCode.EXPLANATION_NEEDED, applied, told.explanationNeeded(), findings, suspects, result);
                }
                return new SaveDecision(outcome(applied), DecisionCode.NOT_EVALUATED, applied, told.notEvaluated(applied), findings, suspects, result);
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
        return new SaveDecision(outcome(applied), code, applied, ClerkMessage.failed(stage, what, reasons, applied),
                Collections.emptyList(), Collections.emptyList(), null);
    }

    /** A draft is never lost for a fault of the check. */
    private static FailurePolicy applied(Stage stage, FailurePolicy policy) {
        return stage == Stage.DRAFT ? FailurePolicy.ALLOW : policy;
    }

    private static Outcome outcome(FailurePolicy applied) {
        return applied == FailurePolicy.ALLOW ? Outcome.ALLOW : Outcome.REFUSE;
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

    /** Whether nothing but the failure policy decided, for want of a check. */
    public boolean isByPolicyAlone() {
        return appliedPolicy != null && outcome != Outcome.ASK_FOR_EXPLANATION;
    }

    /** For the clerk, in Chinese, complete in itself: several lines, the first of which says what becomes of the save. */
    public String message() {
        return message;
    }

    /** Every finding with the fields to mark, what to mend first coming first; empty where nothing was checked. */
    public List<FieldFinding> findings() {
        return findings;
    }

    /** What is probably mistaken (疑点), with the fields that hold it, the most probable first; empty where nothing can be said. */
    public List<FieldSuspect> suspects() {
        return suspects;
    }

    /**
     * Whether what a suspect settles is best told with the suspect (folded under it) and not of itself: true unless there are so many
     * suspects that naming all of them helps nobody.
     */
    public boolean foldsIntoSuspects() {
        return ClerkMessage.folds(suspects);
    }

    /**
     * What to show at each field: mark {@link FieldMessage.Kind#SUSPECT} and {@link FieldMessage.Kind#FINDING} red, {@link
     * FieldMessage.Kind#RELATED} pale. Without the fields that nothing was found at; immutable.
     */
    public Map<String, List<FieldMessage>> byField() {
        return new FieldMessages(findings, suspects).byField();
    }

    /**
     * The decision as maps, lists, texts, numbers and truth values, which any JSON library writes: {@code success}, {@code
     * outcome}, {@code code}, {@code message}, {@code byField} and {@code result} as in the result JSON, null where nothing was
     * checked. The caller's to change.
     */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("success", isAllowed());
        map.put("outcome", outcome.name());
        map.put("code", code.toString());
        map.put("message", message);
        Map<String, Object> fields = new LinkedHashMap<>();
        byField().forEach((field, all) -> fields.put(field, all.stream().map(FieldMessage::toMap).collect(Collectors.toList())));
        map.put("byField", fields);
        map.put("result", result == null ? null : plainResult());
        return map;
    }

    private Map<String, Object> plainResult() {
        Map<Finding, List<String>> fields = new IdentityHashMap<>();
        findings.forEach(each -> fields.put(each.finding(), each.fields()));
        Map<CellRef, String> field = new HashMap<>();
        for (FieldSuspect each : suspects) {
            for (int i = 0; i < each.fields().size(); i++) {
                field.put(each.suspect().cells().get(i).cell(), each.fields().get(i));
            }
        }
        return PlainResult.of(result).fields(finding -> fields.getOrDefault(finding, Collections.emptyList()), field::get).toMap();
    }

    /** The clerk's explanations that are of nothing found, see {@link ValidationResult#unmatchedExplanations()}; empty where nothing was checked. */
    public List<Explanation> unmatchedExplanations() {
        return result == null ? Collections.emptyList() : result.unmatchedExplanations();
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
