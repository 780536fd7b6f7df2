package io.github.ogireport.finding;

import io.github.ogireport.report.CellRef;
import io.github.ogireport.text.InvisibleCharacters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong with the report, where, and what to do. Words of the report in it name the characters that nobody can
 * see (〔U+202E〕); only the {@link #quote()} is as it stands there. Immutable; never made by hand outside the engine.
 */
public final class Finding {

    private final String rule;
    private final Severity severity;
    private final Severity originalSeverity;
    private final String message;
    private final List<CellRef> cells;
    private final String expected;
    private final String actual;
    private final String section;
    private final String quote;
    private final String basis;
    private final String remedy;
    private final Integer suspect;
    private final boolean explained;

    private Finding(Builder builder, boolean explained) {
        this.rule = Objects.requireNonNull(builder.rule, "rule");
        this.severity = Objects.requireNonNull(builder.severity, "severity");
        this.originalSeverity = builder.originalSeverity == null ? severity : builder.originalSeverity;
        this.message = shown(Objects.requireNonNull(builder.message, "message"));
        this.cells = Collections.unmodifiableList(new ArrayList<>(builder.cells));
        this.expected = shown(builder.expected);
        this.actual = shown(builder.actual);
        this.section = builder.section;
        this.quote = builder.quote;
        this.basis = builder.basis;
        this.remedy = builder.remedy;
        this.suspect = builder.suspect;
        this.explained = explained;
    }

    private static String shown(String words) {
        return words == null ? null : InvisibleCharacters.shown(words);
    }

    public static Builder builder(String rule, Severity severity) {
        return new Builder(rule, severity);
    }

    /** Stable id of the rule, for instance “T3-01”. */
    public String rule() {
        return rule;
    }

    /** As it counts in this check. */
    public Severity severity() {
        return severity;
    }

    /** As the rule states it, before settings.yaml or the stage {@link Stage#DRAFT} changed it. */
    public Severity originalSeverity() {
        return originalSeverity;
    }

    /** What is wrong, in Chinese, naming the table, row and column as printed. */
    public String message() {
        return message;
    }

    /** The cells concerned; for a relation all of its cells, the total first. Empty for a finding about text. */
    public List<CellRef> cells() {
        return cells;
    }

    public String expected() {
        return expected;
    }

    public String actual() {
        return actual;
    }

    /** Code of the section concerned; null when none is. */
    public String section() {
        return section;
    }

    /** The passage concerned, as it stands in the report, so that it can be found there; null when none is. */
    public String quote() {
        return quote;
    }

    /** Legal or technical source of the rule. */
    public String basis() {
        return basis;
    }

    /** What to do, in Chinese. */
    public String remedy() {
        return remedy;
    }

    /** Whether an {@link Explanation} settles it; only ever true for {@link Severity#VERIFY}. */
    public boolean explained() {
        return explained;
    }

    /**
     * The first of the {@link ValidationResult#suspects()}, counted from 0, whose correction alone makes this finding go; null
     * when none does.
     */
    public Integer suspect() {
        return suspect;
    }

    /** This finding, settled by an explanation. */
    public Finding asExplained() {
        return new Finding(copy(), true);
    }

    /** This finding as one that goes with the correction of a suspect, and with the remedy that follows from it. */
    public Finding settledBy(int suspectFrom0, String itsRemedy) {
        return new Finding(copy().remedy(itsRemedy).suspect(suspectFrom0), explained);
    }

    private Builder copy() {
        return new Builder(rule, severity).originalSeverity(originalSeverity).message(message).cells(cells)
                .expected(expected).actual(actual).section(section).quote(quote).basis(basis).remedy(remedy).suspect(suspect);
    }

    @Override
    public String toString() {
        return rule + " " + severity + " " + message;
    }

    /** Collects a finding. Not thread-safe. */
    public static final class Builder {

        private final String rule;
        private final Severity severity;
        private Severity originalSeverity;
        private String message;
        private List<CellRef> cells = Collections.emptyList();
        private String expected;
        private String actual;
        private String section;
        private String quote;
        private String basis;
        private String remedy;
        private Integer suspect;

        private Builder(String rule, Severity severity) {
            this.rule = rule;
            this.severity = severity;
        }

        public Builder originalSeverity(Severity value) {
            originalSeverity = value;
            return this;
        }

        public Builder message(String value) {
            message = value;
            return this;
        }

        public Builder cells(List<CellRef> value) {
            cells = value;
            return this;
        }

        public Builder expected(String value) {
            expected = value;
            return this;
        }

        public Builder actual(String value) {
            actual = value;
            return this;
        }

        public Builder section(String value) {
            section = value;
            return this;
        }

        public Builder quote(String value) {
            quote = value;
            return this;
        }

        public Builder basis(String value) {
            basis = value;
            return this;
        }

        public Builder remedy(String value) {
            remedy = value;
            return this;
        }

        /** @param value null when no suspect settles it */
        Builder suspect(Integer value) {
            suspect = value;
            return this;
        }

        public Finding build() {
            return new Finding(this, false);
        }
    }
}
