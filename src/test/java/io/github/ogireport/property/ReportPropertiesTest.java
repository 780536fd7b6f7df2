package io.github.ogireport.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.Shipped;
import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReportPropertiesTest {

    @Test
    void nothingIsFoundInASoundReport() {
        Seeds.each(10_000, random -> {
            CompiledRuleSet rules = anyEdition(random);
            ValidationResult result = check(rules, RandomReport.of(rules.ruleSet(), random));
            assertEquals(Collections.emptyList(), described(result));
            assertEquals(Collections.emptyList(), result.suspects());
            assertEquals(Verdict.ACCEPTED, result.verdict());
        });
    }

    @Test
    void everySpoiltCellIsFound() {
        Seeds.each(10_000, random -> {
            CompiledRuleSet rules = anyEdition(random);
            Damage damage = damaged(rules, random);
            ValidationResult result = check(rules, damage.report);
            assertTrue(result.findings().stream().anyMatch(finding -> finding.severity() == Severity.MANDATORY && finding.cells().contains(damage.cell)),
                    () -> damage.cell + " = " + damage.report.cell(damage.cell) + " is not found");
            assertEquals(Verdict.REJECTED, result.verdict());
        });
    }

    @Test
    void theWayOfTypingChangesNothing() {
        Seeds.each(2_000, random -> {
            CompiledRuleSet rules = anyEdition(random);
            AnnualReport plain = damaged(rules, random).report;
            assertEquals(described(check(rules, plain)), described(check(rules, Typing.of(plain, random))));
        });
    }

    private static CompiledRuleSet anyEdition(Random random) {
        return Shipped.RULE_SETS.get(random.nextInt(Shipped.RULE_SETS.size()));
    }

    private static Damage damaged(CompiledRuleSet rules, Random random) {
        return Damage.of(RandomReport.of(rules.ruleSet(), random), rules.ruleSet().format(), random);
    }

    private static ValidationResult check(CompiledRuleSet rules, AnnualReport report) {
        return rules.check(Dossier.of(report), Stage.SUBMIT, Collections.emptyList());
    }

    private static List<String> described(ValidationResult result) {
        List<String> described = result.findings().stream().map(ReportPropertiesTest::described).collect(Collectors.toList());
        result.notEvaluated().forEach(each -> described.add(each.toString()));
        return described;
    }

    private static String described(Finding finding) {
        return finding + " " + finding.cells() + " " + finding.expected() + " " + finding.actual() + " " + finding.remedy();
    }
}
