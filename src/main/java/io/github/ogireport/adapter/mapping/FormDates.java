package io.github.ogireport.adapter.mapping;

import io.github.ogireport.reader.PrintedDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and years as forms hold them: 2025-01-19, 2025-01-19 10:00:00, 2025年1月19日, 2025-01-18T16:00:00.000Z, 1737216000000
 * (milliseconds since 1970); 2024, 2024年度, 2024-01, any day of the year. For the zone of moments see {@link HostDay}.
 */
final class FormDates {

    private static final String[] YEAR_ENDINGS = {"年度", "年"};
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})[-/.年][0-9]{1,2}月?");
    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{12,13}");
    private static final Pattern OFFSET = Pattern.compile("(.*[T ].*)([+-][0-9]{2}):?([0-9]{2})");
    private static final int LONGEST = 40;

    private FormDates() { }

    /**
     * @param name of the day, for the clerk
     * @return null where the field is blank, and where it holds no day, which is told
     */
    static LocalDate date(FieldSource source, String name, FormReading form) {
        String text = source.text(form);
        String typed = text == null ? "" : text.trim();
        LocalDate date = day(typed);
        if (date == null && !typed.isEmpty()) {
            form.slip(source.fields(), "“" + name + "”填的是“" + shown(typed) + "”，应当是日期，例如 2025-01-19");
        }
        return date;
    }

    /**
     * @param name of the year, for the clerk
     * @return 0 where there is no year, which is told
     */
    static int year(FieldSource source, String name, FormReading form) {
        String text = source.text(form);
        String typed = text == null ? "" : text.trim();
        int year = year(typed);
        if (year == 0) {
            form.slip(source.fields(), "“" + name + "”" + (typed.isEmpty() ? "是空的" : "填的是“" + shown(typed) + "”") + "，应当是报告年度，例如 2024");
        }
        return year;
    }

    /** @return 0 where it is none */
    private static int year(String typed) {
        String digits = typed;
        for (String ending : YEAR_ENDINGS) {
            digits = digits.endsWith(ending) ? digits.substring(0, digits.length() - ending.length()).trim() : digits;
        }
        Matcher month = MONTH.matcher(typed);
        LocalDate day = day(typed);
        return PrintedDate.year(day != null ? String.valueOf(day.getYear()) : month.matches() ? month.group(1) : digits);
    }

    /** @return null where it is none */
    private static LocalDate day(String typed) {
        if (typed.length() > LONGEST) {
            return null;
        }
        if (MILLISECONDS.matcher(typed).matches()) {
            return HostDay.of(Instant.ofEpochMilli(Long.parseLong(typed)), ZoneId.systemDefault());
        }
        LocalDate date = PrintedDate.of(typed);
        if (date == null && typed.length() > 10 && "T ".indexOf(typed.charAt(10)) >= 0) {
            date = moment(typed);
            date = date == null ? PrintedDate.of(typed.substring(0, 10)) : date;
        }
        return date;
    }

    /** @return null where no offset from UTC is written, or it is no moment */
    private static LocalDate moment(String typed) {
        Matcher offset = OFFSET.matcher(typed);
        String written = typed.endsWith("Z") ? typed : offset.matches() ? offset.group(1) + offset.group(2) + ":" + offset.group(3) : "";
        try {
            OffsetDateTime moment = written.isEmpty() ? null : OffsetDateTime.parse(written.replace(' ', 'T'));
            return moment == null ? null : HostDay.of(moment.toInstant(), moment.getOffset());
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String shown(String typed) {
        return typed.length() <= 30 ? typed : typed.substring(0, 30) + "…";
    }
}
