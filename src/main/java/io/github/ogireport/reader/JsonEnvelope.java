package io.github.ogireport.reader;

import io.github.ogireport.finding.Explanation;
import io.github.ogireport.report.AnnualReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A report, or the host's own form that holds one, with what it is to be checked against and what the clerk explained, as a host
 * sends them together. Immutable.
 */
public final class JsonEnvelope {

    private final AnnualReport report;
    private final Map<String, Object> form;
    private final AnnualReport previous;
    private final Map<String, Object> previousForm;
    private final List<AnnualReport> subordinates;
    private final List<Explanation> explanations;

    /** @param report or {@code form} is null */
    JsonEnvelope(AnnualReport report, Map<String, Object> form, AnnualReport previous, Map<String, Object> previousForm,
            List<AnnualReport> subordinates, List<Explanation> explanations) {
        this.report = report;
        this.form = form;
        this.previous = previous;
        this.previousForm = previousForm;
        this.subordinates = Collections.unmodifiableList(new ArrayList<>(subordinates));
        this.explanations = Collections.unmodifiableList(new ArrayList<>(explanations));
    }

    /** Null where the host sent its own form. */
    public AnnualReport report() {
        return report;
    }

    /** The host's own form, with maps and lists in it, for a field mapping to read; null where the host sent a report. */
    public Map<String, Object> form() {
        return form;
    }

    /** Last year's report of the same organ; null when it was not sent, or as a form. */
    public AnnualReport previous() {
        return previous;
    }

    /** Last year's form; null when it was not sent, or as a report. */
    public Map<String, Object> previousForm() {
        return previousForm;
    }

    /** This year's reports of the organs whose figures the report includes. */
    public List<AnnualReport> subordinates() {
        return subordinates;
    }

    public List<Explanation> explanations() {
        return explanations;
    }
}
