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
    private final Map<String, ?> previousForm;
    private final List<AnnualReport> subordinates;
    private final List<Explanation> explanations;

    private SaveRequest(Map<String, ?> form, Stage stage, String user, AnnualReport previous, Map<String, ?> previousForm,
                        List<AnnualReport> subordinates, List<Explanation> explanations) {
        this.form = form;
        this.stage = Objects.requireNonNull(stage, "stage");
        this.user = user;
        this.previous = previous;
        this.previousForm = previousForm;
        this.subordinates = subordinates;
        this.explanations = explanations;
    }

    /**
     * A request of nobody in particular, without an earlier report and without explanations.
     *
     * @param form the host's values as the field mapping (字段对照表) names them; read while the
     *             save is being decided, by the deciding thread, and not changed. Null is decided as a form that does not fit
     */
    public static SaveRequest of(Map<String, ?> form, Stage stage) {
        return new SaveRequest(form, stage, null, null, null, Collections.emptyList(), Collections.emptyList());
    }

    /**
     * As {@link #of} for a form that the host holds as a bean, a record or Jackson's {@code JsonNode}, or as a map with such in it. The mapping names
     * properties ({@code 单位.名称}, {@code rows[*].total}): public getters, and the components of records. Only those are read.
     *
     * @param form null is decided as a form that does not fit
     * @throws IllegalArgumentException when it is one value alone
     */
    public static SaveRequest ofBean(Object form, Stage stage) {
        return of(BeanForm.of(form), stage);
    }

    /** @param value the host's id of whoever saves, for the audit, rather than a name; null when unknown */
    public SaveRequest user(String value) {
        return new SaveRequest(form, stage, value, previous, previousForm, subordinates, explanations);
    }

    /** @param value last year's report of the same organ, in place of last year's form; null when there is none */
    public SaveRequest previous(AnnualReport value) {
        return new SaveRequest(form, stage, user, value, null, subordinates, explanations);
    }

    /**
     * @param value last year's form of the same organ, in place of last year's report, read by the same mapping; what it lacks is
     *              blank. Null when there is none
     */
    public SaveRequest previousForm(Map<String, ?> value) {
        return new SaveRequest(form, stage, user, null, value, subordinates, explanations);
    }

    /**
     * As {@link #previousForm} for a bean or a record, see {@link #ofBean}.
     *
     * @throws IllegalArgumentException when it is one value alone
     */
    public SaveRequest previousBean(Object value) {
        return previousForm(BeanForm.of(value));
    }

    /** @param value this year's reports of the organs whose figures the report includes (下级机关) */
    public SaveRequest subordinates(List<AnnualReport> value) {
        return new SaveRequest(form, stage, user, previous, previousForm, Collections.unmodifiableList(new ArrayList<>(value)), explanations);
    }

    /**
     * @param value what the clerk explained, at places or at fields ({@link Explanation#ofField}); replaces earlier explanations. What
     *              is of nothing found is told in {@link SaveDecision#unmatchedExplanations()}
     */
    public SaveRequest explanations(List<Explanation> value) {
        return new SaveRequest(form, stage, user, previous, previousForm, subordinates, Collections.unmodifiableList(new ArrayList<>(value)));
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

    /** Null when there is none. */
    public Map<String, ?> previousForm() {
        return previousForm;
    }

    public List<AnnualReport> subordinates() {
        return subordinates;
    }

    public List<Explanation> explanations() {
        return explanations;
    }
}
