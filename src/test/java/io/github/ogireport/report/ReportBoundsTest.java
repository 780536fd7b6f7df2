package io.github.ogireport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.BoundPassedException;
import io.github.ogireport.finding.Explanation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** How long and how many the parts of a report may be: exactly so many, whoever brings it. */
class ReportBoundsTest {

    private static final Organ ORGAN = Organ.of("青禾县自然资源局");

    private static String text(int length) {
        char[] text = new char[length];
        Arrays.fill(text, '甲');
        return new String(text);
    }

    private static AnnualReport.Builder report() {
        return AnnualReport.builder(ORGAN, 2024);
    }

    private static void allows(Bound bound, IntConsumer made) {
        made.accept(bound.limit());
        BoundPassedException passed = assertThrows(BoundPassedException.class, () -> made.accept(bound.limit() + 1));
        assertEquals(bound, passed.bound());
        assertEquals(bound.sentence(), passed.getMessage());
    }

    @Test
    void lengths() {
        allows(Bound.ORGAN_NAME, length -> Organ.of(text(length)));
        allows(Bound.TITLE, length -> report().title(text(length)));
        allows(Bound.TITLE, length -> report().heading(text(length)));
        allows(Bound.SIGNATURE, length -> report().signature(text(length)));
        allows(Bound.CODE, length -> report().edition(text(length)));
        allows(Bound.CODE, length -> report().section(text(length), ""));
        allows(Bound.CODE, length -> CellRef.parse("a.b." + text(length - 4)));
        allows(Bound.SECTION_TEXT, length -> report().section("overview", text(length)));
        allows(Bound.PERSON, length -> report().review(new Review(Review.Kind.APPROVAL, text(length), null, true)));
        allows(Bound.PERSON, length -> new Explanation("T", null, "理由", text(length), null));
        allows(Bound.EXPLANATION_TEXT, length -> new Explanation("T", null, text(length), null, null));
        allows(Bound.CODE, length -> new Explanation(text(length), null, "理由", null, null));
        allows(Bound.CODE, length -> new Explanation("T", text(length), "理由", null, null));
    }

    @Test
    void numbers() {
        allows(Bound.SECTIONS, count -> times(count, (code, text) -> report -> report.section(code, text)));
        allows(Bound.HEADINGS, count -> times(count, (code, text) -> report -> report.heading(text)));
        allows(Bound.CELLS, count -> times(count, (code, text) -> report -> report.cell("t." + code + ".c", 1)));
        allows(Bound.REVIEWS, count -> times(count, (code, text) -> report -> report.review(new Review(Review.Kind.APPROVAL, code, null, true))));
        allows(Bound.INFERENCES, count -> times(count, (code, text) -> report -> report.inference(text)));
    }

    private interface Part {
        IntoReport of(String code, String text);
    }

    private interface IntoReport {
        AnnualReport.Builder in(AnnualReport.Builder report);
    }

    private static void times(int count, Part part) {
        AnnualReport.Builder report = report();
        for (int i = 0; i < count; i++) {
            part.of("s" + i, "甲").in(report);
        }
        report.build().toBuilder().build();
    }

    @Test
    void theWholeTextIsBoundedAsWell() {
        AnnualReport.Builder report = report().section("a", text(1_000_000)).section("b", text(1_000_000)).section("b", text(999_999)).section("c", "甲");
        assertThrows(BoundPassedException.class, () -> report.section("c", "甲乙"));
        assertThrows(BoundPassedException.class, () -> report.build().toBuilder().section("d", "甲"));
        assertEquals("甲", report.build().sections().get("c"), "what was refused changed nothing");
    }

    @Test
    void whatDoesNotFitIntoACellIsShownAsWrong() {
        assertEquals(Cell.State.NUMBER, Cell.of(new BigDecimal("123456789012345678901234567890")).state());
        for (String number : new String[] {"1234567890123456789012345678901", "1e30", "-1e1000000000", "1e-1000000000"}) {
            Cell cell = Cell.of(new BigDecimal(number));
            assertEquals(Cell.State.UNREADABLE, cell.state(), number);
            assertEquals(true, cell.typed().length() < 20, cell.typed());
        }
        assertEquals("数字有 31 位，最多认 30 位，请核对是否多填", Cell.of(BigDecimal.TEN.pow(30)).problem());
        assertEquals(Cell.State.UNREADABLE, Cell.of(new BigDecimal(BigInteger.ONE.shiftLeft(100_000))).state());
        assertEquals(Cell.State.BLANK, Cell.read(new String(new char[500]).replace('\0', ' ')).state());
        assertEquals("单元格里有 501 个字符，应只填一个数；说明文字请写到正文里", Cell.read(text(501)).problem());
        assertEquals(501, Cell.unreadable(text(100_000), "认不出").typed().length());
        assertEquals(502, report().inference(text(100_000)).build().inferences().get(0).length());
    }

    @Test
    void whatNobodyCanSeeIsPassedOverInACellAndNamedWhereItIsShown() {
        assertEquals(new BigDecimal("12"), Cell.read("1\uFE0F2\uDB40\uDC41\u3164").number());
        assertEquals("“a〔U+202E〕b〔U+E0041〕”", Cell.read("a\u202Eb\uDB40\uDC41").display());
    }
}
