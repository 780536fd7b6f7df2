package io.github.ogireport.reader;

import io.github.ogireport.finding.Explanation;
import io.github.ogireport.report.AnnualReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** A report with what it is to be checked against and what the clerk explained, as a host sends them together. Immutable. */
public final class JsonEnvelope {

    private final AnnualReport report;
    private final AnnualReport previous;
    private final List<AnnualReport> subordinates;
    private final List<Explanation> explanations;

    /** @param previous null when there is none */
    JsonEnvelope(AnnualReport report, AnnualReport previous, List<AnnualReport> subordinates, List<Explanation> explanations) {
        this.report = Objects.requireNonNull(report, "report");
        this.previous = previous;
        this.subordinates = Collections.unmodifiableList(new ArrayList<>(subordinates));
        this.explanations = Collections.unmodifiableList(new ArrayList<>(explanations));
    }

    public AnnualReport report() {
        return report;
    }

    /** Last year's report of the same organ; null when it was not sent. */
    public AnnualReport previous() {
        return previous;
    }

    /** This year's reports of the organs whose figures the report includes. */
    public List<AnnualReport> subordinates() {
        return subordinates;
    }

    public List<Explanation> explanations() {
        return explanations;
    }
}
