package io.github.ogireport.ruleset;

import io.github.ogireport.source.Yaml;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads a day that an administrator wrote, 2026-03-31: one of the years in which there are such reports. */
final class Day {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private Day() { }

    /** @return null where nothing is written, and where it is no such day, which is added to the problems */
    static LocalDate read(Yaml yaml, String example) {
        String text = yaml.text("");
        if (text.trim().isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
            yaml.problem("“" + text + "”应在 " + FIRST_YEAR + " 年到 " + LAST_YEAR + " 年之间，例如 " + example);
        } catch (DateTimeException e) {
            yaml.problem("“" + text + "”应写成 年-月-日，例如 " + example);
        }
        return null;
    }
}
