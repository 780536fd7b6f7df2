package io.github.ogireport.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How often one rule's answers change in one way over many reports, with the first few of them. Not thread-safe. */
public final class RuleTally {

    private static final int EXAMPLES = 3;

    private final String rule;
    private final Change change;
    private final List<Example> examples = new ArrayList<>();
    private int count;
    private int reports;
    private String lastReport;

    RuleTally(String rule, Change change) {
        this.rule = rule;
        this.change = change;
    }

    void add(String report, String text) {
        count++;
        if (!report.equals(lastReport)) {
            lastReport = report;
            reports++;
            if (examples.size() < EXAMPLES) {
                examples.add(new Example(report, text));
            }
        }
    }

    /** Empty where the whole check gave no answer. */
    public String rule() {
        return rule;
    }

    public Change change() {
        return change;
    }

    /** How many findings. */
    public int count() {
        return count;
    }

    /** In how many reports. */
    public int reports() {
        return reports;
    }

    /** The first few reports, with the first finding in each. */
    public List<Example> examples() {
        return Collections.unmodifiableList(examples);
    }

    /** A report and what changes in it. Immutable. */
    public static final class Example {

        private final String report;
        private final String text;

        private Example(String report, String text) {
            this.report = report;
            this.text = text;
        }

        public String report() {
            return report;
        }

        public String text() {
            return text;
        }
    }
}
