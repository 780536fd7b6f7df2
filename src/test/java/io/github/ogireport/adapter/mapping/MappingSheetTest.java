package io.github.ogireport.adapter.mapping;

import static io.github.ogireport.ruleset.sheet.RawWorkbook.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ogireport.Shipped;
import io.github.ogireport.SoundReport;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Table;
import io.github.ogireport.ruleset.sheet.RawWorkbook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("jdk")
class MappingSheetTest {

    private static final Format FORMAT = Shipped.edition("2021").ruleSet().format();
    private static final HostForm SHAPE = HostForm.WEAVER_TABLES;

    @TempDir
    Path temporary;

    /** The rows that say the same as {@link HostForm#mapping}. */
    private static List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"字段", "部分", "表", "行", "列", "按", "# 备注"});
        rows.add(new String[] {"2021", "版次", "", "", "", "", ""});
        rows.add(new String[] {"# 以下是主表", "", "", "", "", "", ""});
        int number = 0;
        for (String part : Arrays.asList("机关名称", "年度", "标题", "落款", "发布日期")) {
            rows.add(new String[] {SHAPE.part(number++, part), part, "", "", "", "", "必填"});
        }
        for (io.github.ogireport.report.Section section : FORMAT.sections()) {
            rows.add(new String[] {SHAPE.part(number++, ""), section.heading(), "", "", "", "", ""});
        }
        Table details = FORMAT.tables().get(1);
        for (Format.Position position : FORMAT.positions()) {
            if (position.table() != details) {
                rows.add(new String[] {SHAPE.part(number++, ""), "", position.table().name(), position.row().label(), position.column().label(), "", ""});
            }
        }
        details.blocks().get(0).columns().forEach(column ->
                rows.add(new String[] {SHAPE.detail(column.name()), "", "表三", "", column.name(), SHAPE.detail("事项"), ""}));
        return rows;
    }

    private static String csv(List<String[]> rows) {
        return rows.stream().map(row -> "\"" + String.join("\",\"", row) + "\"").collect(Collectors.joining("\r\n"));
    }

    private static byte[] xlsx(List<String[]> rows) throws Exception {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            xml.append("<row r=\"").append(i + 1).append("\">");
            for (int column = 0; column < rows.get(i).length; column++) {
                xml.append(cell((char) ('A' + column) + String.valueOf(i + 1), rows.get(i)[column]));
            }
            xml.append("</row>");
        }
        return new RawWorkbook().rows(xml.toString()).bytes();
    }

    private FieldMapping read(String name, byte[] bytes) throws Exception {
        return FieldMapping.read(Files.write(temporary.resolve(name), bytes), Collections.singletonList(FORMAT));
    }

    private List<String> problems(String name, byte[] bytes) {
        return assertThrows(InvalidFieldMappingException.class, () -> read(name, bytes)).problems().stream()
                .map(Object::toString).collect(Collectors.toList());
    }

    @Test
    void aSpreadsheetSaysTheSameAsYaml() throws Exception {
        AnnualReport.Builder report = SoundReport.of(FORMAT, 2024);
        FORMAT.positions().forEach(position -> report.cell(position.ref(), Cell.of(position.index())));
        AnnualReport sound = report.build();
        Map<String, Object> values = SHAPE.values(FORMAT, sound);
        for (FieldMapping mapping : Arrays.asList(read("m.xlsx", xlsx(rows())), read("m.csv", csv(rows()).getBytes(StandardCharsets.UTF_8)))) {
            MappedForm form = mapping.map(values);
            assertEquals(Collections.emptyList(), form.problems());
            assertEquals(new HashMap<>(sound.cells()), new HashMap<>(form.report().cells()));
            assertEquals(sound.sections(), form.report().sections());
            assertEquals(sound.title(), form.report().title());
        }
    }

    @Test
    void fieldsOfOneSectionStandInSeveralRowsAndADetailTableMayHoldSomeRows() throws Exception {
        List<String[]> rows = rows();
        rows.add(8, new String[] {"常量：（一）", "总体情况", "", "", "", "", ""});
        rows.removeIf(row -> row[2].equals("表三"));
        for (String names : Arrays.asList("本年新收|上年结转", FORMAT.tables().get(1).blocks().get(0).rows().stream().skip(2)
                .map(line -> line.name()).collect(Collectors.joining("｜")))) {
            FORMAT.tables().get(1).blocks().get(0).columns().forEach(column ->
                    rows.add(new String[] {SHAPE.detail(column.name()), "", "表三", names, column.name(), SHAPE.detail("事项"), ""}));
        }
        AnnualReport sound = SoundReport.of(FORMAT, 2024).section("overview", "正文").build();
        MappedForm form = read("m.xlsx", xlsx(rows)).map(SHAPE.values(FORMAT, sound));
        assertEquals(Collections.emptyList(), form.problems());
        assertEquals("（一）正文", form.report().sections().get("overview"));
        assertEquals(new HashMap<>(sound.cells()), new HashMap<>(form.report().cells()));
    }

    @Test
    void faultsAreSaidAtTheirCells() throws Exception {
        List<String[]> rows = rows();
        rows.get(3)[2] = "表三";
        rows.get(4)[0] = "";
        rows.get(5)[0] = "a..b";
        rows.get(14)[3] = "规范";
        assertEquals(Arrays.asList(
                "m.xlsx：没有写“机关名称”是哪个字段", "m.xlsx：没有写“年度”是哪个字段",
                "m.xlsx：没有写是哪个字段：表二·规章·本年制发件数",
                "m.xlsx:4：工作表“规则”的 A4 格：“部分”和“表”应当恰好填一个", "m.xlsx:5：工作表“规则”的 A5 格：没有写字段",
                "m.xlsx:6：工作表“规则”的 A6 格：字段“a..b”写得不对：有一段是空的",
                "m.xlsx:15：工作表“规则”的 A15 格：表二里没有行“规范”，最接近的是 规章、行政处罚、行政强制"), problems("m.xlsx", xlsx(rows)));
        rows.get(0)[1] = "部门";
        rows.get(0)[4] = "行";
        assertEquals(Arrays.asList("m.csv:1：第 2 列：标题“部门”不认识：应当是 字段、部分、表、行、列、按、值；备注的列，标题以 # 开头", "m.csv:1：第 5 列：标题“行”写了两次"),
                problems("m.csv", csv(rows).getBytes(StandardCharsets.UTF_8)).stream().filter(each -> each.contains(":1：")).collect(Collectors.toList()));
        rows.get(0)[0] = "";
        assertEquals(Collections.singletonList("m.csv：没有写“版次”，例如 版次: \"2021\""),
                problems("m.csv", csv(rows.subList(1, 2)).replace("2021", "# x").getBytes(StandardCharsets.UTF_8)));
        assertEquals("m.csv:1：第 1 列：标题行里应当有“字段”，还可以有 部分、表、行、列、按、值；备注的列，标题以 # 开头",
                problems("m.csv", "部分,表\nx,y".getBytes(StandardCharsets.UTF_8)).get(1));
    }
}
