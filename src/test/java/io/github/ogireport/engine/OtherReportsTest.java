package io.github.ogireport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.Shipped;
import io.github.ogireport.SoundReport;
import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.engine.fact.Examination;
import io.github.ogireport.engine.fact.Subordinates;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Organ;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report against last year's in another edition's tables, rules of an administrator's own, and many subordinates. */
@Tag("drools")
class OtherReportsTest {

    private static final Format OLD = Shipped.edition("2019").ruleSet().format();
    private static final Format NEW = Shipped.edition("2021").ruleSet().format();

    @TempDir
    Path temporary;

    private static AnnualReport.Builder lastYear(Format format, int year) {
        return SoundReport.of(format, year).section("overview", "去年的话。").section("problems", "去年的问题。");
    }

    private static List<String> found(CompiledRuleSet rules, Dossier dossier) {
        ValidationResult result = rules.check(dossier, Stage.SUBMIT, Collections.emptyList());
        assertEquals(Collections.emptyList(), result.notEvaluated());
        return result.findings().stream().map(each -> each.rule() + " " + each.cells() + " " + each.message()).collect(Collectors.toList());
    }

    private CompiledRuleSet with(String conditions, String requirement) throws IOException {
        Path folder = RulesCopy.in(temporary).write("2021/local/ours.dslr", "规则 \"L-01 例\"\n依据 \"例\"\n当\n" + conditions + "\n则\n" + requirement + "\n结束\n").folder();
        Problems problems = new Problems();
        List<CompiledRuleSet> compiled = CompiledRuleSet.compile(RulesFolder.read(folder), System::nanoTime, Clock.systemUTC(), problems);
        problems.throwIfAny(InvalidRuleSetException::new);
        return compiled.get(0);
    }

    @Test
    void comparesAcrossEditionsWhatBothHaveAndNothingElse() {
        AnnualReport report = SoundReport.of(NEW, 2021).cell("proactiveDisclosure.normativeDocuments.inForce", 40)
                .cell("proactiveDisclosure.fees.amount", 40).build();
        AnnualReport old = lastYear(OLD, 2020).cell("requests.carriedForward.total", 3).cell("proactiveDisclosure.penalty.decisions", 50).build();
        assertEquals("[H-02 [requests.carriedOver.total] 表三“总计”列的“上年结转”填的是 0，上年的报告“结转下年度继续办理”是 3，相差 3, "
                        + "H-06 [proactiveDisclosure.penalty.decisions] 表二“行政处罚”行“本年处理决定数量”列填的是 0，上年是 50，应当与上年的 50 相差不到 10 倍]",
                found(Shipped.edition("2021"), Dossier.of(report).previous(old)).toString());
    }

    /** 其他处理 is one row of the 2019 tables and a heading over three rows of those of 2021. */
    @Test
    void aNameMeansWhatItMeantInLastYearsEdition() throws IOException {
        CompiledRuleSet rules = with("表三\"总计\"列", "应当满足 \"其他处理 ≥ 上年的其他处理\"");
        AnnualReport report = SoundReport.of(NEW, 2021).build();
        assertEquals("[]", found(rules, Dossier.of(report).previous(lastYear(OLD, 2020).build())).toString());
        AnnualReport old = lastYear(OLD, 2020).cell("requests.otherDisposition.total", 2).build();
        assertEquals("[L-01 [requests.otherDisposition.overdueCorrection.total, requests.otherDisposition.overdueFee.total, "
                        + "requests.otherDisposition.otherReason.total] 表三“总计”列不满足“其他处理 ≥ 上年的其他处理”：左边 0，右边 2，相差 2]",
                found(rules, Dossier.of(report).previous(old)).toString());
    }

    @Test
    void cellsOfDifferentTablesAcrossYears() throws IOException {
        CompiledRuleSet rules = with("各表之间", "应当满足 \"表二·行政许可·本年处理决定数量 ≤ 上年的表三·总计·总计\"");
        AnnualReport report = SoundReport.of(NEW, 2024).cell("proactiveDisclosure.licensing.decisions", 1).build();
        assertEquals("[]", found(rules, Dossier.of(report)).toString());
        assertEquals("[L-01 [proactiveDisclosure.licensing.decisions] 不满足“表二·行政许可·本年处理决定数量 ≤ 上年的表三·总计·总计”：左边 1，右边 0，相差 1]",
                found(rules, Dossier.of(report).previous(lastYear(NEW, 2023).build())).toString());
    }

