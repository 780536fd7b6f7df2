package io.github.ogireport.writer;

import io.github.ogireport.finding.Counts;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The findings of one severity, or those that go with the correction of a suspect, numbered through the whole result. A draft is
 * grouped by the severity that the rules state, since there every finding counts as a hint.
 */
final class EntryGroup {

    /** Null where they go with the correction of a suspect. */
    final Severity severity;
    final List<Entry> entries;
    private final Stage stage;
    private final Counts counts;
    private final boolean omitted;
    private final int folded;

    private EntryGroup(Severity severity, List<Entry> entries, int folded, ValidationResult result) {
        this.severity = severity;
        this.entries = Collections.unmodifiableList(entries);
        this.stage = result.stage();
        this.counts = result.counts();
        this.omitted = result.counts().total() > result.findings().size();
        this.folded = folded;
    }

    /** The groups that have a finding: what goes with the correction of a suspect, then the rest, the gravest first. */
    static List<EntryGroup> of(ValidationResult result) {
        List<EntryGroup> groups = new ArrayList<>();
        List<Entry> settled = new ArrayList<>();
        for (Finding finding : result.findings()) {
            if (finding.suspect() != null) {
                settled.add(new Entry(settled.size() + 1, finding, explanationOf(finding, result)));
            }
        }
        add(null, settled, 0, result, groups);
        int number = settled.size();
        for (Severity severity : Severity.values()) {
            List<Entry> entries = new ArrayList<>();
            int folded = 0;
            for (Finding finding : result.findings()) {
                if (severityOf(finding, result.stage()) == severity && finding.suspect() == null) {
                    entries.add(new Entry(++number, finding, explanationOf(finding, result)));
                } else if (severityOf(finding, result.stage()) == severity) {
                    folded++;
                }
            }
            add(severity, entries, folded, result, groups);
        }
        return groups;
    }

    private static void add(Severity severity, List<Entry> entries, int folded, ValidationResult result, List<EntryGroup> groups) {
        if (!entries.isEmpty()) {
            groups.add(new EntryGroup(severity, entries, folded, result));
        }
    }

    /** Whether these are the findings that go with the correction of a suspect. */
    boolean isFolded() {
        return severity == null;
    }

    private static Severity severityOf(Finding finding, Stage stage) {
        return stage == Stage.DRAFT ? finding.originalSeverity() : finding.severity();
    }

    private static Explanation explanationOf(Finding finding, ValidationResult result) {
        if (finding.explained()) {
            for (Explanation each : result.explanations()) {
                if (each.settles(finding)) {
                    return each;
                }
            }
        }
        return null;
    }

    /** For instance “强制性问题（12 条）：必须改正”, with the exact total however many the result lists. */
    String heading() {
        return isFolded() ? "改正以后，下面 " + entries.size() + " 条就平了" : title() + size() + "：" + advice();
    }

    private String title() {
        return stage == Stage.DRAFT ? "尚待完善的" + severity.label() + "事项" : severity.label() + "问题";
    }

    private String size() {
        if (stage == Stage.DRAFT) {
            return omitted ? "" : "（" + entries.size() + " 条）";
        }
        int total = severity == Severity.MANDATORY ? counts.mandatory() : severity == Severity.VERIFY ? counts.verify() : counts.hint();
        return folded == 0 ? "（" + total + " 条）" : "（另有 " + (total - folded) + " 条）";
    }

    private String advice() {
        boolean draft = stage == Stage.DRAFT;
        switch (severity) {
            case MANDATORY:
                return draft ? "送审前必须补齐或改正" : "必须改正";
            case VERIFY:
                return draft ? "送审前请核对" : "请核对，有误的改正，无误的写明情况说明";
            default:
                return "供参考";
        }
    }
}
