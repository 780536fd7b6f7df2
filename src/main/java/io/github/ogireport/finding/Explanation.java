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
    private final String field;
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
        this(rule, place, null, reason, by, at);
    }

    private Explanation(String rule, String place, String field, String reason, String by, LocalDateTime at) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.place = place;
        this.field = field;
        this.reason = Objects.requireNonNull(reason, "reason");
        Bound.CODE.check(Math.max(rule.length(), place == null ? 0 : place.length()));
        Bound.FIELD_PATH.check(field == null ? 0 : field.length());
        Bound.EXPLANATION_TEXT.check(reason.length());
        Bound.PERSON.check(by == null ? 0 : by.length());
        if (reason.trim().isEmpty()) {
            throw new IllegalArgumentException("对 " + rule + " 的说明是空的：请写明理由");
        }
        this.by = by;
        this.at = at;
    }

    /** The explanation of a finding, at its first cell, else at its section. For the parameters see the constructor. */
    public static Explanation of(Finding finding, String reason, String by, LocalDateTime at) {
        String place = finding.cells().isEmpty() ? finding.section() : finding.cells().get(0).toString();
        return new Explanation(finding.rule(), place, reason, by, at);
    }

    /**
     * The explanation of what a rule found at a field of the host's form, for a check that reads the form by its mapping: it has no
     * place, and settles nothing, until the mapping says what the field holds. For the other parameters see the constructor.
     *
     * @param field the host's name of the field, as findings name it
     */
    public static Explanation ofField(String rule, String field, String reason, String by, LocalDateTime at) {
        return new Explanation(rule, null, Objects.requireNonNull(field, "field"), reason, by, at);
    }

    /** This explanation of a field, at the cell or section that the field holds. */
    public Explanation atPlace(String itsPlace) {
        return new Explanation(rule, Objects.requireNonNull(itsPlace, "itsPlace"), field, reason, by, at);
    }

    public String rule() {
        return rule;
    }

    /** Null for every finding of the rule, and for a field that holds nothing of the report. */
    public String place() {
        return place;
    }

    /** The host's name of the field that was explained; null where a place was. */
    public String field() {
        return field;
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
        return place == null ? field == null : place.equals(finding.section())
                || finding.cells().stream().anyMatch(cell -> cell.toString().equals(place));
    }
}
