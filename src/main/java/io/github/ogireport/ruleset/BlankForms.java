package io.github.ogireport.ruleset;

import io.github.ogireport.report.Format;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;

/** The form that numbers, years, days and addresses have in the blanks of sentences. */
final class BlankForms {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,4})?");
    private static final Pattern YEAR = Pattern.compile("2[0-9]{3}");

    private BlankForms() { }

    /**
     * @param time see {@link Suggestion#of}
     * @return in Chinese, what is wrong with what fills a blank; null when nothing is
     */
    static String problem(String blank, String value, Format format, LongPredicate time) {
        switch (blank) {
            case "数":
                return NUMBER.matcher(value).matches() ? null : "“" + value + "”应当是数字，例如 100";
            case "年度":
                return YEAR.matcher(value).matches() ? null : "“" + value + "”应当是年份，例如 2024";
            case "月日":
                return isDay(value) ? null : "“" + value + "”应写成 月-日，例如 01-31";
            case "格":
                return Address.problem(format, value, time);
            default:
                return null;
        }
    }

    private static boolean isDay(String value) {
        try {
            MonthDay.parse("--" + value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
