package io.github.ogireport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.SoundReport;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Organ;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever the time of a check is up, its result says so: it is never accepted, and nothing is thrown. */
@Tag("drools")
@Tag("jdk")
class LateChecksTest {

    private static final String LATE = "审核超过 5000 毫秒，";
    private static final String DONE = LATE + "结论不算数：请再试一次，或者请管理员调大 settings.yaml 的“毫秒”";

    @TempDir
    Path temporary;

    /** Stands still until it is looked at for so many times, and then is an hour later. */
    private static final class Jump {

        private long looks;
        private long at = Long.MAX_VALUE;

        long nanos() {
            return ++looks >= at ? 3_600_000_000_000L : 0;
        }

        void at(long look) {
            looks = 0;
            at = look;
        }
    }

    private final Jump clock = new Jump();

    private CompiledRuleSet compiled(Path folder) {
        Problems problems = new Problems();
        RuleSet ruleSet = RulesFolder.read(folder).get(0);
        List<CompiledRuleSet> compiled = CompiledRuleSet.compile(Collections.singletonList(ruleSet), clock::nanos, Clock.systemUTC(), problems);
        problems.throwIfAny(InvalidRuleSetException::new);
        return compiled.get(0);
    }

    private static ValidationResult check(CompiledRuleSet rules, AnnualReport report) {
        return rules.check(Dossier.of(report), Stage.SUBMIT, Collections.emptyList());
    }

    /** The last look only tells how long the check took. */
    private int whereverTheClockJumps(CompiledRuleSet rules, AnnualReport report, Verdict otherwise) {
        clock.at(Long.MAX_VALUE);
        assertEquals(otherwise, check(rules, report).verdict());
        int looks = (int) clock.looks;
        for (int at = 3; at < looks; at++) {
            clock.at(at);
            ValidationResult result = check(rules, report);
            assertTrue(result.notEvaluated().stream().anyMatch(each -> each.reason().contains(LATE)), "look " + at + " of " + looks + ": " + result.notEvaluated());
            assertNotEquals(Verdict.ACCEPTED, result.verdict());
            if (!result.notEvaluated().toString().contains(DONE)) {
                assertEquals(Collections.emptyList(), result.suspects());
            }
        }
        return looks;
    }

    @Test
    void aSoundReportIsNotAcceptedLate() {
        CompiledRuleSet rules = compiled(RulesCopy.SHIPPED);
        whereverTheClockJumps(rules, SoundReport.of(rules.ruleSet().format(), 2024).build(), Verdict.ACCEPTED);
    }

    @Test
    void theLastLookTellsWhatNobodyThrew() {
        CompiledRuleSet rules = compiled(RulesCopy.SHIPPED);
        AnnualReport sound = SoundReport.of(rules.ruleSet().format(), 2024).build();
        clock.at(Long.MAX_VALUE);
        check(rules, sound);
        clock.at(clock.looks - 1);
        assertEquals("[null: " + DONE + "]", check(rules, sound).notEvaluated().toString());
    }

    @Test
    void aLongText() {
        CompiledRuleSet rules = compiled(RulesCopy.SHIPPED);
        String text = String.join("", Collections.nCopies(5_000, "收到政府信息公开申请三十五件，"));
        AnnualReport report = SoundReport.of(rules.ruleSet().format(), 2024).section("overview", text).build();
        int looks = whereverTheClockJumps(rules, report, Verdict.NEEDS_EXPLANATION);
        assertTrue(looks > 10, looks + " looks: the text is not counted");
    }

