package io.github.ogireport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("jdk")
class CellTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, nullValues = "null", value = {
        "22（其中修订 16 件）|22|null|其中修订 16 件",
        "55（含自然失效 29 件）|55|null|含自然失效 29 件",
        "22(其中修订（含废止）16件)|22|null|其中修订(含废止)16件",
        "1,234|1234|null|null",
        "1，234|1234|null|null",
        "1,234,567.80|1234567.80|null|null",
        "1, 234|1234|null|null",
        "1 234|1234|null|null",
        "1\u00a0234|1234|null|null",
        "1\u3000234|1234|null|null",
        "1\u200b2\ufeff3\u00ad4|1234|null|null",
        "\ufeff１２３４\u3000|1234|null|null",
        "３|3|null|null",
        "３．５万元|3.5|万元|null",
        "3.5 万元|3.5|万元|null",
        "251000元|251000|元|null",
        "5件|5|件|null",
        "1.5（万元）|1.5|万元|null",
        "5件（含一件补正）|5|件|含一件补正",
        "5（）|5|null|null",
        "减4|-4|null|null",
        "减少 4 项|-4|项|null",
        "增4|4|null|null",
        "增加4|4|null|null",
        "+1036|1036|null|null",
        "＋1036|1036|null|null",
        "-5|-5|null|null",
        "−5|-5|null|null",
        "－5|-5|null|null",
        "–5|-5|null|null",
        "—5|-5|null|null",
        "减0|0|null|null",
        "0|0|null|null",
        "0件|0|件|null",
        "&nbsp;7&nbsp;|7|null|null",
        "007|7|null|null",
        "72701.2578|72701.2578|null|null",
    })
    void readsNumbers(String typed, BigDecimal number, String unit, String remark) {
        Cell cell = Cell.read(typed);
        assertEquals(Cell.State.NUMBER, cell.state(), () -> cell.problem());
        assertEquals(number, cell.number());
        assertEquals(unit, cell.unit());
        assertEquals(remark, cell.remark());
        assertEquals(typed, cell.typed());
        assertNull(cell.problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u00a0\ufeff", "&nbsp;", "&NBSP", "&nbsp;&nbsp;", "\n", "/", "／", "//", "-", "－", "−", "—", "——",
        "— —", "--", "_", "__", "\\", "＼", "/\u00a0"})
    void marksForNothingAreBlankAndNotZero(String typed) {
        Cell cell = Cell.read(typed);
        assertTrue(cell.isBlank(), typed);
        assertNull(cell.number());
        assertEquals(typed, cell.typed());
    }

    @Test
    void nullIsBlank() {
        assertTrue(Cell.read(null).isBlank());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "无|应填数字；没有的请填 0，不写“无”",
        "没有|应填数字；没有的请填 0，不写“无”",
        "零|应填阿拉伯数字，不用汉字；没有的请填 0",
        "三|应填阿拉伯数字，不用汉字；没有的请填 0",
        "O|“O”是字母，不是数字 0，请改填 0",
        "1O|“O”是字母，不是数字 0，请改填 0",
        "l2|“l”是字母，不是数字 1，请改填 1",
        "Ｏ|“O”是字母，不是数字 0，请改填 0",
        "12,34|逗号的位置不对：千位分隔应三位一组，如 1,234；小数点请用“.”",
        "1,23,456|逗号的位置不对：千位分隔应三位一组，如 1,234；小数点请用“.”",
        "1,2345|逗号的位置不对：千位分隔应三位一组，如 1,234；小数点请用“.”",
        "1234,567|逗号的位置不对：千位分隔应三位一组，如 1,234；小数点请用“.”",
        "1,23.4|逗号的位置不对：千位分隔应三位一组，如 1,234；小数点请用“.”",
        "1,234,5|逗号的位置不对：千位分隔应三位一组，如 1,234；小数点请用“.”",
        "1.2.3|有两个小数点，应只填一个数",
        "12/34|一格里像有两个数，应只填一个数，其余写到正文或括号里",
        "12  34|一格里像有两个数，应只填一个数，其余写到正文或括号里",
        "3、5|一格里像有两个数，应只填一个数，其余写到正文或括号里",
        "3-5|一格里像有两个数，应只填一个数，其余写到正文或括号里",
        "5.|逗号或小数点的位置不对，整数请直接写，例如 1234",
        ".5|小数点前面缺数字，请写全，例如 0.5",
        "3万|请把数写全，不用“万”，例如 30000",
        "5余件|应填确切的数，不写“余”",
        "约5|应填确切的数，不写“约”",
        "5%|数字后面的“%”认不出，应只填一个数，说明放在括号里",
        "1e5|数字后面的“e”认不出，应只填一个数，说明放在括号里",
        "22（其中修订|括号没有成对，请补上另一半",
        "22（a）3|括号后面还有文字，应只填一个数，说明放在一对括号里",
        "--5|有两个正负号，应只填一个，例如 -4 或 减4",
        "减-4|有两个正负号，应只填一个，例如 -4 或 减4",
        "减|只有正负号，没有数字；没有的请填 0",
        "（4）|应填数字，这里是别的文字；没有的请填 0",
        "详见附件|应填数字，这里是别的文字；没有的请填 0",
        "/-|应填数字，这里是别的文字；没有的请填 0",
    })
    void whatIsNoNumberSaysWhatToDo(String typed, String problem) {
        Cell cell = Cell.read(typed);
        assertEquals(Cell.State.UNREADABLE, cell.state());
        assertEquals(problem, cell.problem());
        assertEquals(typed, cell.typed());
        assertNull(cell.number());
    }

    @Test
    void lineBreakAndTabPartTwoNumbers() {
        for (String typed : new String[] {"12\n34", "12\r\n34", "12\t34"}) {
            assertEquals("一格里像有两个数，应只填一个数，其余写到正文或括号里", Cell.read(typed).problem());
        }
    }

    @Test
    void thousandsSeparatorsAddNeitherUnitNorRemark() {
        Cell cell = Cell.read("1,234");
        assertEquals(Cell.read("1234").number(), cell.number());
        assertTrue(cell.isIntegral());
        assertEquals(1234, cell.integer());
    }

    @Test
    void longDigitsAndLongTextsAreRefusedAtOnce() {
        StringBuilder nines = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            nines.append('9');
        }
        assertTrue(Cell.read(nines.toString()).isNumber());
        assertEquals("数字有 31 位，最多认 30 位，请核对是否多填", Cell.read(nines + "9").problem());
        char[] brackets = new char[5_000_000];
        java.util.Arrays.fill(brackets, '（');
        Cell cell = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Cell.read("1" + new String(brackets)));
        assertEquals("单元格里有 5000001 个字符，应只填一个数；说明文字请写到正文里", cell.problem());
        assertEquals(61, cell.typed().length());
    }

    @Test
    void whatIsShownStaysOnOneLine() {
        assertEquals("“12 34”", Cell.read("12\n34").display());
        assertEquals("空白", Cell.read("&nbsp;").display());
        assertEquals("“/”", Cell.read("/").display());
    }

    @Test
    void typingHabitsChangeNoNumber() {
        long seed = 20240131;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            long number = random.nextInt(10) == 0 ? 0 : random.nextLong() >>> 1 + random.nextInt(60);
            String typed = habit(Long.toString(number), random);
            Cell cell = Cell.read(typed);
            assertTrue(cell.isNumber(), "seed " + seed + " round " + i + ": " + typed + " " + cell.problem());
            assertEquals(BigDecimal.valueOf(number), cell.number(), "seed " + seed + " round " + i + ": " + typed);
            assertNull(cell.unit());
            assertNull(cell.remark());
        }
    }

    @Test
    void neverThrowsAndNeverReadsANumberWithoutADigit() {
        long seed = 711;
        Random random = new Random(seed);
        String alphabet = "019１,，.．+-减增—/_ \u3000\n()（）元件万O无&nbsp;\ufeff";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(8); n > 0; n--) {
                typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Cell cell = Cell.read(typed.toString());
            boolean digit = typed.chars().anyMatch(Character::isDigit);
            assertFalse(cell.isNumber() && !digit, "seed " + seed + ": " + typed);
            assertFalse(cell.isBlank() && digit, "seed " + seed + ": " + typed);
            assertEquals(cell.state() == Cell.State.UNREADABLE, cell.problem() != null, "seed " + seed + ": " + typed);
        }
    }

    private static String habit(String digits, Random random) {
        String separator = new String[] {"", ",", "，", " ", "\u00a0", "\u3000", "\u200b"}[random.nextInt(7)];
        boolean wide = random.nextBoolean();
        StringBuilder typed = new StringBuilder(random.nextBoolean() ? " " : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                typed.append(separator);
            }
            char digit = digits.charAt(i);
            typed.append(wide ? (char) (digit - '0' + '０') : digit);
        }
        return typed.append(random.nextBoolean() ? "\u3000" : "").toString();
    }
}
