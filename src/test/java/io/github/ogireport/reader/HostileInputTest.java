package io.github.ogireport.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.CellRef;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever comes in, reading ends soon, in a report or in one clear line. */
@Tag("jdk")
class HostileInputTest {

    private static final String UNLIKELY = "，不像年度报告，请核对文件";
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
                return Reading.within(Budget.unlimited(), budget -> HtmlReportReader.read(PAGE + repeat(unit, times), Editions.ALL, budget));
            } catch (UnreadableReportException refused) {
                assertEquals("第 3 段：" + (times > Bound.FILE_TEXT.limit() ? Bound.FILE_TEXT : Bound.SECTION_TEXT).sentence() + UNLIKELY, refused.getMessage());
                return HtmlReportReader.read(PAGE, Editions.ALL);
            }
        });
        assertEquals(2024, report.year());
    }

    @Test
    void pagesOfTagsJoinedCellsAndRowsBeyondReasonAreRefused() {
        assertRefused("网页里的标签超过 100000 个（公布的网页不过几千个）" + UNLIKELY, PAGE + repeat("<td>1", 1_000_000));
        assertRefused("第 1 张表第 3334 行：各张表的格子合计超过 200000 格（三张表共 200 多格）" + UNLIKELY,
                PAGE + "<table>" + repeat("<tr><td colspan=100000 rowspan=100000>1", 45_000));
        assertRefused("第 1 张表第 2001 行：有数字的表格行超过 2000 行（三张表共 40 行）" + UNLIKELY,
                PAGE + "<table>" + repeat("<tr><td>一、本年新受政府信息公开请求数量<td>1<td>2", 3000));
    }

    @Test
    void longNamesOfTagsAreRefusedBeforeTheParserSeesThem() {
        for (String open : new String[] {"<", "</", "<b", "</b"}) {
            assertRefused("第 5 个标签：一个标签的名称超过 4000 字（网页的标签名称不过十几个字母）" + UNLIKELY, PAGE + open + repeat("a", 8_000_000) + ">");
        }
        String[] sound = {"<" + repeat("a", 4_000) + ">", "<1" + repeat("a", 5_000) + ">", "< " + repeat("a", 5_000), "<p title=" + repeat("a", 5_000) + ">", "<", "</"};
        for (String page : sound) {
            assertEquals(2024, HtmlReportReader.read(PAGE + page, Editions.ALL).year(), page.substring(0, Math.min(9, page.length())));
        }
    }

    @Test
    void attributesThatManyTagsGiveToOneElementAreRefused() {
        for (String tag : new String[] {"html", "BODY"}) {
            StringBuilder page = new StringBuilder(PAGE);
            for (int i = 0; i < 90_000; i++) {
                page.append('<').append(tag).append(" a").append(i).append("=1>");
            }
            assertRefused("网页里的 html、body 标签超过 20 个（一个网页各有一个）" + UNLIKELY, page.toString());
        }
    }

    @Test
    void manyDatedLinesBeforeTheLastSentenceAreReadInOneGo() {
        String dated = TEXT + repeat("东山县某某局2025年1月19日\n", 45_000) + "另有说明。\n东山县人民政府\n2025年1月20日\n";
        AnnualReport report = assertTimeoutPreemptively(SOON, () -> Reading.within(Budget.unlimited(), budget -> TextReportReader.read(dated, Editions.ALL, budget)));
        assertEquals("东山县人民政府 2025-01-20", report.signature() + " " + report.publishedOn());
    }

    @Test
    void aCellThatIsPrintedAgainAndAgainKeepsTheBeginning() {
        StringBuilder page = new StringBuilder(PAGE).append("<table>");
        for (int i = 0; i < 300; i++) {
            page.append("<tr><td>（一）予以公开").append(repeat("<td>" + i + "（" + repeat("好", 400) + "）", 7));
        }
        AnnualReport report = HtmlReportReader.read(page.toString(), Editions.ALL);
        String typed = report.cell(CellRef.parse("requests.granted.total")).typed();
        assertEquals("0（" + repeat("好", 400) + "）；1（" + repeat("好", 93) + "…", typed);
        assertEquals(Bound.CELL_TEXT.limit(), typed.length());
    }

    @Test
    void timeThatIsSpentIsSaidAsEveryFaultIs() {
        long[] now = {0};
        String page = PAGE + repeat("<p>好", 20_000);
        String text = TEXT + repeat("好\n", 20_000);
        for (int reader = 0; reader < 3; reader++) {
            int which = reader;
            Budget budget = Budget.of("读这份文件", Duration.ofSeconds(20), () -> now[0]);
            now[0] += Duration.ofSeconds(21).toNanos();
            UnreadableReportException spent = assertThrows(UnreadableReportException.class, () -> Reading.within(budget, spending ->
                    which == 0 ? HtmlReportReader.read(page, Editions.ALL, spending) : which == 1 ? TextReportReader.read(text, Editions.ALL, spending)
                            : new CanonicalJson(null).read("{}", spending)));
            assertEquals("读这份文件超过 20000 毫秒" + UNLIKELY, spent.getMessage());
        }
    }

    @Test
    void theWorkIsToldToTheBudgetAndGrowsAsTheText() {
        long[] taken = new long[2];
        for (int i = 0; i < 2; i++) {
            Budget budget = Budget.unlimited();
            TextReportReader.read(TEXT + repeat("予以公开了的政府信息\t1\t0\t0\t0\t0\t0\t1\n某某局2025年1月19日。\n", 500 << i), Editions.ALL, budget);
            taken[i] = budget.taken();
        }
        assertTrue(taken[0] > 500 * 30 && taken[1] < 2 * taken[0], taken[0] + " " + taken[1]);
    }

    @Test
    void spansBeyondReasonAreCutAndTheTableIsStillRead() {
        AnnualReport report = HtmlReportReader.read(PAGE + "<table><tr><td rowspan=100000>三、本年度办理结果</td><td rowspan=99999999999>（一）予以公开</td>"
                + "<td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td colspan=0>1</td></tr></table>", Editions.ALL);
        assertEquals("1 0 0 0 0 0 1", HtmlReportReaderTest.row(report, "granted"));
    }

    @Test
    void textsOfLinesAndLengthsBeyondReasonAreRefused() {
        assertTextRefused("第 200001 行：文字超过 200000 行（网页里抄出来的文字不过几百行）" + UNLIKELY, TEXT + repeat("（（（\n", 1_000_000));
        assertTextRefused("第 3 行：一行超过 100000 字（一段话不过几千字）" + UNLIKELY, TEXT + repeat("9", 5_000_000));
        assertTextRefused("第 2003 行：有数字的表格行超过 2000 行（三张表共 40 行）" + UNLIKELY, TEXT + repeat("\t1\t2\n", 5_000));
        assertTextRefused("第 47 行：文件里的文字超过 4000000 字（公布的报告整篇不过几万字）" + UNLIKELY, TEXT + repeat(repeat("好", 90_000) + "\n", 50));
        assertTextRefused("第 14 行：一个部分的正文超过 1000000 字（公布的报告整篇不过几万字）" + UNLIKELY, TEXT + repeat(repeat("好", 90_000) + "\n", 40));
        String section = repeat(repeat("好", 90_000) + "\n", 11);
        assertTextRefused("第 27 行：各部分正文合计超过 2000000 字（公布的报告整篇不过几万字）" + UNLIKELY,
                TEXT + section + "一、总体情况\n" + section + "二、主动公开政府信息情况\n" + section);
        assertTextRefused("部分超过 60 个（国家格式有六个部分）" + UNLIKELY, TEXT + repeat("二、主动公开政府信息情况\n", 100));
        assertTextRefused("第 1002 行：各张表的格子合计超过 200000 格（三张表共 200 多格）" + UNLIKELY, TITLE + repeat("\n" + repeat("好\t", 199) + "好", 2_000));
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
