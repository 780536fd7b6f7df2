package io.github.ogireport.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ogireport.finding.Counts;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Organ;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextResultWriterTest {

    private static final Format FORMAT = Results.format("2021");

    private static Results report(String organ) {
        return new Results(AnnualReport.builder(Organ.of(organ), 2024).build());
    }

    private static Results everything() {
        Results results = report("叶城县人民政府");
        results.report = results.report.toBuilder().inference("表三缺少“（二）部分公开”的行名，按行序认定").build();
        results.found("T4-01", Severity.MANDATORY, f -> f.message("表四“行政复议”：总计与各项之和不符")
                .cells(Results.cells("remedies.reconsideration.total")).expected("11").actual("0")
                .basis("国办公开办函〔2021〕30号 表四").remedy("核对各项，把总计改为各项之和"));
        results.found("S1-03", Severity.VERIFY, f -> f.message("总体情况没有写到“监督保障”").section("overview")
                .basis("国办公开办函〔2021〕30号").remedy("补写监督保障情况"));
        Finding rules = Finding.builder("T2-05", Severity.VERIFY).message("县级政府没有规章制定权，“规章”应为 0").expected("0").actual("1")
                .basis("《中华人民共和国立法法》").remedy("核对后改为 0").build();
        results.findings.add(Results.explained(rules));
        results.explanations.add(new Explanation("T2-05", null, "沿用撤县设区前的规章", "王某", LocalDateTime.of(2025, 1, 15, 10, 30)));
        results.found("S1-09", Severity.HINT, f -> f.message("标点重复").section("other").quote("收取信息处理费\n2230元。。").remedy("删去多余的标点"));
        results.notEvaluated("T3-01", NotEvaluated.Cause.MISSING_CELL, "表三“予以公开”行“自然人”列是空白");
        results.notEvaluated("T3-01", NotEvaluated.Cause.MISSING_CELL, "表三“部分公开”行“自然人”列是空白");
        results.notEvaluated("T4-02", NotEvaluated.Cause.MISSING_CELL, "表四“复议后起诉”行“总计”列是空白");
        results.notEvaluated("X-01", NotEvaluated.Cause.FAILURE, "规则运行出错");
        return results;
    }

    private static String text(ValidationResult result) throws IOException {
        StringBuilder out = new StringBuilder();
        TextResultWriter.plain().write(result, FORMAT, out);
        return out.toString();
    }

    private static String lastLine(Results results) throws IOException {
        String text = text(results.build());
        return text.substring(text.lastIndexOf('\n', text.length() - 2) + 1, text.length() - 1);
    }

    @Test
    void everyKindOfContentAtSubmission() throws IOException {
        assertEquals(Results.golden("everything.txt"), text(everything().build()));
    }

    @Test
    void whatIsProbablyWrongStandsBeforeTheFindings() throws IOException {
        Results one = report("甲").found("T4-01", Severity.MANDATORY, f -> f.message("总计不符")).suspected("总计很可能应为 12\u202E");
        assertEquals("\n【最可能填错的】\n  · 总计很可能应为 12〔U+202E〕\n\n【强制性问题（1 条）：必须改正】\n", suspects(one));
        assertEquals("\n【最可能填错的：2 种可能，最像的在前】\n  · 总计很可能应为 12〔U+202E〕\n  · 维持可能应为 3\n\n【强制性问题（1 条）：必须改正】\n",
                suspects(one.suspected("维持可能应为 3")));
    }

    private static String suspects(Results results) throws IOException {
        String text = text(results.build());
        return text.substring(text.indexOf("\n【最"), text.indexOf("\n\n  1. ") + 1);
    }

    @Test
    void aDraftIsIncompleteRatherThanWrong() throws IOException {
        Results results = report("甲镇人民政府");
        results.stage = Stage.DRAFT;
        results.found("C-01", Severity.HINT, f -> f.originalSeverity(Severity.MANDATORY).message("表三有 3 个单元格空白").remedy("没有发生的填 0"));
        results.found("S1-09", Severity.HINT, f -> f.message("标点重复"));
        results.notEvaluated("T3-01", NotEvaluated.Cause.MISSING_CELL, "表三“予以公开”行“自然人”列是空白");
        assertEquals(Results.golden("draft.txt"), text(results.build()));
    }

    @Test
    void noEnglishReachesTheClerkExceptRuleIds() throws IOException {
        Matcher word = Pattern.compile("[A-Za-z_.]{2,}").matcher(text(everything().build()));
        assertEquals("", word.find() ? word.group() : "");
    }

    @Test
    void longListsAreShortenedWithTheExactTotal() throws IOException {
        Results results = report("甲镇人民政府");
        for (int i = 1; i <= 25; i++) {
            int n = i;
            results.found("C-01", Severity.MANDATORY, f -> f.message("第 " + n + " 个单元格空白"));
            results.notEvaluated("T3-0" + i % 2, NotEvaluated.Cause.MISSING_CELL, "第 " + n + " 个单元格空白");
            results.notEvaluated("X-" + i, NotEvaluated.Cause.FAILURE, "出错");
            results.report = results.report.toBuilder().inference("推断 " + i).build();
        }
        results.found("T4-01", Severity.MANDATORY, f -> f.message("总计不符"));
        results.counts = new Counts(345, 0, 2, 0);
        assertEquals(Results.golden("long.txt"), text(results.build()));
    }

    @Test
    void theClosingSentenceSaysWhatToDo() throws IOException {
        assertEquals("下一步：没有发现问题，可以送审。", lastLine(report("甲")));
        Results publish = report("甲").found("H", Severity.HINT, f -> f.message("提示"));
        publish.stage = Stage.PUBLISH;
        assertEquals("下一步：没有必须改正的问题。请看一遍提示性问题，确认无误后即可发布。", lastLine(publish));
        assertEquals("下一步：请逐条核对 1 条核实性问题：数字有误的改正，确实无误的写明情况说明，然后重新审核。",
                lastLine(report("甲").found("V", Severity.VERIFY, f -> f.message("核实"))));
        assertEquals("下一步：请先改正 1 条强制性问题，然后重新审核。", lastLine(report("甲").found("M", Severity.MANDATORY, f -> f.message("错"))));
        assertEquals("下一步：请把空白或无法辨认的单元格填写清楚（没有发生的填 0），然后重新审核。",
                lastLine(report("甲").notEvaluated("T", NotEvaluated.Cause.MISSING_CELL, "空白")));
        assertEquals("下一步：审核没有完成，不能视为通过。请把这份结果交给系统管理员，处理后重新审核。",
                lastLine(report("甲").notEvaluated("T", NotEvaluated.Cause.FAILURE, "出错")));
        Results draft = report("甲");
        draft.stage = Stage.DRAFT;
        assertEquals("下一步：草稿目前没有发现问题，可以继续填写或送审。", lastLine(draft));
        draft.notEvaluated("T", NotEvaluated.Cause.MISSING_CELL, "空白");
        assertEquals("下一步：草稿可以保存。请在送审前填好空白或无法辨认的单元格。", lastLine(draft));
        draft.notEvaluated("T", NotEvaluated.Cause.FAILURE, "出错");
        assertEquals("下一步：草稿可以保存。审核没有完成，请告知系统管理员。", lastLine(draft));
    }

    @Test
    void nothingOfTheReportControlsTheTerminal() throws IOException {
        Results results = report("甲\u001B[31m镇\u202E\r\n府\uD800");
        results.found("S", Severity.HINT, f -> f.message("引文").quote("一\u0007二\t\t三\uFEFF长"));
        String text = text(results.build());
        assertEquals("甲〔U+001B〕[31m镇〔U+202E〕 府〔U+D800〕　2024年度报告", text.split("\n")[1]);
        assertEquals("     位置：“一〔U+0007〕二 三〔U+FEFF〕长”", text.split("\n")[10]);
    }

    @Test
    void aLongQuoteIsCut() throws IOException {
        StringBuilder quote = new StringBuilder();
        for (int i = 0; i < 81; i++) {
            quote.append("\uD840\uDC00");
        }
        String text = text(report("甲").found("S", Severity.HINT, f -> f.message("引文").quote(quote.toString())).build());
        assertEquals("     位置：“" + quote.substring(0, 160) + "……”", text.split("\n")[10]);
    }

    @Test
    void withoutRuleSetOrOrganTheTextSaysSo() throws IOException {
        Results results = report("").notEvaluated(null, NotEvaluated.Cause.FAILURE, "没有适用于 2024 年的规则");
        results.ruleSet = null;
        StringBuilder out = new StringBuilder();
        TextResultWriter.plain().write(results.build(), null, out);
        assertEquals(Results.golden("no-rule-set.txt"), out.toString());
    }

    @Test
    void coloursStandOnlyWhereAskedFor() throws IOException {
        StringBuilder out = new StringBuilder();
        TextResultWriter.coloured().write(everything().build(), FORMAT, out);
        assertEquals(text(everything().build()), out.toString().replaceAll("\u001B\\[\\d+m", ""));
        assertEquals("审核结论：\u001B[31m退回修改\u001B[0m（强制性 1 条，核实性 2 条，提示性 1 条；已作说明 1 条）", out.toString().split("\n")[3]);
    }

    @Test
    void severalFilesAreNamedAndSummedUp() throws IOException {
        StringBuilder out = new StringBuilder();
        TextResultWriter.plain().write(Arrays.asList(CheckedFile.of("甲.json", report("甲").build(), FORMAT),
                CheckedFile.unreadable("坏.json", "第 1 行：不是有效的文件"), CheckedFile.of("乙.json", report("乙").build(), FORMAT)), out);
        assertEquals(Results.golden("several.txt"), out.toString());
        StringBuilder one = new StringBuilder();
        TextResultWriter.plain().write(Results.one(CheckedFile.unreadable("坏.json", "空文件")), one);
        assertEquals("无法读取：坏.json：空文件\n", one.toString());
    }
}
