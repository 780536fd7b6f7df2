package io.github.ogireport.finding;

import io.github.ogireport.bound.Bound;
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
     * @throws io.github.ogireport.bound.BoundPassedException when the reason is longer than {@link Bound#EXPLANATION_TEXT}, or a
     *                                                        name or code than its bound
     */
    public Explanation(String rule, String place, String reason, String by, LocalDateTime at) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.place = place;
        this.reason = Objects.requireNonNull(reason, "reason");
        Bound.CODE.check(Math.max(rule.length(), place == null ? 0 : place.length()));
        Bound.EXPLANATION_TEXT.check(reason.length());
        Bound.PERSON.check(by == null ? 0 : by.length());
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
