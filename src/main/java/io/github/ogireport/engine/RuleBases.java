package io.github.ogireport.engine;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RuleSet;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.kie.api.KieBase;

/**
 * The compiled rules of a rule set, and the same without those that fail: an exception in a condition ends a Drools session
 * before the other rules have seen the report, so the report is checked again without the rule. Each is compiled when it is first
 * asked for. Safe for many threads.
 */
final class RuleBases {

    /** More rules than this failing is no accident of single rules, and each set of them costs a compilation. */
    private static final int MOST_SPARED = 20;
    private static final int MOST_BASES = 20;

    private final RuleSet ruleSet;
    private final Function<Set<String>, BoundedCompilation<KieBase>> compiler;
    private final Map<Set<String>, BoundedCompilation<KieBase>> bases = new ConcurrentHashMap<>();

    RuleBases(RuleSet ruleSet) {
        this(ruleSet, without -> RuleCompiler.start(ruleSet, without));
    }

    /** @param compiler begins to compile the rules without some of them */
    RuleBases(RuleSet ruleSet, Function<Set<String>, BoundedCompilation<KieBase>> compiler) {
        this.ruleSet = ruleSet;
        this.compiler = compiler;
    }

    /**
     * Compiles all rules, and waits for it.
     *
     * @throws io.github.ogireport.ruleset.InvalidRuleSetException when the fence or Drools refuses a rule, with its file and line
     */
    void compile() {
        start(Collections.emptySet()).finish(ruleSet, Bound.LOADING_SECONDS.limit());
    }

    /** Begins to compile the rules without some of them, unless that was done before. */
    BoundedCompilation<KieBase> start(Set<String> without) {
        return bases.computeIfAbsent(new HashSet<>(without), compiler);
    }

    /** Waits until nothing is being compiled. */
    void awaitEnd(Duration time) throws InterruptedException {
        for (BoundedCompilation<KieBase> each : bases.values()) {
            each.awaitEnd(time);
        }
    }

    boolean canSpare(Set<String> already, Set<String> more) {
        return !more.isEmpty() && !already.containsAll(more) && already.size() + more.size() <= MOST_SPARED && bases.size() <= MOST_BASES;
    }

    /**
     * The rules without some of them.
     *
     * @param time how long the caller can wait: a compilation may take longer than a check may
     * @return null when they are not compiled by then; they will be for a later check
     * @throws RuntimeException with a reason in Chinese, when they cannot be compiled
     */
    KieBase without(Set<String> rules, Duration time) {
        BoundedCompilation<KieBase> started = start(rules);
        try {
            return started.await(time);
        } catch (InvalidRuleSetException e) {
            throw e;
        } catch (RuntimeException e) {
            // the machine wanted memory, say: the rules are as they were, and the next check may have them
            if (started.hasEnded()) {
                bases.remove(rules, started);
            }
            throw e;
        }
    }
}
