package cn.example.oa.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the clerk typed into the form 年度报告, by the names that the form designer gave the fields: {@code field0011} of the main
 * table, {@code field0102_7} for row 7 of the detail table. Fields that the form does not have are left out. Immutable.
 */
public final class FormValues {

    private static final Pattern DETAIL = Pattern.compile("(field\\d{4})_(\\d{1,4})");

    private final Map<String, String> main;
    private final SortedMap<Integer, Map<String, String>> rows;

    private FormValues(Map<String, String> main, SortedMap<Integer, Map<String, String>> rows) {
        this.main = Collections.unmodifiableMap(main);
        this.rows = Collections.unmodifiableSortedMap(rows);
    }

    /** @param parameters of the request; the first value counts */
    public static FormValues posted(Map<String, String[]> parameters) {
        Map<String, String> main = new LinkedHashMap<>();
        SortedMap<Integer, Map<String, String>> rows = new TreeMap<>();
        for (Map.Entry<String, String[]> each : parameters.entrySet()) {
            String value = each.getValue()[0];
            Matcher detail = DETAIL.matcher(each.getKey());
            if (FormFields.MAIN.contains(each.getKey())) {
                main.put(each.getKey(), value);
            } else if (detail.matches() && FormFields.DETAIL.contains(detail.group(1))) {
                rows.computeIfAbsent(Integer.valueOf(detail.group(2)), row -> new LinkedHashMap<>()).put(detail.group(1), value);
            }
        }
        return new FormValues(main, rows);
    }

    public static FormValues stored(Map<String, String> main, SortedMap<Integer, Map<String, String>> rows) {
        return new FormValues(main, rows);
    }

    /** Of the main table, by field. */
    public Map<String, String> main() {
        return main;
    }

    /** Of the detail table, by row number and field; the numbers have gaps. */
    public SortedMap<Integer, Map<String, String>> rows() {
        return rows;
    }

    /** All of them, by the names that the page gives them. */
    public Map<String, String> byPageName() {
        Map<String, String> all = new LinkedHashMap<>(main);
        rows.forEach((row, fields) -> fields.forEach((field, value) -> all.put(field + "_" + row, value)));
        return all;
    }
}
