package io.github.ogireport.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.finding.Counts;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlResultWriterTest {

    private static final Format FORMAT = Results.format("2021");

    private static Results zeros() {
        return new Results(Results.zeros("甲县人民政府", 2024, FORMAT).build());
    }

    private static Document page(Results results) throws IOException {
        return Jsoup.parse(html(results));
    }

    private static String html(Results results) throws IOException {
        StringBuilder out = new StringBuilder();
        HtmlResultWriter.page().write(results.build(), FORMAT, out);
        return out.toString();
    }

    private static Results with(String section, String text) {
        Results results = zeros();
        results.report = results.report.toBuilder().section(section, text).build();
        return results;
    }

    private static Element cell(Document page, String address) {
        return page.getElementById("r1c" + FORMAT.position(CellRef.parse(address)).index());
    }

    private static void assertEveryLinkLeadsSomewhere(Document page) {
        Set<String> ids = new HashSet<>();
        for (Element each : page.select("[id]")) {
            assertEquals(true, ids.add(each.id()), each.id() + " twice");
        }
        for (Element link : page.select("a[href]")) {
            assertEquals(true, ids.contains(link.attr("href").substring(1)), link.outerHtml());
        }
    }

    @Test
    void ofAViolatedRelationTheTotalIsWrongAndItsTermsAreInvolved() throws IOException {
        List<CellRef> relation = Results.cells("remedies.reconsideration.total", "remedies.reconsideration.upheld",
                "remedies.reconsideration.corrected", "remedies.reconsideration.otherOutcome", "remedies.reconsideration.pending");
        Results results = zeros().violated(relation.subList(1, 5), relation.get(0))
                .found("T4-01", Severity.MANDATORY, f -> f.message("总计不符").cells(relation).expected("11").actual("0").remedy("改为 11"));
        Document page = page(results);
        Element wrong = cell(page, "remedies.reconsideration.total");
        assertEquals("wrong mandatory", wrong.className());
        assertEquals("第 1 条：总计不符", wrong.attr("title"));
        assertEquals("01", wrong.wholeText());
        assertEquals("#r1f1", wrong.selectFirst("a.no").attr("href"));
        assertEquals(4, page.select("td.involved").size());
        assertEquals("与第 1 条有关", page.selectFirst("td.involved").attr("title"));
        assertEquals(1, page.select("td.wrong").size());
        Element finding = page.getElementById("r1f1");
        assertEquals("mandatory", finding.className());
        assertEquals("#" + wrong.id(), finding.selectFirst("dd a").attr("href"));
        assertEquals(Arrays.asList("11", "0", "表四“行政复议”行“总计”列", "改为 11", "T4-01"), finding.select("dd").eachText());
        assertEquals(Arrays.asList("1总计不符应为 11，实为 0"), page.select("td.beside .note").eachText());
        assertEveryLinkLeadsSomewhere(page);
    }

    @Test
    void aNoteDoesNotRepeatWhatItsMessageSays() throws IOException {
        Document page = page(zeros().found("T", Severity.HINT, f -> f.message("填的是 0，应为 11").cells(Results.cells("requests.granted.total"))
                .expected("11").actual("0")));
        assertEquals(Arrays.asList("1填的是 0，应为 11"), page.select("td.beside .note").eachText());
    }

    @Test
    void suspectedCellsShowTheNumberThatTheyShouldHold() throws IOException {
        Document page = page(zeros().found("T", Severity.HINT, f -> f.message("错").cells(Results.cells("requests.granted.total")))
                .suspected("总计应为 12", "requests.granted.total", "0", "12")
                .suspected("或者", "requests.granted.total", "0", "13", "remedies.directLitigation.total", "0", "4"));
        assertEquals("最可能填错的：2 种可能，最像的在前", page.selectFirst("h2").text());
        assertEquals(Arrays.asList("总计应为 12 看表里的位置", "或者 看表里的位置"), page.select(".suspects li").eachText());
        assertEquals("wrong hint suspect", cell(page, "requests.granted.total").className());
        assertEquals("可能填错了，应为 12 或 13\n第 1 条：错", cell(page, "requests.granted.total").attr("title"));
        assertEquals("12、13", cell(page, "requests.granted.total").select("ins").text());
        assertEquals("suspect", cell(page, "remedies.directLitigation.total").className());
        assertEquals(2, page.select("td.suspect").size());
        assertEquals(1, page.select(".legend .suspect").size());
        assertEveryLinkLeadsSomewhere(page);
    }

    @Test
    void withoutSuspectsNothingSpeaksOfThem() throws IOException {
        Document page = page(zeros());
        assertEquals(0, page.select("ins, .suspect, .suspects").size());
    }

    @Test
    void cellsWithoutARelationAreAllMarkedAndBlanksAreHatched() throws IOException {
        Results results = zeros();
        results.report = results.report.toBuilder().cell(CellRef.parse("requests.granted.total"), Cell.blank())
                .cell(CellRef.parse("requests.granted.naturalPerson"), Cell.blank()).build();
        results.found("C-01", Severity.VERIFY, f -> f.message("没有填写").cells(Results.cells("requests.granted.total", "remedies.directLitigation.total")))
                .found("H-01", Severity.HINT, f -> f.message("请看").cells(Results.cells("requests.granted.total")));
        Document page = page(results);
        assertEquals("blank wrong verify", cell(page, "requests.granted.total").className());
        assertEquals("第 1 条：没有填写\n第 2 条：请看", cell(page, "requests.granted.total").attr("title"));
        assertEquals("1 2", String.join(" ", cell(page, "requests.granted.total").select("a").eachText()));
        assertEquals("wrong verify", cell(page, "remedies.directLitigation.total").className());
        Element untouched = page.select("td.blank:not(.wrong)").first();
        assertEquals("空白", untouched.attr("title"));
        assertEquals("", untouched.text());
        assertEquals(2, page.select("td.blank").size());
        assertEquals(Arrays.asList("1", "2", "1"), page.select("td.beside .note > a").eachText());
    }

    @Test
    void aNoteStandsBesideItsRowAndReachesToTheNextOne() throws IOException {
        Results results = zeros().found("A", Severity.HINT, f -> f.message("甲").cells(Results.cells("requests.granted.total")))
                .found("B", Severity.HINT, f -> f.message("乙").cells(Results.cells("requests.disposedTotal.total")));
        Element table = page(results).select("table.numbers").get(1);
        List<Element> beside = table.select("tbody td.beside");
        assertEquals(Arrays.asList("2 ", "21 1甲", "3 2乙"), Arrays.asList(
                beside.get(0).attr("rowspan") + " " + beside.get(0).text(), beside.get(1).attr("rowspan") + " " + beside.get(1).text(),
                beside.get(2).attr("rowspan") + " " + beside.get(2).text()));
        assertEquals("（一）予以公开", beside.get(1).parent().select("th").last().text());
        assertEquals("（七）总计", beside.get(2).parent().select("th").last().text());
    }

    @Test
    void quotedPassagesAreMarkedEachFindingItsOwnOccurrence() throws IOException {
        Results results = with("overview", "受理2件。。\n办结2件。。完")
                .found("S-01", Severity.HINT, f -> f.message("标点").section("overview").quote("。。"))
                .found("S-01", Severity.HINT, f -> f.message("标点").section("overview").quote("。。"))
                .found("S-01", Severity.HINT, f -> f.message("标点").section("overview").quote("。。"));
        Element words = page(results).selectFirst(".words");
        assertEquals("<p>受理2件<mark>。。</mark>1</p><p>办结2件<mark>。。</mark>23完</p>", plain(words));
    }

    @Test
    void overlappingAndMultilineQuotesAreCutCleanly() throws IOException {
        Results results = with("overview", "甲乙丙丁\r\n戊")
                .found("S-01", Severity.HINT, f -> f.message("宽").section("overview").quote("乙丙丁\r\n戊"))
                .found("S-02", Severity.VERIFY, f -> f.message("窄").section("overview").quote("甲乙丙"))
                .found("S-03", Severity.VERIFY, f -> f.message("没有").section("overview").quote("不存在"));
        Document page = page(results);
        assertEquals("<p><mark>甲</mark><mark>乙丙</mark>1<mark>丁</mark></p><p><mark>戊</mark>3</p>", plain(page.selectFirst(".words")));
        assertEquals(Arrays.asList("verify", "verify", "hint", "hint"), page.select("mark").eachAttr("class"));
        assertEquals(3, page.select(".text .note").size());
        assertEveryLinkLeadsSomewhere(page);
    }

    /** The words with their marks, links reduced to their number. */
    private static String plain(Element words) {
        return words.html().replaceAll("<a [^>]*>(\\d+)</a>", "$1").replaceAll("<mark [^>]*>", "<mark>").replaceAll("\\s", "");
    }

    @Test
    void thePageGrowsAsTheReportDoesHoweverManyLinesAQuoteHasAndHoweverOftenACellIsWrong() throws IOException {
        StringBuilder text = new StringBuilder("头");
        for (int i = 0; i < 10_000; i++) {
            text.append("\n抄来的一行");
        }
        char[] message = new char[1_000];
        Arrays.fill(message, '长');
        Results results = new Results(Results.zeros("甲县人民政府", 2024, FORMAT).section("overview", text.toString()).build());
        results.found("C-1", Severity.VERIFY, finding -> finding.message(new String(message)).section("overview").quote(text.toString()));
        for (int i = 0; i < 300; i++) {
            results.found("C-2", Severity.VERIFY, finding -> finding.message(new String(message)).cells(Results.cells("requests.granted.total")));
        }
        Document page = page(results);
        assertEquals(10_001, page.select("mark").size());
        assertEquals("第 1 条：" + new String(message), page.select("mark").first().attr("title"));
        assertEquals("第 1 条", page.select("mark").last().attr("title"));
        Element cell = page.select("td.wrong").first();
        assertEquals(6, cell.attr("title").split("\n").length);
        assertTrue(cell.attr("title").endsWith("\n共 300 条"));
        assertEquals(300, cell.select("a").size());
    }

    @Test
    void nothingOfTheReportBecomesMarkup() throws IOException {
        String evil = "\"'><script>alert(1)</script>]]>&amp;<img src=x onerror=alert(1)>";
        Results results = new Results(Results.zeros(evil, 2024, FORMAT).title("题" + evil).section("overview", "文" + evil)
                .section("外" + evil, "外" + evil).inference("推" + evil).cell(CellRef.parse("requests.granted.total"), Cell.read(evil)).build());
        Finding verify = Finding.builder("R" + evil, Severity.VERIFY).message("话" + evil).expected("应" + evil).actual("实" + evil)
                .basis("据" + evil).remedy("办" + evil).section("overview").quote(evil)
                .cells(Results.cells("requests.granted.total")).build();
        results.findings.add(Results.explained(verify));
        results.explanations.add(new Explanation("R" + evil, null, "因" + evil, "人" + evil, null));
        results.found("G" + evil, Severity.HINT, f -> f.message("总" + evil).section("无" + evil).quote("引" + evil));
        results.suspected("疑" + evil, "requests.granted.total", "实" + evil, "荐" + evil);
        results.notEvaluated("N" + evil, NotEvaluated.Cause.FAILURE, "败" + evil).notEvaluated("M", NotEvaluated.Cause.MISSING_CELL, "缺" + evil);
        StringBuilder out = new StringBuilder();
        HtmlResultWriter.page().write(Arrays.asList(CheckedFile.of("件" + evil, results.build(), FORMAT), CheckedFile.unreadable("坏" + evil, "错" + evil)), out);
        Document page = Jsoup.parse(out.toString());
        assertEquals(0, page.select("script, img, iframe, link, object").size());
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertFalse(attribute.getKey().startsWith("on"), element.cssSelector());
            }
        }
        for (String first : Arrays.asList("题", "文", "外", "推", "话", "应", "实", "据", "办", "因", "人", "总", "引", "败", "缺", "件", "坏", "错", "疑", "荐")) {
            assertEquals(true, page.text().contains(first + evil), first);
        }
        assertEquals(true, page.selectFirst("td.wrong").attr("title").contains("\n第 1 条：话" + evil));
        assertEquals(evil, page.selectFirst("mark").text());
        assertEveryLinkLeadsSomewhere(page);
    }

    @Test
    void charactersThatNobodyCanSeeStandThereByName() throws IOException {
        Results results = with("overview", "甲\u0000乙\u001B\u202E丙\uD800丁\uD840\uDC00\t");
        assertEquals("甲〔U+0000〕乙〔U+001B〕〔U+202E〕丙〔U+D800〕丁\uD840\uDC00", page(results).selectFirst(".words p").text());
        assertEquals(-1, html(results).chars().filter(c -> c < 32 && c != '\n' && c != '\t').findFirst().orElse(-1));
    }

    @Test
    void thePageNeedsNothingFromElsewhere() throws IOException {
        String html = html(zeros());
        for (String outside : Arrays.asList("http:", "https:", "//", "url(", "@import", "<script", "src=", "<link")) {
            assertFalse(html.contains(outside), outside);
        }
        assertEquals("utf-8", Jsoup.parse(html).selectFirst("meta[charset]").attr("charset"));
        assertEquals("zh-CN", Jsoup.parse(html).selectFirst("html").attr("lang"));
    }

    @Test
    void theHeadSaysVerdictCountsAndNextStep() throws IOException {
        Results results = zeros().found("V", Severity.VERIFY, f -> f.message("请核对"));
        results.report = results.report.toBuilder().title("甲县2024年报告").build();
        results.counts = new Counts(0, 7, 2, 1);
        Document page = page(results);
        assertEquals("甲县2024年报告", page.selectFirst("h1").text());
        assertEquals("甲县2024年报告　审核结果", page.title());
        assertEquals("verdict needs-explanation", page.selectFirst(".verdict").className());
        assertEquals("需核实说明", page.selectFirst(".verdict strong").text());
        assertEquals("请逐条核对 6 条核实性问题：数字有误的改正，确实无误的写明情况说明，然后重新审核。", page.selectFirst(".verdict span").text());
        assertEquals(Arrays.asList("强制性 0 条", "核实性 7 条", "提示性 2 条", "已作说明 1 条"), page.select(".counts li").eachText());
        assertEquals("问题共 9 条，这里列出 1 条。", page.selectFirst(".omitted").text());
        assertEquals(Arrays.asList("1请核对"), page.select(".text .note").eachText());
    }

    @Test
    void aDraftIsShownAsIncomplete() throws IOException {
        Results results = zeros().found("C-01", Severity.HINT, f -> f.originalSeverity(Severity.MANDATORY).message("没有填写")
                .cells(Results.cells("requests.granted.total")));
        results.stage = Stage.DRAFT;
        Document page = page(results);
        assertEquals("verdict draft", page.selectFirst(".verdict").className());
        assertEquals("尚待完善", page.selectFirst(".verdict strong").text());
        assertEquals("尚待完善的强制性事项（1 条）：送审前必须补齐或改正", page.selectFirst("h2").text());
        assertEquals("wrong hint", cell(page, "requests.granted.total").className());
    }

    @Test
    void aSectionWithoutTextSaysSoOnlyWhereTextIsDue() throws IOException {
        Document page = page(with("overview", "有文字").found("S", Severity.MANDATORY, f -> f.message("缺").section("problems")));
        assertEquals(Arrays.asList("一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
                "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"), page.select("h3").eachText());
        assertEquals(Arrays.asList("五、存在的主要问题及改进情况", "六、其他需要报告的事项"), page.select("section:has(.words.none) h3").eachText());
        assertEquals("1缺", page.select("section:has(.note)").select(".note").text());
    }

    @Test
    void withoutFormatTheTextStillShows() throws IOException {
        Results results = with("overview", "总体情况的文字").notEvaluated(null, NotEvaluated.Cause.FAILURE, "没有适用于 2024 年的规则")
                .found("S", Severity.HINT, f -> f.message("提示").section("overview").cells(Results.cells("requests.granted.total")));
        results.ruleSet = null;
        StringBuilder out = new StringBuilder();
        HtmlResultWriter.page().write(results.build(), null, out);
        Document page = Jsoup.parse(out.toString());
        assertEquals(0, page.select("table").size());
        assertEquals("没有适用的格式，各表无法按原样排出。", page.selectFirst("p.none").text());
        assertEquals("总体情况的文字", page.select(".words p").text());
        assertEquals("1提示", page.select(".note").text());
        assertEveryLinkLeadsSomewhere(page);
    }

    @Test
    void severalFilesShareAPageWithAnIndex() throws IOException {
        Results wrong = zeros().found("M", Severity.MANDATORY, f -> f.message("错").cells(Results.cells("requests.granted.total")));
        StringBuilder out = new StringBuilder();
        HtmlResultWriter.page().write(Arrays.asList(CheckedFile.of("甲.json", wrong.build(), FORMAT), CheckedFile.unreadable("坏.json", "空文件"),
                CheckedFile.of("乙.json", wrong.build(), FORMAT)), out);
        Document page = Jsoup.parse(out.toString());
        assertEquals(Arrays.asList("1 甲.json 甲县人民政府 2024 退回修改 1 0 0", "2 坏.json 无法读取 空文件", "3 乙.json 甲县人民政府 2024 退回修改 1 0 0"),
                page.select("table.index tbody tr").eachText());
        assertEquals(Arrays.asList("r1", "r3"), page.select("article").eachAttr("id"));
        assertEquals("#r3", page.select("table.index a").last().attr("href"));
        assertEveryLinkLeadsSomewhere(page);
    }

    @Test
    void oneFileNeedsNoIndex() throws IOException {
        StringBuilder out = new StringBuilder();
        HtmlResultWriter.page().write(Results.one(CheckedFile.of("甲.json", zeros().build(), FORMAT)), out);
        Document page = Jsoup.parse(out.toString());
        assertEquals(0, page.select("nav").size());
        assertEquals("年度报告审核结果　甲.json", page.selectFirst(".kind").text());
        assertEquals("verdict accepted", page.selectFirst(".verdict").className());
    }
}
