package io.github.ogireport;

import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.report.Format;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.RulesFolder;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The rule sets that this project ships, compiled once for all tests. */
public final class Shipped {

    public static final Path RULES = Paths.get("rules");
    public static final List<CompiledRuleSet> RULE_SETS = compile();

    private Shipped() { }

    private static List<CompiledRuleSet> compile() {
        List<RuleSet> ruleSets = RulesFolder.read(RULES);
        List<Format> editions = ruleSets.stream().map(RuleSet::format).collect(Collectors.toList());
        List<CompiledRuleSet> compiled = new ArrayList<>();
        ruleSets.forEach(ruleSet -> compiled.add(CompiledRuleSet.compile(ruleSet, editions, System::nanoTime)));
        return Collections.unmodifiableList(compiled);
    }

    public static CompiledRuleSet edition(String edition) {
        return RULE_SETS.stream().filter(each -> each.ruleSet().id().edition().equals(edition)).findFirst().get();
    }
}
