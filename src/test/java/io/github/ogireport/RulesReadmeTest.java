package io.github.ogireport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.bound.Budget;
import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.proof.CaseResult;
import io.github.ogireport.proof.CaseRunner;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Organ;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The twelve changes of {@code rules/README.md}, word for word: each has the effect that it promises, and no other. */
class RulesReadmeTest {

    private static final List<String> NUMBERS = Arrays.asList("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");

    @TempDir
    Path temporary;
    private Path rules;
    private WorkedChanges changes;

    @BeforeEach
    void copy() throws IOException {
        rules = RulesCopy.in(temporary).folder();
        changes = new WorkedChanges(rules);
    }

    private static List<CompiledRuleSet> open(Path folder, String day) {
        Problems problems = new Problems();
        Clock clock = Clock.fixed(Instant.parse(day + "T10:00:00Z"), ZoneOffset.UTC);
        List<CompiledRuleSet> compiled = CompiledRuleSet.compile(RulesFolder.read(folder, problems), System::nanoTime, clock, problems);
        problems.throwIfAny(InvalidRuleSetException::new);
        List<String> differences = new ArrayList<>();
        for (CompiledRuleSet each : compiled) {
            for (CaseResult result : CaseRunner.runAll(each)) {
                result.differences().forEach(difference -> differences.add(result.ruleCase() + " " + difference));
            }
        }
        assertEquals(Collections.emptyList(), differences);
        return compiled;
    }

    private static AnnualReport.Builder report() {
        return SoundReport.of(Shipped.edition("2021").ruleSet().format(), 2024);
    }

    private static ValidationResult check(List<CompiledRuleSet> rules, AnnualReport.Builder report) {
        AnnualReport built = report.build();
        CompiledRuleSet judging = rules.stream().filter(each -> each.ruleSet().manifest().judges(built.year())).findFirst().get();
        return judging.check(Dossier.of(built), Stage.SUBMIT, Collections.emptyList());
    }

    private static List<String> found(List<CompiledRuleSet> rules, AnnualReport.Builder report) {
        return check(rules, report).findings().stream().map(Finding::rule).collect(Collectors.toList());
    }

    private static List<String> foundBefore(AnnualReport.Builder report) {
        return found(Shipped.RULE_SETS, report);
    }

    private List<CompiledRuleSet> after(String number) throws IOException {
        changes.apply(number);
        List<CompiledRuleSet> changed = open(rules, "2026-12-01");
        assertEquals("[]", found(changed, report()).toString(), "a sound report stays sound");
        return changed;
    }

    @Test
    void thereAreTwelveAndNoBlockIsLeftUntried() {
        for (String number : NUMBERS) {
            assertFalse(WorkedChanges.withoutSteps(changes.section(number)).contains("```"), "section " + number);
        }
    }

    /** Both tell how many there are. */
    @Test
    void theyAreCountedAlike() throws IOException {
        String last = NUMBERS.get(NUMBERS.size() - 1);
        String readme = new String(Files.readAllBytes(rules.resolve("README.md")), StandardCharsets.UTF_8);
        assertTrue(readme.contains("下面是" + last + "处改动的做法"));
        assertTrue(new String(Files.readAllBytes(Paths.get("README.md")), StandardCharsets.UTF_8).contains("\n" + last + "处常见的改动"));
        assertEquals(NUMBERS, Arrays.stream(readme.split("\n")).filter(line -> line.matches("## [一二三四五六七八九十]+、.*"))
                .map(line -> line.substring(3, line.indexOf('、'))).collect(Collectors.toList()));
    }

    @Test
    void otherYearsAndOrgans() throws IOException {
        List<CompiledRuleSet> changed = after("十一");
        assertFalse(WorkedChanges.withoutSteps(changes.section("十一")).contains("```"));
        AnnualReport report = report().cell("remedies.reconsideration.total", 1).cell("remedies.reconsideration.pending", 1).build();
        AnnualReport lastYear = SoundReport.of(changed.get(0).ruleSet().format(), 2023).section("overview", "去年的话。")
                .section("problems", "去年的问题。").build();
        ValidationResult again = changed.get(0).check(Dossier.of(report).previous(lastYear), Stage.SUBMIT, Collections.emptyList());
        assertEquals("表四“行政复议”行尚未审结 1 件，上年的报告是 0 件",
                again.findings().stream().filter(each -> each.rule().equals("L-03")).findFirst().get().message());
        AnnualReport county = AnnualReport.builder(Organ.of("临河县人民政府"), 2024).build();
        ValidationResult rolledUp = changed.get(0).check(Dossier.of(county).subordinates(Collections.singletonList(report().build())),
                Stage.SUBMIT, Collections.emptyList());
        assertEquals("缺 临河县财政局的", rolledUp.findings().stream().filter(each -> each.rule().equals("S-02")).findFirst().get().actual());
    }

    @Test
    void aDeadline() throws IOException {
        AnnualReport.Builder early = report().publishedOn(LocalDate.of(2025, 2, 10));
        assertEquals("[D-01]", foundBefore(early).toString());
        List<CompiledRuleSet> changed = after("一");
        assertEquals("[]", found(changed, early).toString());
        assertEquals("[D-01]", found(changed, early.publishedOn(LocalDate.of(2025, 2, 11))).toString());
    }

