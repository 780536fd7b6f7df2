package io.github.ogireport.report;

import io.github.ogireport.bound.Bound;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** A report with the other ones that it is checked against: the organ's own of the year before, and its subordinates'. Immutable. */
public final class Dossier {

    private final AnnualReport report;
    private final AnnualReport previous;
    private final String previousFault;
    private final List<AnnualReport> subordinates;

    private Dossier(AnnualReport report, AnnualReport previous, String previousFault, List<AnnualReport> subordinates) {
        this.report = Objects.requireNonNull(report, "report");
        this.previous = previous;
        this.previousFault = previousFault;
        this.subordinates = subordinates;
    }

    /** A report alone. */
    public static Dossier of(AnnualReport report) {
        return new Dossier(report, null, null, Collections.emptyList());
    }

    /** @param value last year's report (上一年度的报告) of the same organ; null when there is none */
    public Dossier previous(AnnualReport value) {
        return new Dossier(report, value, null, subordinates);
    }

    /** @param reason in Chinese, why last year's report could not be fetched: whether there is one nobody knows */
    public Dossier previousFault(String reason) {
        return new Dossier(report, null, Objects.requireNonNull(reason, "reason"), subordinates);
    }

    /**
     * @param value this year's reports of the organs whose figures the report includes (下级机关); empty when none are known. More than {@link
     *              Bound#SUBORDINATES} are not compared with, and the rules that would say so
     */
    public Dossier subordinates(List<AnnualReport> value) {
        return new Dossier(report, previous, previousFault, Collections.unmodifiableList(new ArrayList<>(value)));
    }

    public AnnualReport report() {
        return report;
    }

    /** Null when there is none. */
    public AnnualReport previous() {
        return previous;
    }

    /** Why last year's report could not be fetched, in Chinese; null where nothing went wrong. */
    public String previousFault() {
        return previousFault;
    }

    public List<AnnualReport> subordinates() {
        return subordinates;
    }
}
