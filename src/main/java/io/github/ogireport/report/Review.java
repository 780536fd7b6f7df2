package io.github.ogireport.report;

import java.time.LocalDate;
import java.util.Objects;

/** A review that the host recorded before publication: an approval or a confidentiality review (保密审查). Immutable. */
public final class Review {

    /** Kind of review. */
    public enum Kind { APPROVAL, CONFIDENTIALITY }

    private final Kind kind;
    private final String by;
    private final LocalDate on;
    private final boolean passed;

    /**
     * @param by who reviewed; null when not recorded
     * @param on the day of the review; null when not recorded
     */
    public Review(Kind kind, String by, LocalDate on, boolean passed) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.by = by;
        this.on = on;
        this.passed = passed;
    }

    public Kind kind() {
        return kind;
    }

    public String by() {
        return by;
    }

    public LocalDate on() {
        return on;
    }

    public boolean passed() {
        return passed;
    }
}