    @Test
    void whatIsLateBeforeTheFirstRule() {
        CompiledRuleSet rules = compiled(RulesCopy.SHIPPED);
        List<AnnualReport> subordinates = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            subordinates.add(AnnualReport.builder(Organ.of("临河县第" + i + "局"), 2024).build());
        }
        Dossier dossier = Dossier.of(SoundReport.of(rules.ruleSet().format(), 2024).build()).subordinates(subordinates);
        clock.at(3);
        ValidationResult result = rules.check(dossier, Stage.SUBMIT, Collections.emptyList());
        assertEquals("[null: 审核超过 5000 毫秒，规则没有检查]", result.notEvaluated().toString());
        assertEquals(Verdict.NOT_EVALUATED, result.verdict());
    }

    @Test
    void aLateDiagnosisSuspectsNothing() {
        CompiledRuleSet rules = compiled(RulesCopy.SHIPPED);
        AnnualReport wrong = SoundReport.of(rules.ruleSet().format(), 2024).cell("remedies.reconsideration.total", 5).build();
        whereverTheClockJumps(rules, wrong, Verdict.REJECTED);
    }

    @Test
    void checkingAgainWithoutAFailingRuleIsInTheSameTime() throws IOException {
        CompiledRuleSet rules = compiled(RulesCopy.in(temporary).withoutCases()
                .append("vocabulary.dsl", "\n[then]会出错的要求=noRepetition(\"没有这个参数\")\n")
                .append("2021/text.dslr", "\n规则 \"Z-01 一条会出错的规则\"\n依据 \"测试\"\n当\n整份报告\n则\n会出错的要求\n结束\n").folder());
        AnnualReport sound = SoundReport.of(rules.ruleSet().format(), 2024).build();
        whereverTheClockJumps(rules, sound, Verdict.NOT_EVALUATED);
        clock.at(Long.MAX_VALUE);
        assertEquals(1, check(rules, sound).notEvaluated().size());
    }

    @Test
    void theRuleThatIsOneTooManyToLeaveOutIsNamedAllTheSame() throws IOException {
        RulesCopy folder = AttackFolder.in(temporary).append("vocabulary.dsl", "\n[then]会出错的要求=noRepetition(\"没有这个参数\")\n");
        List<String> ids = new ArrayList<>();
        for (int i = 10; i < 31; i++) {
            ids.add("Z-" + i);
            folder.append("2021/own.dslr", "\n规则 \"Z-" + i + " 例\"\n依据 \"测试\"\n当\n整份报告\n则\n会出错的要求\n结束\n");
        }
        CompiledRuleSet rules = compiled(folder.folder());
        ValidationResult result = check(rules, SoundReport.of(rules.ruleSet().format(), 2024).build());
        assertEquals(ids, result.notEvaluated().stream().map(NotEvaluated::rule).collect(Collectors.toList()));
        assertEquals("规则执行出错：java.lang.IllegalArgumentException: settings.yaml 的“数值”里没有“没有这个参数”；其余规则可能没有检查",
                result.notEvaluated().get(20).reason());
    }

    private CompiledRuleSet joining(int rules, String conditions) throws IOException {
        StringBuilder drl = new StringBuilder();
        for (int i = 1; i <= rules; i++) {
            drl.append("rule \"Z-").append(i).append(" 例\" @basis(\"测试\") when ").append(conditions.replace("%", String.valueOf(i)))
                    .append(" then check.violated(\"Z-").append(i).append("\", $a.filled()); end\n");
        }
        return compiled(AttackFolder.in(temporary).replace("2021/settings.yaml", "毫秒: 5000", "毫秒: 10").write("2021/local/own.drl", drl.toString()).folder());
    }

    private void isNamedAsLate(CompiledRuleSet rules) {
        ValidationResult result = check(rules, SoundReport.of(rules.ruleSet().format(), 2024).build());
        assertEquals("[Z-1: 审核超过 10 毫秒，其余规则没有检查]", result.notEvaluated().toString());
        assertEquals(Verdict.NOT_EVALUATED, result.verdict());
    }

    /** The clock stands still: only what was counted can end it. */
    @Test
    void combinationsOfFactsAreCounted() throws IOException {
        isNamedAsLate(joining(1, "$a : Row() $b : TableCell() $c : Column(number(\"总计\") > $a.number(\"总计\"))"));
    }

    @Test
    void combinationsWithoutAConditionAreCounted() throws IOException {
        isNamedAsLate(joining(1, "$a : Row() Row() Column() not Report(year > 2)"));
    }

    @Test
    void combinationsInsideNotAreCounted() throws IOException {
        isNamedAsLate(joining(1, "$a : Row() not (Row() and Column() and Report(year < 2))"));
    }

    @Test
    void combinationsThatAnIndexFindsAreCounted() throws IOException {
        isNamedAsLate(joining(1, "$a : TableCell($t : table) $b : TableCell(table == $t) not Report(year > 2)"));
    }

    @Test
    void aFewCombinationsAreNotLate() throws IOException {
        CompiledRuleSet rules = joining(1, "$a : Row(table == \"表四\") $b : Column(table == \"表四\", number(\"行政复议\") > 3)");
        assertEquals("[]", check(rules, SoundReport.of(rules.ruleSet().format(), 2024).build()).notEvaluated().toString());
    }

    @Test
    void twentyThousandFindingsAreEnough() throws IOException {
        StringBuilder drl = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            drl.append("rule \"Z-").append(i).append(" 例\" @basis(\"测试\") when $a : Row() $b : Row(name != \"规章\") then check.violated(\"Z-").append(i)
                    .append("\", $a.wrong(\"甲\", \"乙\")); end\n");
        }
        CompiledRuleSet rules = compiled(AttackFolder.in(temporary).replace("2021/settings.yaml", "触发次数: 10000", "触发次数: 1000000")
                .write("2021/local/own.drl", drl.toString()).folder());
        ValidationResult result = check(rules, SoundReport.of(rules.ruleSet().format(), 2024).build());
        assertEquals(20_000, result.counts().total());
        assertEquals(1, result.notEvaluated().size());
        assertEquals("问题满 20000 条，已停止，其余规则可能没有检查", result.notEvaluated().get(0).reason());
    }

    @Test
    void whatIsNoReportIsNoReasonToThrow() {
        CompiledRuleSet rules = compiled(RulesCopy.SHIPPED);
        Dossier dossier = Dossier.of(SoundReport.of(rules.ruleSet().format(), 2024).build()).subordinates(Collections.singletonList(null));
        ValidationResult result = rules.check(dossier, Stage.SUBMIT, Collections.emptyList());
        assertEquals(Verdict.NOT_EVALUATED, result.verdict());
        assertTrue(result.notEvaluated().get(0).reason().startsWith("规则没有检查，出错了：java.lang.NullPointerException"), result.notEvaluated().toString());
    }
}
