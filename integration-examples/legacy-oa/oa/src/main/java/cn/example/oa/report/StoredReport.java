package cn.example.oa.report;

import cn.example.oa.form.FormValues;
import java.util.List;

/** A report as the database holds it. Immutable. */
public final class StoredReport {

    private final int version;
    private final boolean submitted;
    private final FormValues values;
    private final List<WrittenExplanation> explanations;

    /** @param version 0 when nothing was saved yet; grows with each save */
    StoredReport(int version, boolean submitted, FormValues values, List<WrittenExplanation> explanations) {
        this.version = version;
        this.submitted = submitted;
        this.values = values;
        this.explanations = explanations;
    }

    public int getVersion() {
        return version;
    }

    public boolean isSubmitted() {
        return submitted;
    }

    public FormValues getValues() {
        return values;
    }

    public List<WrittenExplanation> getExplanations() {
        return explanations;
    }
}
