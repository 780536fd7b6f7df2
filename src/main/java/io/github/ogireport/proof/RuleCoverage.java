package io.github.ogireport.proof;

import io.github.ogireport.ruleset.RuleCase;
import io.github.ogireport.ruleset.RuleDefinition;
import io.github.ogireport.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.List;

/** Which rules the cases prove: each needs one case that it finds and one that it leaves alone. */
public final class RuleCoverage {

    private RuleCoverage() { }

    /** @return one Chinese sentence for each half of a pair that is missing */
    public static List<String> gaps(RuleSet ruleSet, List<RuleCase> cases) {
        List<String> gaps = new ArrayList<>();
        for (RuleDefinition rule : ruleSet.rules()) {
            if (cases.stream().noneMatch(each -> each.rule().equals(rule.id()) && each.finds())) {
                gaps.add("规则 " + rule.id() + " 没有应当发现问题的案例");
            }
            if (cases.stream().noneMatch(each -> each.rule().equals(rule.id()) && each.leavesAlone())) {
                gaps.add("规则 " + rule.id() + " 没有不应当发现问题的案例");
            }
        }
        return gaps;
    }
}
