package io.github.ogireport.audit;

import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.CellRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A finding that only one of two rule sets makes in the same report. Immutable. */
public final class Difference {

    /** Seen from the set that serves. */
    public enum Change {
        /** Only the candidate finds it. */
        FOUND,
        /** Only the set that serves finds it. */
        DROPPED
    }

    private final Change change;
    private final String rule;
    private final Severity severity;
    private final String place;

    private Difference(Change change, Finding finding) {
        this.change = change;
        this.rule = finding.rule();
        this.severity = finding.severity();
        this.place = place(finding);
    }

    /** What the candidate newly finds and what it drops. A changed severity is both. */
    public static List<Difference> between(ValidationResult serving, ValidationResult candidate) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        serving.findings().forEach(finding -> seen.merge(key(finding), 1, Integer::sum));
        List<Difference> differences = new ArrayList<>();
        for (Finding finding : candidate.findings()) {
            if (seen.merge(key(finding), -1, Integer::sum) < 0) {
                differences.add(new Difference(Change.FOUND, finding));
            }
        }
        for (Finding finding : serving.findings()) {
            if (seen.getOrDefault(key(finding), 0) > 0) {
                seen.merge(key(finding), -1, Integer::sum);
                differences.add(new Difference(Change.DROPPED, finding));
            }
        }
        return differences;
    }

    private static String key(Finding finding) {
        return finding.rule() + ' ' + finding.severity() + ' ' + place(finding);
    }

    private static String place(Finding finding) {
        return finding.cells().isEmpty() ? finding.section()
                : finding.cells().stream().map(CellRef::toString).collect(Collectors.joining(","));
    }

    public Change change() {
        return change;
    }

    public String rule() {
        return rule;
    }

    public Severity severity() {
        return severity;
    }

    /** Addresses of the cells, or the code of the section; null for the report as a whole. */
    public String place() {
        return place;
    }

    @Override
    public String toString() {
        return change + " " + rule + " " + severity + " " + place;
    }
}
