package io.github.ogireport.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.ruleset.sheet.RawWorkbook;
import io.github.ogireport.source.Problem;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("drools")
class RuleTableTest {

    private static final String HEADING = "编号,名称,级别,依据,当：整份报告,当：本机关是{层级}的{类别},当：在发布阶段,则：应当在 {月日} 或之前发布\n";

    @TempDir
    Path folder;
    private RulesCopy rules;

    @BeforeEach
    void copy() throws IOException {
        rules = RulesCopy.in(folder);
    }

    @Test
    void eachRowIsARule() throws IOException {
        rules.write("2021/local/期限.csv", "# 各级期限\n\n" + HEADING
                + "L-01,乡镇一月底前,强制性,县里的通知,,乡镇级｜政府,,01-31\n#L-02,停用,,x,,,,01-31\n,,,,,,,\nL-03,都要发布,,条例,,,是,03-31\n");
        List<RuleDefinition> read = table("2021/local/期限.csv");
        assertEquals("L-01 乡镇一月底前 强制性 县里的通知 4 [整份报告, 本机关是乡镇级的政府] 应当在 01-31 或之前发布\n"
                + "L-03 都要发布 核实性 条例 7 [整份报告, 在发布阶段] 应当在 03-31 或之前发布", show(read));
        assertEquals("Report(level == \"乡镇级\", kind == \"政府\")", read.get(0).conditions().get(1).expression());
        assertEquals("publishedByDay(\"01-31\")", read.get(0).requirement().expression());
    }

    @Test
    void subjectsAndRequirementsMayHaveSeveralColumnsOfWhichARowFillsOne() throws IOException {
        rules.write("2021/local/a.csv", "编号,名称,依据,#备注,\"当：\"\"{部分}\"\"部分\",当：整份报告,则：应当写明发布日期,则：应当不少于 {数} 个字,办法,提示\n"
                + "L-01,一,条例,随便,总体情况,,,500,补写,不足 {应为}\nL-02,二,条例,,,是,√,,,\n");
        assertEquals("L-01 一 核实性 条例 2 [“总体情况”部分] 应当不少于 500 个字\nL-02 二 核实性 条例 3 [整份报告] 应当写明发布日期",
                show(table("2021/local/a.csv")).replace("\"总体情况\"", "“总体情况”"));
        assertEquals("补写 不足 {应为}", table("2021/local/a.csv").get(0).remedy() + " " + table("2021/local/a.csv").get(0).message());
    }

    @Test
    void theTableInTheReadmeIsOne() throws IOException {
        String readme = new String(Files.readAllBytes(RulesCopy.SHIPPED.resolve("README.md")), StandardCharsets.UTF_8);
        String example = readme.substring(readme.indexOf("```\n", readme.indexOf("例如 `2021/local/期限.csv`")) + 4);
        rules.write("2021/local/期限.csv", example.substring(0, example.indexOf("```")));
        assertEquals("L-21 乡镇一月二十日前发布 核实性 县政务公开办通知 3 [整份报告, 本机关是乡镇级的政府, 在发布阶段] 应当在 01-20 或之前发布\n"
                + "L-22 县级部门一月二十五日前发布 核实性 县政务公开办通知 4 [整份报告, 本机关是县级的部门, 在发布阶段] 应当在 01-25 或之前发布\n"
                + "L-23 都要在三月底前发布 强制性 条例第四十九条 5 [整份报告] 应当在 03-31 或之前发布", show(table("2021/local/期限.csv")));
    }

