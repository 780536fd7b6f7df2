package io.github.ogireport.narrative;

import java.math.BigDecimal;

/**
 * A number as a text prints it: digits with thousands commas and a decimal point, or Chinese numerals (三十五, 一百零二, 二〇二四),
 * either with 万 or 亿 behind. Immutable.
 */
final class Numeral {

    private static final int MOST_DIGITS = 18;
    private static final String DIGITS = "零一二三四五六七八九";

    private final BigDecimal value;
    private final int decimals;
    private final int power;
    private final int end;
    private final boolean percent;

    private Numeral(BigDecimal value, int decimals, int power, int end) {
        this(value, decimals, power, end, false);
    }

    private Numeral(BigDecimal value, int decimals, int power, int end, boolean percent) {
        this.value = value;
        this.decimals = decimals;
        this.power = power;
        this.end = end;
        this.percent = percent;
    }

    /** The same behind 百分之. */
    Numeral asPercent() {
        return new Numeral(value, decimals, power, end, true);
    }

    boolean isPercent() {
        return percent;
    }

    /** The number that starts with the digit at a place; its value is null where nobody would print such a number. */
    static Numeral arabic(char[] text, int from) {
        int at = digits(text, from);
        while (isThousand(text, at)) {
            at += 4;
        }
        int point = at;
        if (at + 1 < text.length && text[at] == '.' && FoldedText.isDigit(text[at + 1])) {
            at = digits(text, at + 1);
        }
        boolean odd = at + 1 < text.length && (text[at] == '.' || text[at] == ',' && isNumberOf(text, at + 1)) && FoldedText.isDigit(text[at + 1]);
        int decimals = Math.max(0, at - point - 1);
        int factor = factor(text, at);
        boolean tooLong = at - from > MOST_DIGITS;
        BigDecimal value = tooLong || odd ? null : new BigDecimal(plain(text, from, at)).scaleByPowerOfTen(factor);
        return new Numeral(value, decimals, factor, factor > 0 ? at + 1 : at);
    }

    private static boolean isNumberOf(char[] text, int at) {
        int end = digits(text, at);
        return end - at > 3;
    }

    private static boolean isThousand(char[] text, int at) {
        return at + 3 < text.length && text[at] == ',' && digits(text, at + 1) == at + 4;
    }

    private static int digits(char[] text, int from) {
        int at = from;
        while (at < text.length && FoldedText.isDigit(text[at])) {
            at++;
        }
        return at;
    }

    private static String plain(char[] text, int from, int to) {
        StringBuilder plain = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (text[i] != ',') {
                plain.append(text[i]);
            }
        }
        return plain.toString();
    }

    /** Power of ten that the character at a place multiplies by; 0 where it is none. */
    private static int factor(char[] text, int at) {
        return at >= text.length ? 0 : text[at] == '万' ? 4 : text[at] == '亿' ? 8 : 0;
    }

    static boolean isChinese(char c) {
        return DIGITS.indexOf(c) >= 0 || c == '两' || power(c) > 0;
    }

    private static int power(char c) {
        return c == '十' ? 1 : c == '百' ? 2 : c == '千' ? 3 : c == '万' ? 4 : c == '亿' ? 8 : 0;
    }

    /** Where the run of Chinese numerals ends that holds the one at a place. */
    static int endOfChinese(char[] text, int from) {
        int end = from;
        while (end < text.length && isChinese(text[end])) {
            end++;
        }
        return end;
    }

    /** The number that starts with the Chinese numeral at a place; its value is null where it is none. */
    static Numeral chinese(char[] text, int from, int end) {
        return new Numeral(end - from > MOST_DIGITS ? null : chineseValue(text, from, end), 0, 0, end);
    }

    private static BigDecimal chineseValue(char[] text, int from, int end) {
        long whole = 0;
        long section = 0;
        long digit = -1;
        boolean powers = false;
        for (int i = from; i < end; i++) {
            int power = power(text[i]);
            if (power == 0) {
                int next = text[i] == '两' ? 2 : DIGITS.indexOf(text[i]);
                boolean isPositional = digit >= 0 && !powers;
                if (digit > 0 && powers) {
                    return null;
                }
                digit = isPositional ? digit * 10 + next : next;
            } else if (power < 4) {
                powers = true;
                section += (digit < 0 ? i == from || power == 1 ? 1 : 0 : digit) * (long) Math.pow(10, power);
                digit = -1;
            } else {
                powers = true;
                whole = (whole + section + Math.max(0, digit)) * (long) Math.pow(10, power);
                section = 0;
                digit = -1;
            }
        }
        long value = whole + section + Math.max(0, digit);
        return value == 0 && (powers || end - from > 1) ? null : BigDecimal.valueOf(value);
    }

    /** Null for what is no number after all, or has more digits than any count. */
    BigDecimal value() {
        return value;
    }

    /** Printed digits behind the decimal point. */
    int decimals() {
        return decimals;
    }

    /** Whether digits stand before 万 or 亿, which nobody counts in. */
    boolean isRounded() {
        return power > 0;
    }

    boolean isInTenThousands() {
        return power == 4;
    }

    /** Where it ends in the folded text. */
    int end() {
        return end;
    }
}
