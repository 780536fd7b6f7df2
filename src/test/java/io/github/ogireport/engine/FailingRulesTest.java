package io.github.ogireport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.SoundReport;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.source.Problems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that fails, runs away or meets a limit is reported, and never makes a report accepted. */
@Tag("drools")
@Tag("jdk")
class FailingRulesTest {

    private static final String POISONED = "\n规则 \"Z-01 一条会出错的规则\"\n依据 \"测试\"\n当\n整份报告\n则\n会出错的要求\n结束\n";

    @TempDir
    Path temporary;

    @Test
    void aRuleThatThrowsIsNamedAndTheOthersStillCheck() throws Exception {
        RulesCopy rules = RulesCopy.in(temporary).withoutCases().append("vocabulary.dsl", "\n[then]会出错的要求=noRepetition(\"没有这个参数\")\n")
                .append("2021/text.dslr", POISONED);
        try (ReportValidator validator = ReportValidator.open(rules.folder())) {
            AnnualReport sound = SoundReport.of(validator.formats().get(0), 2024).build();
            ValidationResult result = validator.validate(ValidationRequest.of(sound));
            assertEquals(Verdict.NOT_EVALUATED, result.verdict());
            assertEquals(Collections.singletonList("Z-01"), failures(result));
            assertTrue(result.notEvaluated().get(0).reason().contains("没有这个参数"), result.notEvaluated().toString());
            assertEquals(0, result.counts().total());

            AnnualReport wrong = sound.toBuilder().cell("remedies.reconsideration.total", 5).build();
            ValidationResult rejected = validator.validate(ValidationRequest.of(wrong));
            assertEquals(Verdict.REJECTED, rejected.verdict());
            assertEquals("T4-01", rejected.findings().get(0).rule());
            assertEquals(Collections.singletonList("Z-01"), failures(rejected));
        }
    }

    @Test
    void aRuleThatThrowsInADraftIsNotPassedOver() throws Exception {
        RulesCopy rules = RulesCopy.in(temporary).withoutCases().append("vocabulary.dsl", "\n[then]会出错的要求=noRepetition(\"没有这个参数\")\n")
                .append("2021/text.dslr", POISONED);
        try (ReportValidator validator = ReportValidator.open(rules.folder())) {
            AnnualReport sound = SoundReport.of(validator.formats().get(0), 2024).build();
            assertEquals(Verdict.NOT_EVALUATED, validator.validate(ValidationRequest.of(sound).stage(Stage.DRAFT)).verdict());
        }
    }

    @Test
    void theFireLimitIsSaidAndForbidsAcceptance() throws Exception {
        RulesCopy rules = RulesCopy.in(temporary).withoutCases().replace("2021/settings.yaml", "触发次数: 10000", "触发次数: 1");
        try (ReportValidator validator = ReportValidator.open(rules.folder())) {
            AnnualReport report = SoundReport.of(validator.formats().get(0), 2024).section("other", "本年度没有收取信息处理费。。").build();
            ValidationResult result = validator.validate(ValidationRequest.of(report));
            assertEquals(Verdict.NOT_EVALUATED, result.verdict());
            assertEquals(Collections.singletonList("X-01"), failures(result));
        }
    }

    @Test
    void theTimeLimitStopsFurtherRules() {
        RuleSet ruleSet = RulesFolder.read(RulesCopy.SHIPPED).get(0);
        AtomicLong hours = new AtomicLong();
        CompiledRuleSet compiled = CompiledRuleSet.compile(Collections.singletonList(ruleSet),
                () -> hours.getAndIncrement() * 3_600_000_000_000L, Clock.systemUTC(), new Problems()).get(0);
        AnnualReport wrong = SoundReport.of(ruleSet.format(), 2024).cell("proactiveDisclosure.rules.inForce", 1).build();
        ValidationResult result = compiled.check(Dossier.of(wrong), Stage.SUBMIT, Collections.emptyList());
        assertEquals(Verdict.NOT_EVALUATED, result.verdict());
        assertEquals(Collections.singletonList("P-01"), failures(result));
        assertEquals(0, result.counts().total());
    }

    @Test
    void findingsAreCappedAndCountedExactly() throws Exception {
        RulesCopy rules = RulesCopy.in(temporary).withoutCases().replace("2021/settings.yaml", "问题条数: 200", "问题条数: 2");
        try (ReportValidator validator = ReportValidator.open(rules.folder())) {
            AnnualReport.Builder report = SoundReport.of(validator.formats().get(0), 2024);
            report.cell("remedies.reconsideration.total", 5).cell("remedies.directLitigation.total", 5)
                    .cell("remedies.litigationAfterReconsideration.total", 5);
            ValidationResult result = validator.validate(ValidationRequest.of(report.build()));
            assertEquals(2, result.findings().size());
            assertEquals(3, result.counts().mandatory());
            assertEquals(Verdict.REJECTED, result.verdict());
        }
    }

    @Test
    void aYearWithoutARuleSetIsNotEvaluated() {
        try (ReportValidator validator = ReportValidator.open(RulesCopy.SHIPPED)) {
            ValidationResult result = validator.validate(ValidationRequest.of(SoundReport.of(validator.formats().get(0), 2015).build()));
            assertEquals(Verdict.NOT_EVALUATED, result.verdict());
            assertEquals("没有适用于 2015 年度的规则集，现有：2021、2019", result.notEvaluated().get(0).reason());
        }
    }

    private static List<String> failures(ValidationResult result) {
        List<String> rules = new ArrayList<>();
        for (NotEvaluated each : result.notEvaluated()) {
            if (each.cause() == NotEvaluated.Cause.FAILURE) {
                rules.add(each.rule());
            }
        }
        return rules.stream().distinct().collect(Collectors.toList());
    }
}