    @Test
    void aWorkbookMayHaveSeveralSheetsOfRules() throws IOException {
        RawWorkbook workbook = new RawWorkbook().rows(xlsxRow(1, "编号", "名称", "依据", "当：整份报告", "则：应当在 {月日} 或之前发布")
                + xlsxRow(3, "L-01", "甲", "条例", "", "01-31")).part("xl/worksheets/sheet2.xml", "<worksheet><sheetData>"
                + xlsxRow(1, "编号", "名称", "依据", "当：每一部分", "则：应当有内容") + xlsxRow(2, "L-02", "乙", "条例", "", "是") + "</sheetData></worksheet>")
                .part("xl/workbook.xml", "<workbook><sheets><sheet name=\"甲\" id=\"rId1\"/><sheet name=\"乙\" id=\"rId2\"/></sheets></workbook>")
                .part("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>");
        write("2021/local/期限.XLSX", workbook.bytes());
        assertEquals("L-02 乙 核实性 条例 2 [每一部分] 应当有内容\nL-01 甲 核实性 条例 3 [整份报告] 应当在 01-31 或之前发布", show(table("2021/local/期限.XLSX")));
    }

    @Test
    void aWorkbooksErrorsNameSheetAndCell() throws IOException {
        write("2021/local/a.xlsx", new RawWorkbook().rows(xlsxRow(1, "编号", "名称", "依据", "当：整份报告", "则：应当在 {月日} 或之前发布")
                + "<row r=\"2\">" + RawWorkbook.cell("A2", "L-01") + "<c r=\"B2\"><f>1+1</f><v>2</v></c>" + RawWorkbook.cell("C2", "条例")
                + RawWorkbook.cell("F2", "多的") + "</row>").bytes());
        assertEquals("2021/local/a.xlsx:2：工作表“规则”的 B2 格，“名称”：这一格是公式，公式不会计算：请复制后“选择性粘贴”为数值\n"
                + "2021/local/a.xlsx:2：工作表“规则”的 F2 格：填了“多的”，但这一列没有标题", problems());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "L-01,甲,,条例,,,,!3：第 1 列开始的这一行：“则：”的各列里应当恰好填一列，现在填了 0 列",
        "L-01,甲,,条例,,乡镇级,,01-31!3：第 6 列，“当：本机关是{层级}的{类别}”：有 2 个空位（{层级}、{类别}），填了 1 个：用 | 隔开，例如 甲 | 乙",
        "L-01,甲,,条例,,乡镇级|,,01-31!3：第 6 列，“当：本机关是{层级}的{类别}”：填的是“乡镇级|”：空位 {类别} 里要有字，不能有引号、反斜线和花括号",
        "L-01,甲,,条例,,,否,01-31!3：第 7 列，“当：在发布阶段”：填的是“否”：这一列没有空位，用得上的行填“是”，用不上的空着",
        "L-01,甲,,条例,,,,正月底!3：规则 L-01：“正月底”应写成 月-日，例如 01-31",
        "L-01,甲,,条例,,乡镇|政府,,01-31!3：规则 L-01：机关层级里没有“乡镇”，最接近的是 乡镇级、",
        "L-01,甲,,,,,,01-31!3：规则“L-01 甲”缺少“依据”：请写明根据哪个文件的哪一条",
        "L-01,甲,严重,条例,,,,01-31!3：不认识的级别“严重”：应为 强制性、核实性 或 提示性",
        "L 01,甲,,条例,,,,01-31,多!3：第 9 列：填了“多”，但这一列没有标题",
        "D-01,甲,,条例,,,,01-31!3：规则编号 D-01 已在 2021/dates.dslr:14 用过，请换一个编号"})
    void aBadRowIsRefusedWithItsLineItsColumnAndWhatWasExpected(String row, String problem) throws IOException {
        rules.write("2021/local/a.csv", "# 表\n" + HEADING + row + "\nL-09,好的,,条例,,,,01-31\n");
        assertTrue(problems().startsWith("2021/local/a.csv:" + problem), problems());
        assertFalse(problems().contains("\n"), problems());
    }

    /** What fills a blank is one name: it can neither end the sentence nor make another one of it. */
    @ParameterizedTest
    @ValueSource(strings = {"政府\") eval(true", "政府”)", "政府\\u0022", "{层级}", "乡镇级的政府", "政府 且", "政府\n结束", "县级的"})
    void aCellCannotLeaveItsBlank(String cell) throws IOException {
        rules.write("2021/local/a.csv", "编号,名称,依据,当：整份报告,当：本机关是{类别},则：应当写明发布日期\nL-01,甲,条例,,\"" + cell.replace("\"", "\"\"") + "\",\n");
        assertTrue(problems().startsWith("2021/local/a.csv:2：第 5 列，“当：本机关是{类别}”：填的是“")
                || problems().startsWith("2021/local/a.csv:2：规则 L-01：机关类别里没有“"), problems());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "编号,名称,依据,当：整份报告,则：应当在 {月日} 以前公布!1：第 5 列的标题：“则”里没有“应当在 {月日} 以前公布”这样的句子。最接近的写法：应当在 \"{期限}\" 前发布；应当在 {月日} 或之前发布；",
        "编号,名称,依据,当：整份报告,则：应当写明发布日期,严重性!1：第 6 列的标题“严重性”不认识：应当是 编号、名称、级别、依据、提示、办法，或者“当：句子”“则：句子”",
        "编号,名称,编号,依据,当：整份报告,则：应当写明发布日期!1：第 3 列，“编号”：这个标题写了两次",
        "编号,当：本机关是{类别}!1：规则表的标题行里缺少 “名称”、“依据”、“当：”看什么（例如 当：整份报告）、“则：”要求",
        "L-01,名称!1：第 1 列的标题“L-01”不认识"})
    void aBadHeadingIsRefused(String heading, String problem) throws IOException {
        rules.write("2021/local/a.csv", heading + "\nL-01,x,x,x,x,x\n");
        assertTrue(problems().startsWith("2021/local/a.csv:" + problem), problems());
    }

    @Test
    void aFileThatIsNoTableIsRefused() throws IOException {
        write("2021/local/gbk.csv", HEADING.getBytes(Charset.forName("GBK")));
        write("2021/local/macros.xlsm", new byte[] {1});
        write("2021/old.XLS", new byte[] {1});
        write("2021/text.xlsx", HEADING.getBytes("UTF-8"));
        rules.write("2021/local/quote.csv", HEADING + "L-01,\"甲,,条例,,,,01-31\n");
        List<String> lines = Arrays.asList(problems().split("\n"));
        assertEquals(5, lines.size(), problems());
        assertTrue(lines.get(0).startsWith("2021/local/gbk.csv：文件不是 UTF-8 编码"), problems());
        assertTrue(lines.get(1).startsWith("2021/local/macros.xlsm：规则表只能是 .xlsx（不带宏）或 .csv"), problems());
        assertTrue(lines.get(2).startsWith("2021/local/quote.csv:2：引号不成对"), problems());
        assertTrue(lines.get(3).startsWith("2021/old.XLS：规则表只能是"), problems());
        assertTrue(lines.get(4).startsWith("2021/text.xlsx：不是 .xlsx 工作簿"), problems());
    }

    private List<RuleDefinition> table(String file) {
        return RulesFolder.read(rules.folder()).get(0).rules().stream().filter(rule -> rule.file().equals(file)).collect(Collectors.toList());
    }

    private static String show(List<RuleDefinition> read) {
        return read.stream().map(rule -> rule.id() + " " + rule.name() + " " + rule.severity().label() + " " + rule.basis() + " " + rule.line() + " "
                + rule.conditions().stream().map(Clause::text).collect(Collectors.toList()) + " " + rule.requirement().text()).collect(Collectors.joining("\n"));
    }

    private String problems() {
        Problems problems = new Problems();
        RulesFolder.read(rules.folder(), problems);
        return problems.list().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    private void write(String file, byte[] content) throws IOException {
        Files.createDirectories(rules.folder().resolve(file).getParent());
        Files.write(rules.folder().resolve(file), content);
    }

    private static String xlsxRow(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append(cells[i].isEmpty() ? "" : RawWorkbook.cell((char) ('A' + i) + "" + number, cells[i]));
        }
        return row.append("</row>").toString();
    }
}
