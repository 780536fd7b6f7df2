package io.github.ogireport.reader;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates as reports print them: 2025年1月19日, 2025-01-19, 二〇二五年一月十九日. */
public final class PrintedDate {

    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    private static final int LONGEST = 14;

    private PrintedDate() { }

    /** The date that a line consists of; null when it is anything else. */
    public static LocalDate of(String line) {
        String text = Wording.unspaced(line);
        return text.length() > LONGEST ? null : exact(text);
    }

    /** Where the date at the end of a line starts, in the line without spaces; -1 when the line does not end in one. */
    static int startAtEnd(String unspaced) {
        int year = unspaced.lastIndexOf('年');
        return year >= 4 && unspaced.endsWith("日") && exact(unspaced.substring(year - 4)) != null ? year - 4 : -1;
    }

    /** The first date written with digits in a text; null when there is none. */
    static LocalDate within(String text) {
        String unspaced = Wording.folded(text);
        for (int at = unspaced.indexOf("20"); at >= 0; at = unspaced.indexOf("20", at + 1)) {
            for (int length = 8; length <= 11; length++) {
                boolean ends = at + length >= unspaced.length() || !Character.isDigit(unspaced.charAt(at + length));
                LocalDate date = ends && at + length <= unspaced.length() ? exact(unspaced.substring(at, at + length)) : null;
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    private static LocalDate exact(String text) {
        int first = separator(text, 0, "年-/.");
        int second = first < 0 ? -1 : separator(text, first + 1, "月-/.");
        if (second < 0) {
            return null;
        }
        String day = text.substring(second + 1);
        day = day.endsWith("日") ? day.substring(0, day.length() - 1) : day;
        try {
            return LocalDate.of(year(text.substring(0, first)), number(text.substring(first + 1, second)), number(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int separator(String text, int from, String separators) {
        for (int i = from; i < text.length(); i++) {
            if (separators.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Four digits of either script as a year of this era of reports; 0 for anything else. */
    public static int year(String text) {
        if (text.length() != 4) {
            return 0;
        }
        int year = 0;
        for (int i = 0; i < 4; i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return 0;
            }
            year = year * 10 + digit;
        }
        return year / 100 == 20 ? year : 0;
    }

    /** 1 to 99 in either script; 0 for anything else. */
    private static int number(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 || text.length() == 2 ? digits(text) : 0;
        }
        int tens = ten == 0 ? 1 : digits(text.substring(0, ten));
        int ones = ten == text.length() - 1 ? 0 : digits(text.substring(ten + 1));
        return tens * 10 + ones;
    }

    private static int digits(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c == '○' || c == '零' || c == 'O' ? 0 : CHINESE_DIGITS.indexOf(c);
    }
}
