package io.github.ogireport;

import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** What to check, and at which stage. Immutable: each method that changes something gives a new request. */
public final class ValidationRequest {

    private final AnnualReport report;
    private final Stage stage;
    private final AnnualReport previous;
    private final List<Explanation> explanations;

    private ValidationRequest(AnnualReport report, Stage stage, AnnualReport previous, List<Explanation> explanations) {
        this.report = Objects.requireNonNull(report, "report");
        this.stage = Objects.requireNonNull(stage, "stage");
        this.previous = previous;
        this.explanations = explanations;
    }

    /** A request at stage {@link Stage#SUBMIT}. */
    public static ValidationRequest of(AnnualReport report) {
        return new ValidationRequest(report, Stage.SUBMIT, null, Collections.emptyList());
    }

    public ValidationRequest stage(Stage value) {
        return new ValidationRequest(report, value, previous, explanations);
    }

    /** @param value last year's report of the same organ; null when there is none */
    public ValidationRequest previous(AnnualReport value) {
        return new ValidationRequest(report, stage, value, explanations);
    }

    /** @param value what the clerk explained; replaces earlier explanations */
    public ValidationRequest explanations(List<Explanation> value) {
        return new ValidationRequest(report, stage, previous, Collections.unmodifiableList(new ArrayList<>(value)));
    }

    public AnnualReport report() {
        return report;
    }

    public Stage stage() {
        return stage;
    }

    /** Null when there is none. */
    public AnnualReport previous() {
        return previous;
    }

    public List<Explanation> explanations() {
        return explanations;
    }
}
