package io.github.ogireport.reader;

import static io.github.ogireport.reader.HtmlReportReaderTest.cell;
import static io.github.ogireport.reader.HtmlReportReaderTest.integer;
import static io.github.ogireport.reader.HtmlReportReaderTest.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("jdk")
class TextReportReaderTest {

    private static final String HEAD = "东山县人民政府2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n";

    @Test
    void readsExtractedTextWithLostLabelsAndStrayNumbersAndSaysSo() {
        AnnualReport report = TextReportReader.read(Sample.text("extracted-township-2024.txt"), Editions.ALL);
        assertEquals("东山县青石镇人民政府", report.organ().name());
        assertEquals("东山县青石镇人民政府2024年政府信息公开工作年度报告", report.title());
        assertEquals("东山县青石镇人民政府", report.signature());
        assertEquals(LocalDate.of(2025, 1, 19), report.publishedOn());
        assertEquals("2021", report.edition());
        assertEquals(Arrays.asList("一、总体情况", "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
                "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及下一步打算", "六、其他需要报告的事项"), report.headings());
        assertEquals("本报告的统计期限为2024年1月1日至2024年12月31日。\n2024年，全镇共收到政府信息公开申请6件。\n（一）主动公开情况。全年发布信息120条。",
                report.sections().get("overview"));
        assertEquals("", report.sections().get("proactiveDisclosure"));
        assertEquals("", report.sections().get("requests"));
        assertEquals("", report.sections().get("remedies"));
        assertEquals("问题是人手少。。", report.sections().get("problems"));
        assertEquals("本年度未收取信息处理费。", report.sections().get("other"));
        assertEquals(Arrays.asList(
                "第 41 行没有行标签，按法定行的次序和数的个数读作表三“予以公开”行",
                "第 41 行（表三“予以公开”行）数之间夹有多余的空格子，按数的次序读取",
                "第 42 行没有行标签，按法定行的次序和数的个数读作表三“部分公开”行",
                "第 42 行（表三“部分公开”行）数之间夹有多余的空格子，按数的次序读取",
                "第 43 行（表三“属于国家秘密”行）只有 6 个数，应有 7 个；其余都是 0，按“总计”缺的一个读作 0",
                "第 44 行的行标签“2. 其他法律行政止公开”与格式不同，读作表三“其他法律行政法规禁止公开”行",
                "第 61 行（表三“其他”行）只有 6 个数，应有 7 个；其余都是 0，按“总计”缺的一个读作 0",
                "第 63 行（表三“总计”行）有 8 个数，只有 7 列，多出的一个“0”没有采用",
                "第 64 行（表三“结转下年度继续办理”行）有 8 个数，表有 7 列，看不出哪个数在哪一列，请按表的列数填写",
                "第 73 行的标题“五、存在的主要问题及下一步打算”与格式不同，读作“五、存在的主要问题及改进情况”",
                "第一个标题之前的引言并入“一、总体情况”的正文"), report.inferences());
        assertEquals("5 1 0 0 0 0 6", row(report, "newlyReceived"));
        assertEquals("3 0 0 0 0 0 3", row(report, "granted"));
        assertEquals("1 0 0 0 0 0 1", row(report, "partiallyGranted"));
        assertEquals("0 0 0 0 0 0 0", row(report, "refused.stateSecret"));
        assertEquals("0 0 0 0 0 0 0", row(report, "refused.prohibitedByLaw"));
        assertEquals("1 1 0 0 0 0 2", row(report, "unableToProvide.notHeld"));
        assertEquals("0 0 0 0 0 0 0", row(report, "otherDisposition.otherReason"));
        assertEquals("5 1 0 0 0 0 6", row(report, "disposedTotal"));
        Cell unplaced = cell(report, "requests.carriedForward.naturalPerson");
        assertEquals("这一行有 8 个数，表有 7 列，看不出哪个数在哪一列，请按表的列数填写", unplaced.problem());
        assertEquals("0 1 0 0 0 0 0 1", unplaced.typed());
        assertEquals(22, integer(report, "proactiveDisclosure.normativeDocuments.inForce"));
        assertEquals(1234, integer(report, "proactiveDisclosure.licensing.decisions"));
        assertEquals(3, integer(report, "proactiveDisclosure.penalty.decisions"));
        assertTrue(cell(report, "proactiveDisclosure.coercion.decisions").isBlank());
        assertEquals("元", cell(report, "proactiveDisclosure.fees.amount").unit());
        assertEquals(2, integer(report, "remedies.reconsideration.total"));
        assertEquals(3, integer(report, "remedies.litigationAfterReconsideration.corrected"));
        assertEquals(200, report.cells().size());
    }

