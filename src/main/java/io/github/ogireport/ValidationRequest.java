package io.github.ogireport;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** What to check, and at which stage. Immutable: each method that changes something gives a new request. */
public final class ValidationRequest {

    private final Dossier dossier;
    private final Stage stage;
    private final List<Explanation> explanations;

    private ValidationRequest(Dossier dossier, Stage stage, List<Explanation> explanations) {
        this.dossier = dossier;
        this.stage = Objects.requireNonNull(stage, "stage");
        this.explanations = explanations;
    }

    /** A request at stage {@link Stage#SUBMIT}. */
    public static ValidationRequest of(AnnualReport report) {
        return new ValidationRequest(Dossier.of(report), Stage.SUBMIT, Collections.emptyList());
    }

    public ValidationRequest stage(Stage value) {
        return new ValidationRequest(dossier, value, explanations);
    }

    /** @param value last year's report of the same organ; null when there is none */
    public ValidationRequest previous(AnnualReport value) {
        return new ValidationRequest(dossier.previous(value), stage, explanations);
    }

    /**
     * @param value this year's reports of the organs whose figures the report includes (下级机关); more than {@link Bound#SUBORDINATES} are not
     *              compared with, and the rules that would say so
     */
    public ValidationRequest subordinates(List<AnnualReport> value) {
        return new ValidationRequest(dossier.subordinates(value), stage, explanations);
    }

    /**
     * @param value what the clerk explained; replaces earlier explanations. Of more than {@link Bound#EXPLANATIONS} none counts,
     *              and the result says so
     */
    public ValidationRequest explanations(List<Explanation> value) {
        return new ValidationRequest(dossier, stage, Collections.unmodifiableList(new ArrayList<>(value)));
    }

    public AnnualReport report() {
        return dossier.report();
    }

    public Stage stage() {
        return stage;
    }

    /** Null when there is none. */
    public AnnualReport previous() {
        return dossier.previous();
    }

    public List<AnnualReport> subordinates() {
        return dossier.subordinates();
    }

    public List<Explanation> explanations() {
        return explanations;
    }

    public Dossier dossier() {
        return dossier;
    }
}