    @Test
    void aSeverity() throws IOException {
        AnnualReport.Builder silent = report().section("other", "本年度没有其他事项。");
        assertEquals(Severity.VERIFY, check(Shipped.RULE_SETS, silent).findings().get(0).severity());
        Finding finding = check(after("二"), silent).findings().get(0);
        assertEquals("C-31", finding.rule());
        assertEquals(Severity.HINT, finding.severity());
        assertEquals(Severity.VERIFY, finding.originalSeverity());
    }

    @Test
    void aMessage() throws IOException {
        Finding finding = check(after("三"), report().publishedOn(LocalDate.of(2025, 4, 1))).findings().get(0);
        assertEquals("请核对发布日期；确已逾期的，请先报县政务公开办，再说明原因", finding.remedy());
    }

    @Test
    void aRuleSwitchedOffUntilADay() throws IOException {
        AnnualReport.Builder repeated = report().section("problems", "培训还不够多，今后每个季度组织一次专题学习。培训还不够多，今后每个季度组织一次专题学习。");
        assertEquals("[X-02]", foundBefore(repeated).toString());
        List<CompiledRuleSet> changed = after("四");
        ValidationResult result = check(changed, repeated);
        assertEquals(Collections.emptyList(), result.findings());
        assertEquals("[X-02: 停用到 2027-03-31：各乡镇统一用了一段说明]", result.switchedOff().toString());
        assertEquals(Collections.emptyList(), result.notEvaluated());
        assertEquals("[]", found(open(rules, "2027-03-31"), repeated).toString());
        assertEquals("[X-02]", found(open(rules, "2027-04-01"), repeated).toString());
    }

    @Test
    void aWord() throws IOException {
        AnnualReport.Builder local = report().section("other", "本年度没有收取查询费。");
        assertEquals("[C-31]", foundBefore(local).toString());
        assertEquals("[]", found(after("五"), local).toString());
    }

    @Test
    void aPattern() throws IOException {
        AnnualReport.Builder unfinished = report().section("other", "本年度没有收取信息处理费，其余待补充。");
        assertEquals("[]", foundBefore(unfinished).toString());
        assertEquals("[X-06]", found(after("六"), unfinished).toString());
    }

    @Test
    void aThreshold() throws IOException {
        changes.apply("七");
        assertEquals("[]", foundBefore(report()).toString());
        Finding finding = check(open(rules, "2026-12-01"), report()).findings().get(0);
        assertEquals("X-07", finding.rule());
        assertEquals("不少于 120 个字", finding.expected());
    }

    @Test
    void aRuleOfTheUnitsOwnWithItsCase() throws IOException {
        AnnualReport.Builder coercion = report().cell("proactiveDisclosure.coercion.decisions", 2);
        assertEquals("[]", foundBefore(coercion).toString());
        List<CompiledRuleSet> changed = after("八");
        assertEquals("[L-01]", found(changed, coercion).toString());
        assertEquals(2, changed.get(0).ruleSet().cases().stream().filter(each -> each.rule().equals("L-01")).count());
    }

    @Test
    void aComparisonOfTwoCells() throws IOException {
        Finding finding = check(after("九"), report().cell("remedies.reconsideration.total", 3).cell("remedies.reconsideration.upheld", 3))
                .findings().stream().filter(each -> each.rule().equals("L-02")).findFirst().get();
        assertEquals("行政复议 3 件，新收申请 0 件，应当不大于 0", finding.message());
        assertEquals("[remedies.reconsideration.total, requests.newlyReceived.total]", finding.cells().toString());
    }

    @Test
    void aNewEdition() throws IOException {
        List<CompiledRuleSet> changed = after("十");
        AnnualReport.Builder future = SoundReport.of(changed.get(0).ruleSet().format(), 2027);
        assertEquals("2027", check(changed, future).ruleSet().edition());
        assertEquals("[]", found(changed, future).toString());
        assertEquals("2021", check(changed, report()).ruleSet().edition());
        AnnualReport.Builder old = future.section("other", "本年度没有收取信息处理费，按照国办公开办函〔2021〕30号编制。");
        assertEquals("[B-01]", found(changed, old).toString());
    }

    @Test
    void aWayOfSayingIt() throws IOException {
        assertEquals("[]", stated(Shipped.RULE_SETS));
        assertEquals("[COUNT 不予公开=3 [表三·不予公开·总计]]", stated(after("十二")));
    }

    private static String stated(List<CompiledRuleSet> rules) {
        CompiledRuleSet judging = rules.stream().filter(each -> each.ruleSet().manifest().judges(2024)).findFirst().get();
        return judging.ruleSet().phrasebook().read("婉拒公开 3 件", 2024, Budget.unlimited()).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十一"})
    void anyChangeCanBeTakenBack(String number) throws IOException {
        String before = RulesFolder.read(rules).get(0).id().sha256();
        changes.apply(number);
        assertNotEquals(before, RulesFolder.read(rules).get(0).id().sha256());
        changes.takeBack(number);
        assertEquals(before, RulesFolder.read(rules).get(0).id().sha256());
    }
}
