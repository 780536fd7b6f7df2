package io.github.ogireport.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.finding.Severity;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Block;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.Organ;
import io.github.ogireport.report.Section;
import io.github.ogireport.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables look as they are printed in the statutory form. */
class HtmlTablesTest {

    private static Document page(Results results, Format format) throws IOException {
        StringBuilder out = new StringBuilder();
        HtmlResultWriter.page().write(results.build(), format, out);
        return Jsoup.parse(out.toString());
    }

    /** Each cell holds its own running number plus 1000, so that no two cells look alike. */
    private static Results numbered(Format format) {
        AnnualReport.Builder report = AnnualReport.builder(Organ.of("甲县人民政府"), 2024);
        format.positions().forEach(each -> report.cell(each.ref(), Cell.of(1000 + each.index())));
        return new Results(report.build());
    }

    private static List<PrintedTable> tables(Document page) {
        List<PrintedTable> tables = new ArrayList<>();
        for (Element table : page.select("table.numbers")) {
            tables.add(new PrintedTable(table));
        }
        return tables;
    }

    @Test
    void tableTwoIsPrintedInBlocksOfTheSameWidth() throws IOException {
        PrintedTable two = tables(page(numbered(Results.format("2021")), Results.format("2021"))).get(0);
        assertEquals(14, two.grid.length);
        assertEquals("第二十条第（一）项|第二十条第（一）项|第二十条第（一）项|第二十条第（一）项", two.row(0));
        assertEquals("信息内容|本年制发件数|本年废止件数|现行有效件数", two.row(1));
        assertEquals("规章|1000|1001|1002", two.row(2));
        assertEquals("行政规范性文件|1003|1004|1005", two.row(3));
        assertEquals("信息内容|本年处理决定数量|本年处理决定数量|本年处理决定数量", two.row(5));
        assertEquals("行政许可|1006|1006|1006", two.row(6));
        assertEquals("行政事业性收费|1009|1009|1009", two.row(13));
    }

    @Test
    void tableTwoOf2019StretchesTheLastColumnOfNarrowBlocks() throws IOException {
        PrintedTable two = tables(page(numbered(Results.format("2019")), Results.format("2019"))).get(0);
        assertEquals("信息内容|上一年项目数量|本年增/减|本年增/减", two.row(13));
        assertEquals("行政事业性收费|1018|1019|1019", two.row(14));
        assertEquals("政府集中采购|1020|1021|1021", two.row(17));
    }

    @Test
    void tableThreeHasThreeLevelsOfHeadingsOnBothSides() throws IOException {
        Document page = page(numbered(Results.format("2021")), Results.format("2021"));
        PrintedTable three = tables(page).get(1);
        assertEquals(3 + 25, three.grid.length);
        String corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|";
        assertEquals(corner + corner + corner + "申请人情况|申请人情况|申请人情况|申请人情况|申请人情况|申请人情况|申请人情况", three.row(0));
        assertEquals(corner + corner + corner + "自然人|法人或其他组织|法人或其他组织|法人或其他组织|法人或其他组织|法人或其他组织|总计", three.row(1));
        assertEquals(corner + corner + corner + "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计", three.row(2));
        assertEquals("一、本年新收政府信息公开申请数量|一、本年新收政府信息公开申请数量|一、本年新收政府信息公开申请数量|"
                + "1010|1011|1012|1013|1014|1015|1016", three.row(3));
        assertEquals("三、本年度办理结果|（一）予以公开|（一）予以公开|1024|1025|1026|1027|1028|1029|1030", three.row(5));
        assertEquals("三、本年度办理结果|（三）不予公开|8.属于行政查询事项|1087|1088|1089|1090|1091|1092|1093", three.row(14));
        assertEquals("三、本年度办理结果|（七）总计|（七）总计|1171|1172|1173|1174|1175|1176|1177", three.row(26));
        Element group = page.select("th:containsOwn(三、本年度办理结果)").first();
        assertEquals("22 rowgroup", group.attr("rowspan") + " " + group.attr("scope"));
        Element kinds = page.select("th:containsOwn(法人或其他组织)").first();
        assertEquals("5 colgroup", kinds.attr("colspan") + " " + kinds.attr("scope"));
    }

