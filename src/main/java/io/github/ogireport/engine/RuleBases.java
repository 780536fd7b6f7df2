package io.github.ogireport.engine;

import io.github.ogireport.ruleset.RuleSet;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;

/**
 * The compiled rules of a rule set, and the same without those that fail: an exception in a condition ends a Drools session
 * before the other rules have seen the report, so the report is checked again without the rule. Safe for many threads.
 */
final class RuleBases {

    /** More rules than this failing is no accident of single rules, and each set of them costs a compilation. */
    private static final int MOST_SPARED = 20;
    private static final int MOST_BASES = 20;

    private final RuleSet ruleSet;
    private final KieBase complete;
    private final Map<Set<String>, BoundedCompilation<KieBase>> reduced = new ConcurrentHashMap<>();

    RuleBases(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        this.complete = RuleCompiler.compile(ruleSet, Collections.emptySet());
    }

    boolean canSpare(Set<String> already, Set<String> more) {
        return !more.isEmpty() && !already.containsAll(more) && already.size() + more.size() <= MOST_SPARED && reduced.size() < MOST_BASES;
    }

    /**
     * The rules without some of them.
     *
     * @param time how long the caller can wait: a compilation may take longer than a check may
     * @return null when they are not compiled by then; they will be for a later check
     * @throws RuntimeException with a reason in Chinese, when they cannot be compiled
     */
    KieBase without(Set<String> rules, Duration time) {
        return rules.isEmpty() ? complete
                : reduced.computeIfAbsent(new HashSet<>(rules), set -> RuleCompiler.start(ruleSet, set)).await(time);
    }
}
