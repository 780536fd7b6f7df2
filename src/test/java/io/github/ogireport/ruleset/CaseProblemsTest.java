package io.github.ogireport.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in a case file is said with its line, all of it at once. */
@Tag("drools")
class CaseProblemsTest {

    private static final String FILE = "2021/cases/L-01.yaml";

    @TempDir
    Path temporary;

    private List<String> problems(String text) throws IOException {
        RuleSet ruleSet = RulesFolder.read(RulesCopy.in(temporary).write(FILE, text).folder()).get(0);
        InvalidRuleSetException refused = assertThrows(InvalidRuleSetException.class, ruleSet::cases);
        return refused.problems().stream().map(Problem::toString).sorted().collect(Collectors.toList());
    }

    @Test
    void namesEveryMistakeAtItsLine() throws IOException {
        assertEquals(String.join("\n",
                FILE + ":12：“不曾写过的话”在报告正文里没有，要替换的原文应当恰好出现一次",
                FILE + ":13：“20250120”应写成 年-月-日，例如 2025-01-31",
                FILE + ":14：单元格地址“granted”应写成 表.行.列，例如 requests.granted.total",
                FILE + ":15：“requests.granted”应写成 表.行，后面按表上各列的次序逐格写数，例如 requests.granted: [1, 0, 0, 0, 0, 0, 1]",
                FILE + ":17：不认识“严重”：应为 强制性、核实性、提示性",
                FILE + ":17：没有“总体状况”这个部分，最接近的是 总体情况、主动公开政府信息情况、其他需要报告的事项",
                FILE + ":1：没有编号为 T3-1 的规则，最接近的是 T3-01、T3-02、T3-03",
                FILE + ":4：缺少“应当发现”：请逐条写出应当发现的问题；不应当发现问题的，写 应当发现: []",
                FILE + ":5：没有“没有这份.yaml”这份报告：请写同一文件夹里的报告文件，例如 report-township.yaml",
                FILE + ":8：不认识“草稿”：应为 暂存、送审、发布",
                FILE + ":9：不认识的项“改”：这里可以写 名称、报告、上年、下级、阶段、改动、应当发现、不能核对"),
                String.join("\n", problems("规则: T3-1\n报告: report-township.yaml\n案例:\n"
                        + "  - 名称: 甲\n"
                        + "  - 报告: 没有这份.yaml\n    应当发现: []\n"
                        + "  - 名称: 乙\n    阶段: 草稿\n    改: 1\n    应当发现: []\n"
                        + "    改动:\n      替换: {不曾写过的话: 写过}\n      发布日期: 20250120\n      单元格: {granted: 1}\n      行: {requests.granted: [1]}\n"
                        + "  - 名称: 丙\n    应当发现: [{规则: T3-01, 级别: 严重, 部分: 总体状况, 应为: a, 实为: b}]\n")));
    }

    @Test
    void namesWhatIsWrongInTheReportsToCompareWith() throws IOException {
        assertEquals(String.join("\n",
                FILE + ":10：单元格地址“total”应写成 表.行.列，例如 requests.granted.total",
                FILE + ":3：不认识的项“报表”：这里可以写 报告、改动",
                FILE + ":9：没有“没有这份.yaml”这份报告：请写同一文件夹里的报告文件，例如 report-township.yaml"),
                String.join("\n", problems("规则: T3-01\n报告: report-township.yaml\n上年: {报表: report-township.yaml}\n案例:\n"
                        + "  - 名称: 甲\n    应当发现: []\n"
                        + "  - 名称: 乙\n    上年:\n      报告: 没有这份.yaml\n    下级: [{改动: {单元格: {total: 1}}}]\n    应当发现: []\n")));
    }

    @Test
    void namesAYearOfAnotherRuleSet() throws IOException {
        assertEquals("[" + FILE + ":4：报告年度是 2020，不是这套规则适用的年度]", problems("规则: T3-01\n报告: report-township.yaml\n案例:\n"
                + "  - 名称: 甲\n    改动: {年度: 2020}\n    应当发现: []\n").toString());
    }

    @Test
    void namesAFileWithNeitherReportNorCases() throws IOException {
        assertEquals("[" + FILE + ":1：这个文件里应当有一列“案例”，或者一份“报告”]", problems("规则: T3-01\n").toString());
    }
}