    /** Room for the rows' names is kept by the number of columns, whatever an edition has; on paper a table stays whole where it can. */
    @Test
    void aTableIsAsWideAsItsColumnsNeed() throws IOException {
        Document page = page(numbered(Results.format("2021")), Results.format("2021"));
        assertEquals(Arrays.asList("--labels:1;--numbers:3", "--labels:3;--numbers:7", "--labels:0;--numbers:15"), page.select("table.numbers").eachAttr("style"));
        String css = page.selectFirst("style").data();
        assertTrue(css.contains(".wide { min-width: calc(var(--numbers) * 4.3rem + var(--labels) * 5rem + 1rem); }"), css);
        assertTrue(css.substring(css.indexOf("@media print")).contains(".scroll, .numbers { break-inside: avoid; }"), css);
    }

    @Test
    void tableFourIsOneRowOfFifteenNumbersUnderThreeLevels() throws IOException {
        PrintedTable four = tables(page(numbered(Results.format("2021")), Results.format("2021"))).get(2);
        assertEquals(4, four.grid.length);
        String outcomes = "结果维持|结果纠正|其他结果|尚未审结|总计";
        assertEquals("行政复议|行政复议|行政复议|行政复议|行政复议|行政诉讼|行政诉讼|行政诉讼|行政诉讼|行政诉讼|行政诉讼|行政诉讼|行政诉讼|行政诉讼|行政诉讼", four.row(0));
        assertEquals(outcomes + "|未经复议直接起诉|未经复议直接起诉|未经复议直接起诉|未经复议直接起诉|未经复议直接起诉|"
                + "复议后起诉|复议后起诉|复议后起诉|复议后起诉|复议后起诉", four.row(1));
        assertEquals(outcomes + "|" + outcomes + "|" + outcomes, four.row(2));
        assertEquals("1185|1186|1187|1188|1189|1190|1191|1192|1193|1194|1195|1196|1197|1198|1199", four.row(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void everyCellOfTheEditionStandsOnceAndInOrder(String edition) throws IOException {
        Format format = Results.format(edition);
        List<String> expected = new ArrayList<>();
        format.positions().forEach(each -> expected.add(String.valueOf(1000 + each.index())));
        assertEquals(expected, page(numbered(format), format).select("table.numbers td").eachText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void aNoteBesideEveryCellNeitherHidesNorShiftsAnything(String edition) throws IOException {
        Format format = Results.format(edition);
        Results results = numbered(format);
        for (Format.Position each : format.positions()) {
            results.found("R", Severity.HINT, f -> f.message("见此").cells(Collections.singletonList(each.ref())));
        }
        Document page = page(results, format);
        assertEquals(format.tables().size(), tables(page).size());
        assertEquals(format.positions().size(), page.select("td.beside .note").size());
        for (Element table : page.select("table.numbers")) {
            for (Element part : table.select("thead, tbody")) {
                int covered = part.select("td.beside").stream().mapToInt(td -> td.hasAttr("rowspan") ? Integer.parseInt(td.attr("rowspan")) : 1).sum();
                assertEquals(part.select("tr").size(), covered);
            }
        }
    }

    @Test
    void aFormatOfAnotherShapeNeedsNoJava() throws IOException {
        Line left = new Line("left", "左", "左", Collections.emptyList(), Collections.singletonList("甲组"), false, null, null);
        Line middle = new Line("middle", "中", "中", Collections.emptyList(), Arrays.asList("甲组", "乙组"), false, null, null);
        Line right = new Line("right", "右", "右", Collections.emptyList(), Collections.singletonList("甲组"), false, null, null);
        Line sameName = new Line("same", "甲组", "甲组", Collections.emptyList(), Collections.emptyList(), false, null, null);
        Table table = new Table("t", "表一", "新表", "s", "", "", false,
                Collections.singletonList(new Block("", Arrays.asList(left, middle, sameName), Arrays.asList(left, middle, right))));
        Format format = new Format("2030", "新格式", Collections.singletonList(new Section("s", "一", "新部分", Collections.emptyList(), false)),
                Collections.singletonList(table));
        Results results = numbered(format);
        results.report = results.report.toBuilder().cell(CellRef.of("t", "left", "left"), Cell.blank()).build();
        PrintedTable printed = tables(page(results, format)).get(0);
        assertEquals("|||甲组|甲组|甲组", printed.row(0));
        assertEquals("|||左|乙组|右", printed.row(1));
        assertEquals("|||左|中|右", printed.row(2));
        assertEquals("甲组|左|左||1001|1002", printed.row(3));
        assertEquals("甲组|乙组|中|1003|1004|1005", printed.row(4));
        assertEquals("甲组|甲组|甲组|1006|1007|1008", printed.row(5));
    }
}
