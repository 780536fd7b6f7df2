package io.github.ogireport.adapter.mapping;

import io.github.ogireport.reader.PrintedDate;
import java.time.LocalDate;

/** Days and years as forms hold them: 2025-01-19, 2025-01-19 10:00:00, 2025年1月19日; 2024, 2024年度. */
final class FormDates {

    private static final String[] YEAR_ENDINGS = {"年度", "年"};

    private FormDates() { }

    /**
     * @param name of the day, for the clerk
     * @return null where the field is blank, and where it holds no day, which is told
     */
    static LocalDate date(FieldSource source, String name, FormReading form) {
        String text = source.text(form);
        String typed = text == null ? "" : text.trim();
        LocalDate date = typed.isEmpty() ? null : PrintedDate.of(typed);
        if (date == null && typed.length() > 10 && "T ".indexOf(typed.charAt(10)) >= 0) {
            date = PrintedDate.of(typed.substring(0, 10));
        }
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
        String digits = typed;
        for (String ending : YEAR_ENDINGS) {
            digits = digits.endsWith(ending) ? digits.substring(0, digits.length() - ending.length()).trim() : digits;
        }
        int year = PrintedDate.year(digits);
        if (year == 0) {
            form.slip(source.fields(), "“" + name + "”" + (typed.isEmpty() ? "是空的" : "填的是“" + shown(typed) + "”") + "，应当是报告年度，例如 2024");
        }
        return year;
    }

    static String shown(String typed) {
        return typed.length() <= 30 ? typed : typed.substring(0, 30) + "…";
    }
}
