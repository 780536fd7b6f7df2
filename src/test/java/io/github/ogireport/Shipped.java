package io.github.ogireport;

import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.source.Problems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The rule sets that this project ships, compiled once for all tests. */
public final class Shipped {

    public static final Path RULES = RulesCopy.SHIPPED;
    public static final List<CompiledRuleSet> RULE_SETS = compile();

    private Shipped() { }

    private static List<CompiledRuleSet> compile() {
        Problems problems = new Problems();
        List<CompiledRuleSet> compiled = CompiledRuleSet.compile(RulesFolder.read(RULES), System::nanoTime, Clock.systemUTC(), problems);
        problems.throwIfAny(InvalidRuleSetException::new);
        return compiled;
    }

    public static CompiledRuleSet edition(String edition) {
        return RULE_SETS.stream().filter(each -> each.ruleSet().id().edition().equals(edition)).findFirst().get();
    }
}
