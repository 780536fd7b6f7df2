package io.github.ogireport.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.report.AnnualReport;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A sound document, changed at random, gives a report within every bound or one sentence, whatever the change. */
class MutatedDocumentsTest {

    private static final String JSON = "{\"organ\": {\"name\": \"东山县人民政府\", \"kind\": \"government\"}, \"year\": 2024, \"edition\": \"2021\",\n"
            + "\"sections\": {\"overview\": \"本年收到申请 3 件。\", \"other\": \"无\"},\n\"tables\": {\"requests\": {\"granted\": {\"total\": 3,"
            + " \"naturalPerson\": \"1,234\", \"legalAid\": null}}},\n\"reviews\": [{\"kind\": \"approval\", \"by\": \"张三\", \"passed\": true}]}";
    private static final String[] DOCUMENTS = {Sample.text("extracted-township-2024.txt"), Sample.text("word-pasted-2024.html"), JSON};
    private static final String[] PIECES = {"<", ">", "</", "<table>", "<td colspan=99999 rowspan=99999>", "<tr>", "<!--", "<![CDATA[", "<script>", "&", "&#x110000;",
        "\"", "{", "}", "[", "]", ":", ",", "\\u", "\t", "\n", "\r", "\0", "\uD800", "\uFEFF", "\u202E", "９", "1e99", "-", "。", "年", "2025年1月19日", "一、总体情况",
        "（", "）", "报告"};
    private static final long STEPS = 1L << 31;

    @Test
    void whateverIsChangedGivesAReportOrASentence() {
        long seed = 20250119;
        Random random = new Random(seed);
        for (int round = 0; round < 1_500; round++) {
            int reader = round % DOCUMENTS.length;
            String document = mutated(DOCUMENTS[reader], random);
            String where = "seed " + seed + " round " + round;
            // a clock that stands still: only the steps count
            Budget budget = Budget.of("读这份文件", Duration.ofSeconds(20), () -> 0);
            try {
                AnnualReport report = Reading.within(budget, spending -> reader == 0 ? TextReportReader.read(document, Editions.ALL, spending)
                        : reader == 1 ? HtmlReportReader.read(document, Editions.ALL, spending) : new CanonicalJson(new KnownCodes(Editions.ALL)).read(document, spending));
                assertWithinBounds(report, where);
            } catch (UnreadableReportException refused) {
                assertEquals(-1, refused.getMessage().indexOf('\n'), where);
                assertTrue(refused.getMessage().length() < 500, where);
            } catch (RuntimeException e) {
                throw new AssertionError(where, e);
            }
            assertTrue(budget.taken() < STEPS, where + ": " + budget.taken());
        }
    }

    private static void assertWithinBounds(AnnualReport report, String where) {
        assertTrue(!Bound.ORGAN_NAME.isPassedBy(report.organ().name().length()), where);
        assertTrue(!Bound.CELLS.isPassedBy(report.cells().size()), where);
        report.cells().forEach((ref, cell) -> assertTrue(!Bound.CELL_TEXT.isPassedBy(cell.typed().length()), where + " " + ref));
        assertTrue(!Bound.SECTIONS.isPassedBy(report.headings().size()), where);
        assertTrue(!Bound.REPORT_TEXT.isPassedBy(report.sections().values().stream().mapToLong(String::length).sum()), where);
    }

    private static String mutated(String document, Random random) {
        StringBuilder text = new StringBuilder(document);
        for (int n = random.nextInt(8); n >= 0; n--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(40));
            switch (random.nextInt(6)) {
                case 0:
                    text.delete(at, to);
                    break;
                case 1:
                    text.insert(at, text.substring(at, to));
                    break;
                case 2:
                    text.insert(at, (char) random.nextInt(0x10000));
                    break;
                case 3:
                    int times = random.nextInt(10) == 0 ? 3_000 : random.nextInt(30);
                    text.insert(at, repeat(PIECES[random.nextInt(PIECES.length)], times));
                    break;
                case 4:
                    text.insert(random.nextInt(text.length() + 1), text.substring(at, Math.min(text.length(), at + random.nextInt(2_000))));
                    break;
                default:
                    text.replace(at, to, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }

    private static String repeat(String unit, int times) {
        StringBuilder text = new StringBuilder(unit.length() * times);
        for (int i = 0; i < times; i++) {
            text.append(unit);
        }
        return text.toString();
    }
}
