package io.github.ogireport.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.ogireport.report.AnnualReport;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever comes in, reading ends soon, in a report or in one clear line. */
class HostileInputTest {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String TITLE = "东山县人民政府2024年政府信息公开工作年度报告";
    private static final String PAGE = "<h1>" + TITLE + "</h1><p>三、收到和处理政府信息公开申请情况</p>";
    private static final String TEXT = TITLE + "\n三、收到和处理政府信息公开申请情况\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<div>1|95000", "<b>1|95000", "<b><i><a href=x><p>|23000", "<table><tr><td>1<td>|23000", "<table><tr><td>|31000", "<ul><li>|47000",
        "<table><form><input>|31000", "<svg><foreignObject>|47000", "<font><p>|47000", "</p>|95000", "<!--|95000", "（|5000000", "9|5000000",
        "&nbsp;|500000", "&#|1000000",
    })
    void deepAndBrokenPagesEnd(String unit, int times) {
        AnnualReport report = assertTimeoutPreemptively(SOON, () -> {
            try {
                return HtmlReportReader.read(PAGE + repeat(unit, times), Editions.ALL);
            } catch (UnreadableReportException refused) {
                assertEquals("正文有 " + times + " 个字符，超过 2000000，不像年度报告，请核对文件", refused.getMessage());
                return HtmlReportReader.read(PAGE, Editions.ALL);
            }
        });
        assertEquals(2024, report.year());
    }

    @Test
    void pagesOfTagsJoinedCellsAndRowsBeyondReasonAreRefused() {
        assertRefused("网页里的标签超过 100000 个，不像年度报告，请核对文件", PAGE + repeat("<td>1", 1_000_000));
        assertRefused("一张表的格子超过 200000 个，不像年度报告，请核对文件",
                PAGE + "<table>" + repeat("<tr><td colspan=100000 rowspan=100000>1", 45_000));
        assertRefused("第 1 张表第 2001 行：有数字的表格行超过 2000 行，不像年度报告，请核对文件",
                PAGE + "<table>" + repeat("<tr><td>一、本年新受政府信息公开请求数量<td>1<td>2", 3000));
    }

    @Test
    void spansBeyondReasonAreCutAndTheTableIsStillRead() {
        AnnualReport report = HtmlReportReader.read(PAGE + "<table><tr><td rowspan=100000>三、本年度办理结果</td><td rowspan=99999999999>（一）予以公开</td>"
                + "<td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td colspan=0>1</td></tr></table>", Editions.ALL);
        assertEquals("1 0 0 0 0 0 1", HtmlReportReaderTest.row(report, "granted"));
    }

    @Test
    void textsOfLinesAndLengthsBeyondReasonAreRefused() {
        assertTextRefused("第 200001 行：超过 200000 行，不像年度报告，请核对文件", TEXT + repeat("（（（\n", 1_000_000));
        assertTextRefused("第 3 行：一行有 5000000 个字符，不像年度报告，请核对文件", TEXT + repeat("9", 5_000_000));
        assertTextRefused("第 2003 行：有数字的表格行超过 2000 行，不像年度报告，请核对文件", TEXT + repeat("\t1\t2\n", 5_000));
        assertTextRefused("正文有 4500000 个字符，超过 2000000，不像年度报告，请核对文件", TEXT + repeat(repeat("好", 90_000) + "\n", 50));
    }

    @Test
    void anyMixtureOfPiecesEndsInAReportOrOneLine() {
        long seed = 49;
        Random random = new Random(seed);
        String[] units = {"<table>", "</table>", "<tr>", "<td>", "<td colspan=3>", "<td rowspan=9>", "</td>", "<p>", "</p>", "<br>", "\n", "\t", " ", "0", "12", "/",
            "无", "（", "）", "一、总体情况", "三、收到和处理政府信息公开申请情况", "（一）予以公开", "3.其他", "总计", "规章", "行政复议", "2025年1月19日", TITLE, "。", "&nbsp;"};
        for (int round = 0; round < 1500; round++) {
            StringBuilder text = new StringBuilder(TITLE + "\n<p>");
            for (int n = random.nextInt(60); n > 0; n--) {
                text.append(units[random.nextInt(units.length)]);
            }
            String where = "seed " + seed + " round " + round + ": " + text;
            for (int reader = 0; reader < 2; reader++) {
                try {
                    AnnualReport report = reader == 0 ? HtmlReportReader.read(text.toString(), Editions.ALL)
                            : TextReportReader.read(text.toString(), Editions.ALL);
                    assertEquals(2024, report.year(), where);
                    report.cells().keySet().forEach(ref -> assertEquals(true, Editions.ALL.stream().anyMatch(format -> format.has(ref)), where));
                } catch (UnreadableReportException refused) {
                    assertEquals(-1, refused.getMessage().indexOf('\n'), where);
                }
            }
        }
    }

    private static void assertRefused(String message, String html) {
        assertEquals(message, assertTimeoutPreemptively(SOON,
                () -> assertThrows(UnreadableReportException.class, () -> HtmlReportReader.read(html, Editions.ALL))).getMessage());
    }

    private static void assertTextRefused(String message, String text) {
        assertEquals(message, assertTimeoutPreemptively(SOON,
                () -> assertThrows(UnreadableReportException.class, () -> TextReportReader.read(text, Editions.ALL))).getMessage());
    }

    private static String repeat(String unit, int times) {
        StringBuilder text = new StringBuilder(unit.length() * times);
        for (int i = 0; i < times; i++) {
            text.append(unit);
        }
        return text.toString();
    }
}
