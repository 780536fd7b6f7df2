package io.github.ogireport.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.Format;
import java.io.IOException;
import java.util.Collections;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What a clerk pastes into a chat. */
class BriefTextTest {

    private static final Format FORMAT = Results.format("2021");

    private static Results zeros() {
        return new Results(Results.zeros("甲县人民政府", 2024, FORMAT).build());
    }

    private static String text(Results results) {
        ValidationResult result = results.build();
        return BriefText.of(result, FORMAT, EntryGroup.of(result));
    }

    @Test
    void whoTheVerdictAndTheWrongCellsWithWhatTheyShouldBe() {
        assertEquals("甲县人民政府 2024 年度报告：退回修改（强制性 1 条，核实性 0 条，提示性 1 条）\n"
                        + "1. 表四“行政复议”行“总计”列很可能应为 11，现填 0\n2. 总计不符，应为 11\n3. 没有句号\n请先改正 1 条强制性问题，然后重新审核。",
                text(zeros().suspected("总计应为 11", "remedies.reconsideration.total", "0", "11")
                        .found("T4-01", Severity.MANDATORY, f -> f.message("总计不符").expected("11").actual("0"))
                        .found("X-04", Severity.HINT, f -> f.message("没有句号").expected("句号").actual("无"))));
    }

    @Test
    void nothingIsWrong() {
        assertEquals("甲县人民政府 2024 年度报告：通过\n没有发现问题，可以送审。", text(zeros()));
    }

    @Test
    void whatCouldNotBeCheckedWhereNothingWasFound() {
        assertEquals("甲县人民政府 2024 年度报告：未能完成审核\n1. 规则 T3-01：表三有空白\n请把空白或无法辨认的单元格填写清楚（没有发生的填 0），然后重新审核。",
                text(zeros().notEvaluated("T3-01", NotEvaluated.Cause.MISSING_CELL, "表三有空白")));
    }

    /** However much is wrong, and however long it is told. */
    @Test
    void atMostFiveHundredCharacters() {
        String message = String.join("", Collections.nCopies(40, "很长的话"));
        Results many = new Results(Results.zeros(message, 2024, FORMAT).build());
        for (int i = 0; i < 30; i++) {
            many.found("T-" + i, Severity.MANDATORY, f -> f.message(message).expected("某" + message).actual(message));
        }
        String text = text(many);
        assertTrue(text.length() <= BriefText.LONGEST && text.length() > 250, text.length() + " " + text);
        assertTrue(text.contains("\n……另有 28 条，见审核结果\n请先改正 30 条强制性问题"), text);
    }

    @Test
    void standsOnThePageFoldedAndReadyToBeSelected() throws IOException {
        StringBuilder page = new StringBuilder();
        HtmlResultWriter.page().write(zeros().found("T4-01", Severity.MANDATORY, f -> f.message("<总计>不符").expected("11").actual("0")).build(), FORMAT, page);
        assertEquals("甲县人民政府 2024 年度报告：退回修改（强制性 1 条，核实性 0 条，提示性 0 条）\n1. <总计>不符，应为 11\n请先改正 1 条强制性问题，然后重新审核。",
                Jsoup.parse(page.toString()).selectFirst("details.brief:not([open]) pre").wholeText());
        assertTrue(page.toString().contains("user-select: all"));
    }
}
