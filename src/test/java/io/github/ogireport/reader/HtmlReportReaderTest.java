package io.github.ogireport.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.NumberKind;
import io.github.ogireport.report.OrganKind;
import io.github.ogireport.report.Section;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("jdk")
class HtmlReportReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-8", "UTF-16"})
    void readsAWordPastedPageInAnyCharset(String charset) throws IOException {
        Path file = Files.write(folder.resolve("page.html"), Sample.text("word-pasted-2024.html").getBytes(Charset.forName(charset)));
        AnnualReport report = ReportReader.read(file, Editions.ALL);
        assertEquals("西河县财政局", report.organ().name());
        assertEquals(OrganKind.DEPARTMENT, report.organ().kind());
        assertEquals(2024, report.year());
        assertEquals("2021", report.edition());
        assertEquals("西河县财政局2024年政府信息公开工作年度报告", report.title());
        assertEquals("西河县财政局", report.signature());
        assertEquals(LocalDate.of(2025, 1, 20), report.publishedOn());
        assertEquals(Arrays.asList("一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
                "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"), report.headings());
        assertEquals("根据《中华人民共和国政府信息公开条例》，现公布本局2024年度报告。\n2024年，西河县财政局办理申请35件。\n（一）主动公开。全年公开信息200条。",
                report.sections().get("overview"));
        assertEquals("", report.sections().get("requests"));
        assertEquals("问题是人手少。\n措施 完成时间\n培训 2025年6月", report.sections().get("problems"));
        assertEquals("未收取信息处理费。", report.sections().get("other"));
        assertEquals(Arrays.asList("第 3 张表第 9 行的行标签“2．其他法律行政止公开”与格式不同，读作表三“其他法律行政法规禁止公开”行",
                "落款日期（第 15 段）之后还有 2 段文字，没有作为正文", "第一个标题之前的引言并入“一、总体情况”的正文"), report.inferences());
    }

    @Test
    void readsTheCellsOfAWordPastedPage() {
        AnnualReport report = HtmlReportReader.read(Sample.text("word-pasted-2024.html"), Editions.ALL);
        assertEquals(0, integer(report, "proactiveDisclosure.rules.issued"));
        assertEquals("空白", cell(report, "proactiveDisclosure.rules.repealed").display());
        assertEquals("—", cell(report, "proactiveDisclosure.rules.inForce").typed());
        assertTrue(cell(report, "proactiveDisclosure.rules.inForce").isBlank());
        assertEquals(22, integer(report, "proactiveDisclosure.normativeDocuments.inForce"));
        assertEquals("其中修订 16 件", cell(report, "proactiveDisclosure.normativeDocuments.inForce").remark());
        assertEquals(1234, integer(report, "proactiveDisclosure.licensing.decisions"));
        assertEquals("应填数字；没有的请填 0，不写“无”", cell(report, "proactiveDisclosure.penalty.decisions").problem());
        assertEquals(1036, integer(report, "proactiveDisclosure.coercion.decisions"));
        assertEquals(new BigDecimal("72701.2578"), cell(report, "proactiveDisclosure.fees.amount").number());
        assertEquals("30 2 0 0 1 2 35", row(report, "newlyReceived"));
        assertEquals("1 空白 空白 空白 空白 空白 1", row(report, "carriedOver"));
        assertEquals("20 2 0 0 1 2 25", row(report, "granted"));
        assertEquals("5 0 0 0 0 0 5", row(report, "partiallyGranted"));
        assertEquals("3 0 0 0 0 0 3", row(report, "refused.stateSecret"));
        assertEquals("“（与上一行合并）” 0 0 0 0 0 3", row(report, "refused.prohibitedByLaw"));
        assertEquals("空白 空白 空白 空白 空白 空白 空白", row(report, "refused.securityAndStability"));
        assertTrue(cell(report, "remedies.reconsideration.upheld").isBlank());
        assertEquals(1, integer(report, "remedies.reconsideration.corrected"));
        assertEquals(2, integer(report, "remedies.directLitigation.total"));
        assertTrue(cell(report, "remedies.litigationAfterReconsideration.total").isBlank());
    }

    @Test
    void orderOfRowsSeparatorsWidthAndSpacesChangeNothing() {
        long seed = 30;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Format format = Editions.ALL.get(round % 2);
            Map<CellRef, String> cells = numbers(format, random);
            String html = new PrintedPage(format, cells).shuffled(random).typed(text -> Typing.habit(text, random))
                    .labelled(text -> Typing.label(text, random)).html();
            AnnualReport report = HtmlReportReader.read(html, Editions.ALL);
            String where = "seed " + seed + " round " + round;
            assertEquals(format.edition(), report.edition(), where);
            assertEquals(Collections.emptyList(), report.inferences(), where);
            assertEquals(cells.size(), report.cells().size(), where);
            cells.forEach((ref, text) -> assertEquals(new BigDecimal(text), report.cell(ref).number(), where + " " + ref + " "
                    + report.cell(ref).display()));
            for (Section section : format.sections()) {
                assertEquals(PrintedPage.textOf(section), report.sections().get(section.code()), where);
            }
        }
    }

    @Test
    void aReportInTheTablesOfTheOtherEditionIsRecognised() {
        Random random = new Random(1);
        AnnualReport report = HtmlReportReader.read(new PrintedPage(Editions.FORMAT_2019, numbers(Editions.FORMAT_2019, random)).html(), Editions.ALL);
        assertEquals(2023, report.year());
        assertEquals("2019", report.edition());
        assertEquals(198, report.cells().size());
    }

    @Test
    void blankCellsStayBlankAndInPlace() {
        Map<CellRef, String> cells = numbers(Editions.FORMAT_2021, new Random(2));
        for (String blank : new String[] {"requests.granted.naturalPerson", "requests.granted.total", "requests.refused.stateSecret.researchInstitution",
            "remedies.reconsideration.upheld", "remedies.litigationAfterReconsideration.total", "proactiveDisclosure.licensing.decisions"}) {
            cells.remove(CellRef.parse(blank));
        }
        AnnualReport report = HtmlReportReader.read(new PrintedPage(Editions.FORMAT_2021, cells).html(), Editions.ALL);
        for (Format.Position position : Editions.FORMAT_2021.positions()) {
            Cell cell = report.cell(position.ref());
            assertEquals(cells.get(position.ref()), cell.isBlank() ? null : cell.number().toPlainString(), position.describe());
        }
    }

    @Test
    void aPageWithoutTablesHasNoEdition() {
        AnnualReport report = HtmlReportReader.read("<h1>东山县人民政府2024年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>正文。</p>", Editions.ALL);
        assertNull(report.edition());
        assertEquals("{overview=正文。}", report.sections().toString());
        assertTrue(report.cells().isEmpty());
        assertNull(report.publishedOn());
        assertNull(report.signature());
    }

    @Test
    void theDayOfThePageStandsInForAMissingDateAndIsSaid() {
        AnnualReport report = HtmlReportReader.read("<head><meta name=PubDate content='2025-01-22 09:30'></head>"
                + "<h1>东山县人民政府2024年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>正文。</p>", Editions.ALL);
        assertEquals(LocalDate.of(2025, 1, 22), report.publishedOn());
        assertEquals(Collections.singletonList("文末没有落款日期，发布日期取自网页上标明的发布时间"), report.inferences());
    }

    @Test
    void aRowPrintedTwiceWithOtherNumbersIsUnreadable() {
        String page = "<h1>东山县人民政府2024年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p><table>"
                + "<tr><td>行政许可</td><td>5</td></tr><tr><td>行政许可</td><td>6</td></tr><tr><td>行政处罚</td><td>7</td></tr><tr><td>行政处罚</td><td>７</td></tr></table>";
        AnnualReport report = HtmlReportReader.read(page, Editions.ALL);
        assertEquals("这一格印了两次而且不同，请核对后只留一个", cell(report, "proactiveDisclosure.licensing.decisions").problem());
        assertEquals("5；6", cell(report, "proactiveDisclosure.licensing.decisions").typed());
        assertEquals(7, integer(report, "proactiveDisclosure.penalty.decisions"));
    }

    @Test
    void withoutYearOrSectionsThePageIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("a.html"), "<p>你好</p>".getBytes(StandardCharsets.UTF_8));
        assertEquals(file + "：找不到写明年度的标题，应有一行像“某县人民政府2024年政府信息公开工作年度报告”，请补上标题或改用 JSON 写明 year",
                assertThrows(UnreadableReportException.class, () -> HtmlReportReader.read(file, Editions.ALL)).getMessage());
        assertEquals("找不到“一、总体情况”等部分的标题，也找不到法定表格，不像年度报告，请核对文件",
                assertThrows(UnreadableReportException.class,
                        () -> HtmlReportReader.read("<h1>东山县人民政府2024年政府信息公开工作年度报告</h1><p>正文。</p>", Editions.ALL)).getMessage());
    }

    static Map<CellRef, String> numbers(Format format, Random random) {
        Map<CellRef, String> cells = new LinkedHashMap<>();
        for (Format.Position position : format.positions()) {
            boolean decimal = position.numberKind() == NumberKind.DECIMAL;
            cells.put(position.ref(), random.nextInt(100_000) + (decimal ? "." + (1 + random.nextInt(9)) : ""));
        }
        return cells;
    }

    static String row(AnnualReport report, String row) {
        StringBuilder values = new StringBuilder();
        for (Format.Position position : Editions.FORMAT_2021.positions()) {
            if (position.table().code().equals("requests") && position.row().code().equals(row)) {
                values.append(values.length() > 0 ? " " : "").append(report.cell(position.ref()).display());
            }
        }
        return values.toString();
    }

    static Cell cell(AnnualReport report, String address) {
        return report.cell(CellRef.parse(address));
    }

    static long integer(AnnualReport report, String address) {
        Cell cell = cell(report, address);
        assertTrue(cell.isIntegral(), () -> address + " " + cell.display());
        return cell.integer();
    }
}