    @Test
    void rowsPartedBySpacesAreReadToo() {
        AnnualReport report = TextReportReader.read(HEAD + "　　一、本年新收政府信息公开申请数量 5 1 0 0 0 0 6\r\n"
                + "二、上年结转政府信息公开申请数量  1  0 0 0 0 0 1\n三、本年度办理结果 （一） 予以公开 3 0 0 0 0 0 3\n"
                + "四、政府信息公开行政复议、行政诉讼情况\n1 0 0 1 2 0 0 0 0 0 0 3 0 0 3\n六、其他需要报告的事项\n东山县人民政府 2025年1月19日\n", Editions.ALL);
        assertEquals("5 1 0 0 0 0 6", row(report, "newlyReceived"));
        assertEquals("1 0 0 0 0 0 1", row(report, "carriedOver"));
        assertEquals("3 0 0 0 0 0 3", row(report, "granted"));
        assertEquals(3, integer(report, "remedies.litigationAfterReconsideration.total"));
        assertEquals("东山县人民政府", report.signature());
        assertEquals(LocalDate.of(2025, 1, 19), report.publishedOn());
        assertEquals(Collections.emptyList(), report.inferences());
    }

    @Test
    void aStrayNumberIsDroppedOnlyWhenTheRowTotalLeavesOneReading() {
        assertRow("5 0 0 0 0 0 5", "一、本年新收政府信息公开申请数量\t5\t0\t0\t0\t0\t0\t0\t5");
        assertRow("4 1 0 0 0 0 5", "一、本年新收政府信息公开申请数量\t4\t1\t0\t0\t0\t0\t5\t7");
        assertUndecided("一、本年新收政府信息公开申请数量\t0\t1\t0\t0\t0\t0\t0\t1", 8);
        assertUndecided("一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t7\t8", 8);
        assertUndecided("一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\t0\t0", 9);
        assertUndecided("一、本年新收政府信息公开申请数量\t0\t0\t1\t0\t0\t0", 6);
        assertUndecided("一、本年新收政府信息公开申请数量\t\t3\t0\t0\t0\t0\t\t", 5);
    }

    @Test
    void aNumberLostInARowOfZerosCanOnlyBeZeroAndIsSaid() {
        for (String values : new String[] {"\t\t0\t0\t0\t0\t0\t0", "\t0\t0\t0\t0\t0\t0", "\t0\t0\t\t0\t0\t0\t0"}) {
            AnnualReport report = TextReportReader.read(HEAD + "一、本年新收政府信息公开申请数量" + values, Editions.ALL);
            assertEquals("0 0 0 0 0 0 0", row(report, "newlyReceived"), values);
            assertEquals(Collections.singletonList("第 3 行（表三“本年新收”行）只有 6 个数，应有 7 个；其余都是 0，按“总计”缺的一个读作 0"), report.inferences());
        }
        assertEquals("空白 0 0 0 0 0 3", row(TextReportReader.read(HEAD + "一、本年新收政府信息公开申请数量\t\t0\t0\t0\t0\t0\t3", Editions.ALL), "newlyReceived"));
        assertEquals("空白 空白 0 0 0 0 0", row(TextReportReader.read(HEAD + "一、本年新收政府信息公开申请数量\t\t\t0\t0\t0\t0\t0", Editions.ALL), "newlyReceived"));
    }

    @Test
    void fieldsCutOffAtTheEndAreBlankAndSaid() {
        AnnualReport report = TextReportReader.read(HEAD + "一、本年新收政府信息公开申请数量\t5\t\t\t\t1", Editions.ALL);
        assertEquals("5 空白 空白 空白 1 空白 空白", row(report, "newlyReceived"));
        assertEquals(Collections.singletonList("第 3 行（表三“本年新收”行）比列数少 2 格，末尾缺的按空白处理"), report.inferences());
    }

    @Test
    void rowsWithoutLabelThatFitNowhereAreNamedAndNotUsed() {
        AnnualReport report = TextReportReader.read(HEAD + "一、本年新收政府信息公开申请数量\t5\t1\t0\t0\t0\t0\t6\n\t9\t9\t9\t9\t9\t9\t54\n"
                + "（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n\t8\t8\n四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0", Editions.ALL);
        assertEquals("9 9 9 9 9 9 54", row(report, "carriedOver"));
        assertEquals("空白 空白 空白 空白 空白 空白 空白", row(report, "partiallyGranted"));
        assertEquals(Arrays.asList("第 4 行没有行标签，按法定行的次序和数的个数读作表三“上年结转”行",
                "第 6 行有 2 个数，看不出是哪一行，没有采用，请核对行标签"), report.inferences());
    }

    @Test
    void fewerRowsWithoutLabelThanAreMissingAreNotPlaced() {
        AnnualReport report = TextReportReader.read(HEAD + "一、本年新收政府信息公开申请数量\t5\t1\t0\t0\t0\t0\t6\n\t9\t9\t9\t9\t9\t9\t54\n"
                + "1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0", Editions.ALL);
        for (String row : new String[] {"carriedOver", "granted", "partiallyGranted"}) {
            assertEquals("空白 空白 空白 空白 空白 空白 空白", row(report, row));
        }
        assertEquals(Collections.singletonList("第 4 行有 7 个数，看不出是哪一行，没有采用，请核对行标签"), report.inferences());
    }

