package io.github.ogireport.engine;

import io.github.ogireport.bound.BudgetSpentException;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which rules an exception out of a Drools session is to blame on, and why. Immutable. */
final class RuleFailure {

    /** Drools: {@code Error evaluating constraint '…' in [Rule "A", "B" in file.drl]}, the rules that share a condition. */
    private static final Pattern RULES = Pattern.compile("\\[Rule ((?:\"[^\"]+\"(?:, )?)+)");
    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

    private final Set<String> rules;
    private final String reason;

    private RuleFailure(Set<String> rules, String reason) {
        this.rules = rules;
        this.reason = reason;
    }

    /**
     * @param firing the rule that fired last; null when none has
     * @param known  the ids of all rules
     */
    static RuleFailure of(Throwable thrown, String firing, Set<String> known) {
        Set<String> rules = new TreeSet<>();
        Matcher blamed = RULES.matcher(String.valueOf(thrown.getMessage()));
        while (blamed.find()) {
            Matcher name = NAME.matcher(blamed.group(1));
            while (name.find()) {
                rules.add(name.group(1));
            }
        }
        rules.retainAll(known);
        if (rules.isEmpty() && firing != null) {
            rules.add(firing);
        }
        return new RuleFailure(Collections.unmodifiableSet(rules), "规则执行出错：" + cause(thrown));
    }

    /** What was thrown first. */
    static Throwable cause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Whether the time of the check was up, which is no rule's failure alone. */
    static boolean isTimeUp(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof BudgetSpentException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    /** Empty when nobody can tell. */
    Set<String> rules() {
        return rules;
    }

    /** In Chinese. */
    String reason() {
        return reason;
    }
}
