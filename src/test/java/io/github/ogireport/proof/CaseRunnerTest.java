package io.github.ogireport.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that does not hold says precisely what differs. */
@Tag("drools")
class CaseRunnerTest {

    private static final String HEAD = "规则: T4-01\n报告: report-township.yaml\n案例:\n  - 名称: 甲\n    改动: {单元格: {remedies.directLitigation.total: 1}}\n";
    private static final String CELLS = "格: [remedies.directLitigation.total, remedies.directLitigation.upheld, remedies.directLitigation.corrected, "
            + "remedies.directLitigation.otherOutcome, remedies.directLitigation.pending]";

    @TempDir
    Path temporary;

    private List<String> differences(String expectations) throws IOException {
        return run(RulesCopy.in(temporary).write("2021/cases/T4-01.yaml", HEAD + expectations)).stream()
                .filter(each -> each.ruleCase().rule().equals("T4-01")).flatMap(each -> each.differences().stream()).collect(Collectors.toList());
    }

    private static List<CaseResult> run(RulesCopy rules) {
        Problems problems = new Problems();
        CompiledRuleSet compiled = CompiledRuleSet.compile(RulesFolder.read(rules.folder()), System::nanoTime, Clock.systemUTC(), problems).get(0);
        problems.throwIfAny(InvalidRuleSetException::new);
        return CaseRunner.runAll(compiled);
    }

    @Test
    void nothingDiffers() throws IOException {
        assertEquals(Collections.emptyList(), differences("    应当发现: [{规则: T4-01, 级别: 强制性, " + CELLS + ", 应为: 0, 实为: 1}]\n"));
    }

    @Test
    void aFindingTooMany() throws IOException {
        List<String> differences = differences("    应当发现: []\n");
        assertEquals(1, differences.size());
        assertEquals("多发现了 T4-01（强制性），格 [remedies.directLitigation.total, remedies.directLitigation.upheld, remedies.directLitigation.corrected, "
                + "remedies.directLitigation.otherOutcome, remedies.directLitigation.pending]，应为“0”，实为“1”：", differences.get(0).replaceFirst("”：.*", "”："));
    }

    @Test
    void anotherSeverityCellAndValue() throws IOException {
        assertEquals("[T4-01 的“级别”不同：案例写的是 核实性，审核得到 强制性, "
                + "T4-01 的“格”不同：案例写的是 [remedies.directLitigation.total]，审核得到 [remedies.directLitigation.total, remedies.directLitigation.upheld, "
                + "remedies.directLitigation.corrected, remedies.directLitigation.otherOutcome, remedies.directLitigation.pending], "
                + "T4-01 的“应为”不同：案例写的是 2，审核得到 0]",
                differences("    应当发现: [{规则: T4-01, 级别: 核实性, 格: [remedies.directLitigation.total], 应为: 2, 实为: 1}]\n").toString());
    }

    @Test
    void aFindingThatIsMissingAndAnAnswerTooMany() throws IOException {
        assertEquals("[没有发现 X-01（提示性），部分 总体情况，应为“没有标点重复”，实为““。。””, 规则 T3-01 应当不能核对，却得出了结果]",
                differences("    应当发现:\n      - {规则: T4-01, 级别: 强制性, " + CELLS + ", 应为: 0, 实为: 1}\n"
                        + "      - {规则: X-01, 级别: 提示性, 部分: 总体情况, 应为: 没有标点重复, 实为: “。。”}\n    不能核对: [T3-01]\n").toString());
    }

    @Test
    void aRuleWithoutCases() throws IOException {
        RuleSet ruleSet = RulesFolder.read(RulesCopy.in(temporary).write("2021/cases/T4-01.yaml", HEAD + "    应当发现: []\n").folder()).get(0);
        assertFalse(ruleSet.cases().isEmpty());
        assertEquals("[规则 T4-01 没有应当发现问题的案例]", RuleCoverage.gaps(ruleSet, ruleSet.cases()).toString());
    }

    /** The example of rules/README.md; the shipped cases say nothing of it, nor of a severity that the unit changed. */
    @Test
    void aUnitsOwnRuleHasItsOwnCases() throws IOException {
        String readme = new String(Files.readAllBytes(RulesCopy.SHIPPED.resolve("README.md")), StandardCharsets.UTF_8);
        String rule = readme.substring(readme.indexOf("规则 \"L-01"), readme.indexOf("```", readme.indexOf("规则 \"L-01")));
        String cases = readme.substring(readme.indexOf("规则: L-01"), readme.indexOf("```", readme.indexOf("规则: L-01")));
        List<CaseResult> results = run(RulesCopy.in(temporary).write("2021/local/ours.dslr", rule).write("2021/local/cases/L-01.yaml", cases)
                .replace("2021/settings.yaml", "级别: {}", "级别: {C-31: 提示性}"));
        assertEquals(2, results.stream().filter(each -> each.ruleCase().rule().equals("L-01")).count());
        assertEquals(Collections.emptyList(), results.stream().filter(each -> !each.passed()).map(each -> each.ruleCase() + " " + each.differences())
                .collect(Collectors.toList()));
    }

    /** The sentence of rules/README.md, chapter 九: shipped cases leave some of its cells blank, which says nothing of a unit's rule. */
    @Test
    void aUnitsOwnRelationIsNotCountedByTheShippedCasesWhereTheyLeaveItsCellsBlank() throws IOException {
        String relation = "本年新收 ≥ 结转下年度继续办理";
        assertTrue(new String(Files.readAllBytes(RulesCopy.SHIPPED.resolve("README.md")), StandardCharsets.UTF_8).contains("当 表三的每一列，则 应当满足 \"" + relation + "\""));
        RulesCopy rules = RulesCopy.in(temporary).write("2021/local/ours.dslr",
                "规则 \"L-02 新收不少于结转\"\n依据 \"本单位\"\n当\n表三的每一列\n则\n应当满足 \"" + relation + "\"\n结束\n");
        assertEquals(Collections.emptyList(), run(rules).stream().filter(each -> !each.passed()).map(each -> each.ruleCase() + " " + each.differences())
                .collect(Collectors.toList()));
    }

    /** The unit's own cases speak of it. */
    @Test
    void aUnitsOwnCaseCountsWhatItsRuleCouldNotJudge() throws IOException {
        RulesCopy rules = RulesCopy.in(temporary)
                .write("2021/local/ours.dslr", "规则 \"L-02 新收不少于结转\"\n依据 \"本单位\"\n当\n表三的每一列\n则\n应当满足 \"本年新收 ≥ 结转下年度继续办理\"\n结束\n")
                .write("2021/local/cases/L-02.yaml", "规则: L-02\n报告: report-township.yaml\n案例:\n  - 名称: 空着\n"
                        + "    改动: {单元格: {requests.newlyReceived.naturalPerson: \"\"}}\n    应当发现: []\n");
        List<String> differences = run(rules).stream().filter(each -> each.ruleCase().rule().equals("L-02")).flatMap(each -> each.differences().stream())
                .filter(each -> each.contains("L-02")).collect(Collectors.toList());
        assertEquals(1, differences.size(), differences.toString());
        assertTrue(differences.get(0).startsWith("多了一处不能核对：L-02 "), differences.toString());
    }
}