    @Test
    void whatIsWrongInAFormulaIsSaidWithItsLine() throws IOException {
        assertEquals("2021/local/ours.dslr:6：规则 L-01：关系式里的“上年的结转来年”不是行的名称，最接近的是 上年结转、不予公开、不予处理", problem("上年结转 = 上年的结转来年"));
        assertEquals("2021/local/ours.dslr:6：规则 L-01：关系式“上年的上年结转 = 上年的总计”里都是上年的数，至少要有一项是本年的", problem("上年的上年结转 = 上年的总计"));
    }

    private String problem(String formula) {
        return Assertions.assertThrows(InvalidRuleSetException.class, () -> with("表三的每一列", "应当满足 \"" + formula + "\"")).problems().get(0).toString();
    }

    private static AnnualReport subordinate(int number, String cell, long value) {
        AnnualReport sound = SoundReport.of(NEW, 2024).build();
        AnnualReport.Builder other = AnnualReport.builder(Organ.of("临河县第" + number + "局"), 2024);
        sound.cells().forEach(other::cell);
        return other.cell(cell, value).build();
    }

    private static String rolledUp(long own, long... values) {
        List<AnnualReport> subordinates = new ArrayList<>();
        for (long value : values) {
            subordinates.add(subordinate(subordinates.size() + 1, "proactiveDisclosure.licensing.decisions", value));
        }
        AnnualReport report = SoundReport.of(NEW, 2024).cell("proactiveDisclosure.licensing.decisions", own).build();
        return found(Shipped.edition("2021"), Dossier.of(report).subordinates(subordinates)).toString();
    }

    @Test
    void namesWhoseNumberMakesTheDifferenceWhereOneDoes() {
        String place = "[S-05 [proactiveDisclosure.licensing.decisions] 表二“行政许可”行“本年处理决定数量”列填的是 ";
        assertEquals("[]", rolledUp(30, 10, 20));
        assertEquals(place + "30，下级机关加起来是 47，少 17，应当不小于 47；相差的正好是临河县第3局填的 17，可能没有计入]", rolledUp(30, 10, 20, 17));
        assertEquals(place + "33，下级机关加起来是 42，少 9，应当不小于 42；临河县第1局填的 21 可能应为 12（两个数字颠倒）]", rolledUp(33, 21, 14, 7));
        assertEquals(place + "130，下级机关加起来是 1138，少 1008，应当不小于 1138；临河县第1局填的 1120 可能应为 112（多打了一个数字）]", rolledUp(130, 1120, 18));
        assertEquals(place + "8，下级机关加起来是 70007，少 69999，应当不小于 70007]", rolledUp(8, 70_000, 7));
        assertEquals(place + "14，下级机关加起来是 70007，少 69993，应当不小于 70007；临河县第1局填的 70000 可能应为 7（单位差一万倍）]", rolledUp(14, 70_000, 7));
        assertEquals(place + "10，下级机关加起来是 15，少 5，应当不小于 15]", rolledUp(10, 5, 5, 5));
    }

    @Test
    void moreSubordinatesThanTheBoundAreNotLookedAtAndTheRulesSaySo() {
        List<AnnualReport> subordinates = new ArrayList<>();
        for (int i = 0; i <= Bound.SUBORDINATES.limit(); i++) {
            subordinates.add(AnnualReport.builder(Organ.of("临河县第" + i + "局"), 2024).build());
        }
        Dossier dossier = Dossier.of(SoundReport.of(NEW, 2024).build()).subordinates(subordinates);
        ValidationResult result = Shipped.edition("2021").check(dossier, Stage.SUBMIT, Collections.emptyList());
        String reason = "下级的报告超过 10000 份（一个省的全部机关约两万，直接下级不过几千），没有核对";
        assertEquals("[S-01: " + reason + ", S-02: " + reason + ", S-03: " + reason + ", S-04: " + reason + ", S-05: " + reason + ", S-08: " + reason + "]", result.notEvaluated().toString());
        assertEquals(Verdict.NOT_EVALUATED, result.verdict());
        assertEquals(subordinates.size(), result.dossier().subordinates().size());
    }

