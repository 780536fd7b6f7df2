package io.github.ogireport.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.Shipped;
import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.ruleset.RuleCase;
import io.github.ogireport.ruleset.RuleDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every shipped rule must have, and what every finding must tell a clerk. */
@Tag("drools")
class RuleCatalogueTest {

    private static final Path GOLDEN = Paths.get("src", "test", "resources", "io", "github", "ogireport", "proof");

    static List<CompiledRuleSet> ruleSets() {
        return Shipped.RULE_SETS;
    }

    static Stream<Arguments> rules() {
        return ruleSets().stream().flatMap(set -> set.ruleSet().rules().stream().map(rule -> Arguments.of(set.ruleSet().id().edition() + " " + rule.id(), rule)));
    }

    static Stream<Arguments> findings() {
        return ruleSets().stream().flatMap(set -> set.ruleSet().cases().stream().flatMap(each -> found(each, set).stream()
                .map(finding -> Arguments.of(each + " " + finding.rule(), finding))));
    }

    private static List<Finding> found(RuleCase each, CompiledRuleSet set) {
        return set.check(each.dossier(), each.stage(), Collections.emptyList()).findings();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void statesBasisRemedyAndAMessageWithValues(String name, RuleDefinition rule) {
        assertFalse(rule.name().isEmpty(), "no name");
        assertFalse(rule.basis().isEmpty(), "no basis");
        assertFalse(rule.remedy().isEmpty(), "no remedy");
        boolean relation = rule.requirement().blanks().containsKey("公式");
        boolean values = rule.message().contains("{应为}") && rule.message().contains("{实为}");
        boolean sides = relation && rule.message().contains("{左值}") && rule.message().contains("{右值}");
        assertTrue(values || sides, "message without values: " + rule.message());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("findings")
    void tellsWhatWasExpectedWhatIsThereAndWhatToDo(String name, Finding finding) {
        for (String text : new String[] {finding.message(), finding.remedy()}) {
            assertFalse(text.trim().isEmpty() || text.contains("{") || text.contains("}") || text.contains("null"), text);
        }
        assertFalse(finding.expected().trim().isEmpty(), "no expected value");
        assertFalse(finding.actual().trim().isEmpty(), "no actual value");
        assertFalse(finding.basis().trim().isEmpty(), "no basis");
    }

    /** Hosts keep ids and act on severities: a change of either is a release of the rules, and is made here as well. */
    @ParameterizedTest
    @MethodSource("ruleSets")
    void keepsIdsAndSeverities(CompiledRuleSet set) throws IOException {
        List<String> golden = Files.readAllLines(GOLDEN.resolve("rules-" + set.ruleSet().id().edition() + ".txt"), StandardCharsets.UTF_8);
        List<String> shipped = set.ruleSet().rules().stream().map(rule -> rule.id() + " " + rule.severity().label()).sorted().collect(Collectors.toList());
        assertEquals(golden, shipped);
    }
}