    @Test
    void aSimilarLineWithAnotherNumberIsText() {
        AnnualReport report = TextReportReader.read("东山县人民政府2024年政府信息公开工作年度报告\n一、总体情况\n三、其他需报告事项\n六、其他要报告的事项\n　　无。　", Editions.ALL);
        assertEquals("三、其他需报告事项", report.sections().get("overview"));
        assertEquals("无。", report.sections().get("other"));
        assertEquals(Arrays.asList("一、总体情况", "六、其他要报告的事项"), report.headings());
    }

    @Test
    void fieldsOfInvisibleCharactersAreEmpty() {
        AnnualReport report = TextReportReader.read(HEAD + "一、本年新收政府信息公开申请数量\t\u3000\t5\t\u00a0\t\u200b\t0\t0\t0\t5", Editions.ALL);
        assertEquals("5 空白 空白 0 0 0 5", row(report, "newlyReceived"));
    }

    @Test
    void aTotalOfAnotherTableIsNotTakenForTheStatutoryOne() {
        AnnualReport report = TextReportReader.read(HEAD + "（七）总计\t1\t0\t0\t0\t0\t0\t1\n五、存在的主要问题及改进情况\n项目\t数量\n总计\t15\n", Editions.ALL);
        assertEquals("1 0 0 0 0 0 1", row(report, "disposedTotal"));
        assertEquals("项目 数量\n总计 15", report.sections().get("problems"));
        assertEquals(Collections.emptyList(), report.inferences());
    }

    @Test
    void headingsAreKnownInAnyNumbering() {
        for (String heading : new String[] {"一、总体情况", "（一）总体情况", "（一）、总体情况", "　　一、总体情况　", "1．总体情况", "一、 总 体 情 况", "总体情况", "一. 总体情况：正文。", "一、总体情况 正文。"}) {
            AnnualReport report = TextReportReader.read("东山县人民政府2024年政府信息公开工作年度报告\n" + heading + "\n", Editions.ALL);
            assertEquals(heading.endsWith("。") ? "正文。" : "", report.sections().get("overview"), heading);
        }
    }

    @Test
    void titlesNameOrganAndYearInSeveralWays() {
        List<String> titles = Arrays.asList("东山县人民政府2024年政府信息公开工作年度报告", "东山县人民政府 ２０２４ 年度政府信息公开工作年度报告",
                "2024年东山县人民政府政府信息公开工作年度报告", "东山县人民政府二〇二四年政府信息公开年度报告", "东山县人民政府2024年\n政府信息公开工作年度报告",
                "东山县人民政府关于2024年政府信息公开工作情况的报告", "2024年东山县人民政府信息公开工作年度报告", "东山县人民政府信息公开2024年度工作报告",
                "东山县人民政府\n2024年政府信息公开工作年度报告");
        for (String title : titles) {
            AnnualReport report = TextReportReader.read(title + "\n一、总体情况\n正文。", Editions.ALL);
            assertEquals("东山县人民政府", report.organ().name(), title);
            assertEquals(2024, report.year(), title);
        }
        assertEquals("东山县人民政府", TextReportReader.read("2024年政府信息公开工作年度报告\n一、总体情况\n正文。\n东山县人民政府\n2025年1月5日", Editions.ALL)
                .organ().name());
    }

    @Test
    void readsThePublishedTownshipReport() {
        Path file = Paths.get(System.getProperty("samples.dir", "samples"), "kekeya-township-2024.txt");
        assumeTrue(Files.exists(file), "set -Dsamples.dir to read the published samples");
        AnnualReport report = ReportReader.read(file, Editions.ALL);
        assertEquals(2024, report.year());
        assertEquals("2021", report.edition());
        assertEquals(6, report.headings().size());
        assertEquals(200, report.cells().size());
        int blank = 0;
        for (Cell cell : report.cells().values()) {
            blank += cell.isBlank() ? 1 : 0;
            assertTrue(cell.isBlank() || cell.integer() == 0 && cell.isNumber());
        }
        assertEquals(0, blank);
    }

    private static void assertRow(String values, String line) {
        AnnualReport report = TextReportReader.read(HEAD + line, Editions.ALL);
        assertEquals(values, row(report, "newlyReceived"));
        assertEquals(1, report.inferences().size());
        assertTrue(report.inferences().get(0).endsWith("没有采用"), report.inferences().get(0));
    }

    private static void assertUndecided(String line, int numbers) {
        AnnualReport report = TextReportReader.read(HEAD + line, Editions.ALL);
        for (String column : new String[] {"naturalPerson", "otherOrganization", "total"}) {
            assertEquals("这一行有 " + numbers + " 个数，表有 7 列，看不出哪个数在哪一列，请按表的列数填写",
                    report.cell(CellRef.of("requests", "newlyReceived", column)).problem(), line);
        }
        assertEquals(Collections.singletonList("第 3 行（表三“本年新收”行）有 " + numbers + " 个数，表有 7 列，看不出哪个数在哪一列，请按表的列数填写"),
                report.inferences());
    }
}
