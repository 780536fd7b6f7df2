package io.github.ogireport.proof;

import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import java.util.Collections;
import java.util.List;

/** What two rule sets say differently of one report. Immutable. */
public final class ReportComparison {

    private final Verdict before;
    private final Verdict after;
    private final boolean cut;
    private final List<ResultDifference> differences;

    private ReportComparison(Verdict before, Verdict after, boolean cut, List<ResultDifference> differences) {
        this.before = before;
        this.after = after;
        this.cut = cut;
        this.differences = Collections.unmodifiableList(differences);
    }

    public static ReportComparison of(ValidationResult before, ValidationResult after) {
        return new ReportComparison(before.verdict(), after.verdict(), isCut(before) || isCut(after), ResultDifference.between(before, after));
    }

    private static boolean isCut(ValidationResult result) {
        return result.counts().total() > result.findings().size();
    }

    public Verdict before() {
        return before;
    }

    public Verdict after() {
        return after;
    }

    /** Whether a result listed only some of its findings, so that only these are compared. */
    public boolean isCut() {
        return cut;
    }

    public List<ResultDifference> differences() {
        return differences;
    }

    public boolean isSame() {
        return differences.isEmpty() && before == after;
    }
}
