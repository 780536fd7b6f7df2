package io.github.ogireport.decision;

import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A form that is about to be saved. Immutable save for the form itself, which is the host's. */
public final class SaveRequest {

    private final Map<String, ?> form;
    private final Stage stage;
    private final String user;
    private final AnnualReport previous;
    private final List<Explanation> explanations;

    private SaveRequest(Map<String, ?> form, Stage stage, String user, AnnualReport previous, List<Explanation> explanations) {
        this.form = form;
        this.stage = Objects.requireNonNull(stage, "stage");
        this.user = user;
        this.previous = previous;
        this.explanations = explanations;
    }

    /**
     * A request of nobody in particular, without an earlier report and without explanations.
     *
     * @param form the host's values as the field mapping (字段对照表) names them; read while the
     *             save is being decided, by the deciding thread, and not changed. Null is decided as a form that does not fit
     */
    public static SaveRequest of(Map<String, ?> form, Stage stage) {
        return new SaveRequest(form, stage, null, null, Collections.emptyList());
    }

    /** @param value the host's id of whoever saves, for the audit, rather than a name; null when unknown */
    public SaveRequest user(String value) {
        return new SaveRequest(form, stage, value, previous, explanations);
    }

    /** @param value last year's report of the same organ; null when there is none */
    public SaveRequest previous(AnnualReport value) {
        return new SaveRequest(form, stage, user, value, explanations);
    }

    /** @param value what the clerk explained; replaces earlier explanations */
    public SaveRequest explanations(List<Explanation> value) {
        return new SaveRequest(form, stage, user, previous, Collections.unmodifiableList(new ArrayList<>(value)));
    }

    /** Null where the host had none. */
    public Map<String, ?> form() {
        return form;
    }

    public Stage stage() {
        return stage;
    }

    /** Null when unknown. */
    public String user() {
        return user;
    }

    /** Null when there is none. */
    public AnnualReport previous() {
        return previous;
    }

    public List<Explanation> explanations() {
        return explanations;
    }
}
