package io.github.ogireport.report;

import io.github.ogireport.bound.Bound;
import java.math.BigDecimal;

/**
 * Reads what a clerk typed into a cell, left to right in one pass: sign, number, unit, remark in brackets. Whatever does not
 * fit is unreadable, with a sentence that says what to do; nothing is guessed.
 */
final class CellText {

    private static final int KEPT_OF_TOO_LONG = 60;
    private static final String NOTHING_MARKS = "/\\-_";
    private static final String[] SIGNS = {"增加", "减少", "增", "减", "+", "-"};
    private static final String[] UNITS = {"亿元", "万元", "千元", "元", "件次", "人次", "件", "条", "项", "个", "宗", "份", "起", "次",
            "篇", "家", "封", "部"};

    private final String typed;
    private final String text;
    private int at;

    private CellText(String typed, String text) {
        this.typed = typed;
        this.text = text;
    }

    static Cell read(String typed) {
        if (Bound.CELL_TEXT.isPassedBy(typed.length())) {
            // no cell but a misplaced paragraph
            return Cell.unreadable(typed.substring(0, KEPT_OF_TOO_LONG) + "…",
                    "单元格里有 " + typed.length() + " 个字符，应只填一个数；说明文字请写到正文里");
        }
        String text = Typography.plain(typed);
        return text.isEmpty() || isNothingMark(text) ? Cell.blank(typed) : new CellText(typed, text).cell();
    }

    static String tooManyDigits(String count) {
        return "数字有 " + count + " 位，最多认 " + Bound.CELL_DIGITS.limit() + " 位，请核对是否多填";
    }

    /** A run of one mark, such as “/” or “— —”. */
    private static boolean isNothingMark(String text) {
        char mark = text.charAt(0);
        if (NOTHING_MARKS.indexOf(mark) < 0) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) != mark && !Typography.isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private Cell cell() {
        boolean negative = sign();
        skipSpace();
        int from = at;
        String problem = DigitRun.problem(text, from);
        if (problem != null) {
            return Cell.unreadable(typed, problem);
        }
        at = DigitRun.end(text, from);
        String digits = DigitRun.digits(text, from, at);
        if (Bound.CELL_DIGITS.isPassedBy(digits.length())) {
            return Cell.unreadable(typed, tooManyDigits(String.valueOf(digits.length())));
        }
        skipSpace();
        String unit = unit();
        skipSpace();
        String remark = null;
        if (at < text.length() && Typography.isOpening(text.charAt(at))) {
            int close = Typography.closing(text, at);
            if (close != text.length() - 1) {
                return Cell.unreadable(typed, close < 0 ? "括号没有成对，请补上另一半" : "括号后面还有文字，应只填一个数，说明放在一对括号里");
            }
            remark = text.substring(at + 1, close).trim();
            at = text.length();
            if (unit == null && isUnit(remark)) {
                unit = remark;
                remark = null;
            }
        }
        if (at < text.length()) {
            return Cell.unreadable(typed, leftover(text.charAt(at)));
        }
        BigDecimal number = new BigDecimal(digits);
        return Cell.number(typed, negative ? number.negate() : number, unit, remark == null || remark.isEmpty() ? null : remark);
    }

    /** @return whether the number is negative */
    private boolean sign() {
        for (String sign : SIGNS) {
            if (text.startsWith(sign)) {
                at = sign.length();
                return sign.startsWith("减") || sign.equals("-");
            }
        }
        return false;
    }

    private String unit() {
        for (String unit : UNITS) {
            if (text.startsWith(unit, at)) {
                at += unit.length();
                return unit;
            }
        }
        return null;
    }

    private static boolean isUnit(String words) {
        for (String unit : UNITS) {
            if (unit.equals(words)) {
                return true;
            }
        }
        return false;
    }

    private static String leftover(char found) {
        if (found >= '0' && found <= '9' || "/、;；~+-:".indexOf(found) >= 0) {
            return "一格里像有两个数，应只填一个数，其余写到正文或括号里";
        }
        if (found == ',' || found == '.') {
            return "逗号或小数点的位置不对，整数请直接写，例如 1234";
        }
        if (found == '万' || found == '千' || found == '百' || found == '亿') {
            return "请把数写全，不用“" + found + "”，例如 30000";
        }
        if (found == '余' || found == '多') {
            return "应填确切的数，不写“" + found + "”";
        }
        String lookalike = DigitRun.lookalike(found);
        return lookalike != null ? lookalike : "数字后面的“" + found + "”认不出，应只填一个数，说明放在括号里";
    }

    private void skipSpace() {
        while (at < text.length() && Typography.isSpace(text.charAt(at))) {
            at++;
        }
    }
}