    /** What a subordinate left blank, this organ cannot fill in: it is told whose it is, and is answered all the same. */
    @Test
    void aBlankOfASubordinateLeavesNothingUnanswered() {
        AnnualReport blank = AnnualReport.builder(Organ.of("临河县水利局"), 2024).build();
        ValidationResult result = Shipped.edition("2021").check(Dossier.of(SoundReport.of(NEW, 2024).build())
                .subordinates(Arrays.asList(blank, subordinate(2, "requests.granted.total", 0))), Stage.SUBMIT, Collections.emptyList());
        assertEquals("[]", result.notEvaluated().toString());
        assertEquals(Verdict.ACCEPTED, result.verdict());
        assertEquals(1, result.findings().size());
        assertEquals("S-08", result.findings().get(0).rule());
        assertEquals("临河县水利局的报告里，表二“规章”行“本年制发件数”列、表二“规章”行“本年废止件数”列、表二“规章”行“现行有效件数”列等 "
                + NEW.positions().size() + " 格没有可读的数，应当每格都有数，没有的填 0", result.findings().get(0).message());
        assertEquals("请让这个机关填好再送来；在这以前，汇总只按填了的核对", result.findings().get(0).remedy());
    }

    @Test
    void aBlankOfItsOwnLeavesTheSumUnanswered() {
        AnnualReport own = SoundReport.of(NEW, 2024).cell("requests.granted.total", "").build();
        ValidationResult result = Shipped.edition("2021").check(Dossier.of(own).subordinates(Collections.singletonList(subordinate(1, "requests.granted.total", 0))),
                Stage.SUBMIT, Collections.emptyList());
        assertEquals("[“表三”与下级机关的汇总有的无法核对：表三“（一）予以公开”行“总计”列没有可读的数]",
                result.notEvaluated().stream().filter(each -> "S-03".equals(each.rule())).map(NotEvaluated::reason).collect(Collectors.toList()).toString());
    }

    private static long steps(int count) {
        List<AnnualReport> subordinates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            subordinates.add(subordinate(i, "proactiveDisclosure.licensing.decisions", i));
        }
        Dossier dossier = Dossier.of(SoundReport.of(NEW, 2024).build()).subordinates(subordinates);
        CompiledRuleSet rules = Shipped.edition("2021");
        Budget budget = Budget.unlimited();
        Subordinates fact = (Subordinates) new Examination(dossier, Stage.SUBMIT, rules.ruleSet().settings(), rules.shape(), budget)
                .facts().stream().filter(each -> each instanceof Subordinates).findFirst().get();
        long before = budget.taken();
        for (String table : new String[] {"表二", "表三", "表四"}) {
            assertEquals(table.equals("表二") && count > 1, !fact.addUp(table).violations().isEmpty());
        }
        long added = budget.taken() - before;
        fact.addUp("表二");
        assertTrue(budget.taken() - before - added < 2_000, "the sums are made once a check");
        return added;
    }

    @Test
    void addingUpGrowsWithTheNumberOfSubordinates() {
        long one = steps(1);
        long hundred = steps(101) - one;
        assertEquals(2 * hundred, steps(201) - one, hundred / 10.0);
    }

    @Test
    void manyExplanationsAreLookedUpAndTooManyAreNot() {
        AnnualReport report = SoundReport.of(NEW, 2024).cell("requests.newlyReceived.total", 1).build();
        Dossier dossier = Dossier.of(report);
        List<Explanation> explanations = new ArrayList<>(Collections.nCopies(Bound.EXPLANATIONS.limit(), new Explanation("T3-01", null, "另有原因", null, null)));
        assertEquals("[]", Shipped.edition("2021").check(dossier, Stage.SUBMIT, explanations).notEvaluated().toString());
        explanations.add(explanations.get(0));
        ValidationResult result = Shipped.edition("2021").check(dossier, Stage.SUBMIT, explanations);
        assertEquals("[null: 写了的说明超过 2000 条（每条核实性问题一条），一条也没有看]", result.notEvaluated().toString());
        assertEquals(Collections.emptyList(), result.explanations());
    }

    @Test
    void threeHundredSubordinatesTakeAFractionOfASecond() {
        List<AnnualReport> subordinates = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            subordinates.add(subordinate(i, "requests.granted.total", i));
        }
        Dossier dossier = Dossier.of(SoundReport.of(NEW, 2024).build()).subordinates(subordinates);
        ValidationResult result = null;
        for (int i = 0; i < 5; i++) {
            result = Shipped.edition("2021").check(dossier, Stage.SUBMIT, Collections.emptyList());
        }
        assertEquals("[S-03]", result.findings().stream().map(Finding::rule).collect(Collectors.toList()).toString());
        assertEquals("不小于 44850", result.findings().get(0).expected());
        assertTrue(result.elapsedMicros() < 1_000_000, result.elapsedMicros() + " µs");
    }
}
