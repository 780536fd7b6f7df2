package cn.example.oa.report;

import java.time.LocalDateTime;

/** Why a questionable figure is right, in the clerk's words. Immutable. */
public final class WrittenExplanation {

    private final String rule;
    private final String field;
    private final String reason;
    private final LocalDateTime at;

    /** @param field the first field of what is explained; empty when the form has no field for it */
    public WrittenExplanation(String rule, String field, String reason, LocalDateTime at) {
        this.rule = rule;
        this.field = field;
        this.reason = reason;
        this.at = at;
    }

    public String getRule() {
        return rule;
    }

    public String getField() {
        return field;
    }

    public boolean explains(String ruleOfFinding, String firstField) {
        return rule.equals(ruleOfFinding) && field.equals(firstField);
    }

    public String getReason() {
        return reason;
    }

    public LocalDateTime getAt() {
        return at;
    }
}
