package io.github.ogireport.finding;

import io.github.ogireport.text.InvisibleCharacters;

/** A rule that gave no answer, and why: never passed over in silence. Immutable. */
public final class NotEvaluated {

    /** Why there is no answer. */
    public enum Cause {
        /** A cell that the rule needs is blank or unreadable, which a completeness finding says as well. */
        MISSING_CELL,
        /** The rule failed, a limit was hit, no rule set fits, or the input could not be seen. */
        FAILURE,
        /** The administrator has switched the rule off for a while, with a reason. */
        SWITCHED_OFF
    }

    private final String rule;
    private final Cause cause;
    private final String reason;

    /** @param rule id of the rule; null when the whole check gave no answer */
    public NotEvaluated(String rule, Cause cause, String reason) {
        this.rule = rule;
        this.cause = cause;
        this.reason = InvisibleCharacters.shown(reason);
    }

    public String rule() {
        return rule;
    }

    public Cause cause() {
        return cause;
    }

    /** In Chinese. */
    public String reason() {
        return reason;
    }

    @Override
    public String toString() {
        return rule + ": " + reason;
    }
}
