package io.github.ogireport.ruleset.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.bound.Bound;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("drools")
@Tag("jdk")
class CsvFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"编号,名称\nL-1,甲", "编号;名称\nL-1;甲", "编号\t名称\nL-1\t甲", "\uFEFF编号,名称\r\nL-1,甲\r\n", "编号,名称\rL-1,甲\r",
        "\"编号\",\"名称\"\n\"L-1\",\"甲\"", " 编号 , 名称 \n L-1 , \"甲\" "})
    void readsWhatOfficeProgramsWrite(String text) throws Exception {
        assertEquals("1[编号, 名称] 2[L-1, 甲]", read(text));
    }

    @Test
    void keepsTheLineOfEachRow() throws Exception {
        assertEquals("1[# 说明；；；；, 见“词汇表”] 2[] 3[编号, 名称] 4[L-1, 一 二] 6[L-2, 三]",
                read("# 说明；；；；,见“词汇表”\n\n编号,名称\nL-1,\"一\n二\"\nL-2,三\n"));
    }

    @Test
    void takesTheSeparatorFromTheHeadingAndNotFromWhatIsQuotedInIt() throws Exception {
        assertEquals("1[# a,b,c,d] 2[编号, 当：,,,,] 3[L-1, x]", read("# a,b,c,d\n编号;\"当：,,,,\"\nL-1;x"));
    }

    @Test
    void quotesMayStandWithinACell() throws Exception {
        assertEquals("1[编号, 当：\"{部分}\"部分] 2[L-1, 总体\"情况\"]", read("编号,当：\"{部分}\"部分\nL-1,\"总体\"\"情况\"\"\""));
    }

    @Test
    void saysWhereAQuoteIsNotClosed() {
        SheetException e = assertThrows(SheetException.class, () -> read("编号,名称\n\nL-1,甲\nL-2,\"乙\nL-3,丙\n"));
        assertEquals(4, e.line());
        assertTrue(e.getMessage().startsWith("引号不成对"), e.getMessage());
        assertEquals(2, assertThrows(SheetException.class, () -> read("编号,名称\n\"L-1\"x,甲\nL-2,乙")).line());
    }

    @Test
    void saysHowToSaveAFileInGbk() {
        SheetException e = assertThrows(SheetException.class, () -> CsvFile.read("编号,名称".getBytes(Charset.forName("GBK"))));
        assertTrue(e.getMessage().contains("CSV UTF-8"), e.getMessage());
        assertThrows(SheetException.class, () -> CsvFile.read("\uFEFF编号\t名称".getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void isBounded() {
        StringBuilder rows = new StringBuilder();
        StringBuilder columns = new StringBuilder("a");
        for (int i = 0; i <= Bound.SHEET_ROWS.limit(); i++) {
            rows.append("a\n");
            columns.append(",a");
        }
        assertEquals(Bound.SHEET_ROWS.limit() + 1, assertThrows(SheetException.class, () -> read(rows.toString())).line());
        assertEquals(1, assertThrows(SheetException.class, () -> read(columns.toString())).line());
    }

    @Test
    void anEmptyFileHasNoRows() throws Exception {
        assertEquals("", read(""));
    }

    private static String read(String text) throws SheetException {
        return show(CsvFile.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Rows as “2[A, B]”, a faulty cell as “!” and its fault. */
    static String show(Sheet sheet) {
        return sheet.rows().stream().map(row -> {
            StringBuilder cells = new StringBuilder();
            for (int i = 0; i < row.width(); i++) {
                String fault = row.cell(i).fault();
                cells.append(i == 0 ? "" : ", ").append(fault == null ? row.cell(i).text() : "!" + fault);
            }
            return row.number() + "[" + cells + "]";
        }).collect(Collectors.joining(" "));
    }
}
