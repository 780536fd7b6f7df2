package io.github.ogireport.finding;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A clerk's explanation (情况说明) of a {@link Severity#VERIFY} finding, given by the host and kept in the result. It settles the
 * findings of its rule at its place, and never a {@link Severity#MANDATORY} one. Immutable.
 */
public final class Explanation {

    private final String rule;
    private final String place;
    private final String reason;
    private final String by;
    private final LocalDateTime at;

    /**
     * @param rule   id of the rule explained
     * @param place  cell address or section code; null for every finding of the rule
     * @param reason why the figure is right, never empty
     * @param by     who explained; null when the host does not say
     * @param at     when; null when the host does not say
     */
    public Explanation(String rule, String place, String reason, String by, LocalDateTime at) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.place = place;
        this.reason = Objects.requireNonNull(reason, "reason");
        if (reason.trim().isEmpty()) {
            throw new IllegalArgumentException("对 " + rule + " 的说明是空的：请写明理由");
        }
        this.by = by;
        this.at = at;
    }

    public String rule() {
        return rule;
    }

    public String place() {
        return place;
    }

    public String reason() {
        return reason;
    }

    public String by() {
        return by;
    }

    public LocalDateTime at() {
        return at;
    }

    /** Whether this explanation settles a finding. */
    public boolean settles(Finding finding) {
        if (finding.severity() != Severity.VERIFY || !finding.rule().equals(rule)) {
            return false;
        }
        return place == null || place.equals(finding.section())
                || finding.cells().stream().anyMatch(cell -> cell.toString().equals(place));
    }
}
