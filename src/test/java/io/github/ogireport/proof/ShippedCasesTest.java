package io.github.ogireport.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.Shipped;
import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.ruleset.RuleCase;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("drools")
class ShippedCasesTest {

    static Stream<Arguments> cases() {
        return Shipped.RULE_SETS.stream().flatMap(rules -> rules.ruleSet().cases().stream()
                .map(each -> Arguments.of(each, rules)));
    }

    static List<CompiledRuleSet> ruleSets() {
        return Shipped.RULE_SETS;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void givesItsFindingsAndNothingElse(RuleCase ruleCase, CompiledRuleSet rules) {
        CaseResult result = CaseRunner.run(ruleCase, rules);
        assertTrue(result.passed(), () -> ruleCase + "\n  " + String.join("\n  ", result.differences()));
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void provesEveryRuleFromBothSides(CompiledRuleSet rules) {
        assertEquals(Collections.emptyList(), RuleCoverage.gaps(rules.ruleSet(), rules.ruleSet().cases()));
    }
}
