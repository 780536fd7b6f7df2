package io.github.ogireport.fuzz;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts values of all kinds, of those that hosts send and others, into a form of 泛微's tables. */
final class FuzzedForm {

    private static final String MAIN = "formtable_main_1";
    private static final String DETAILS = "formtable_main_1_dt1";
    private static final String[] COLUMNS = {"事项", "自然人", "商业企业", "总计"};
    private static final int DEEPEST = 4;

    private final Map<String, Object> form;
    private final Input input;

    private FuzzedForm(Map<String, Object> form, Input input) {
        this.form = form;
        this.input = input;
    }

    static void spoil(Map<String, Object> form, Input input) {
        FuzzedForm spoilt = new FuzzedForm(form, input);
        while (!input.isEmpty()) {
            spoilt.put();
        }
    }

    private void put() {
        switch (input.choice(4)) {
            case 0:
                put(form.get(MAIN), "f" + input.choice(64), value(DEEPEST));
                break;
            case 1:
                Object rows = form.get(DETAILS);
                int row = input.choice(32);
                Object at = rows instanceof List && row < ((List<?>) rows).size() ? ((List<?>) rows).get(row) : null;
                put(at, COLUMNS[input.choice(COLUMNS.length)], value(DEEPEST));
                break;
            case 2:
                form.put(input.choice(2) == 0 ? MAIN : DETAILS, value(DEEPEST));
                break;
            default:
                form.put(input.text(), value(DEEPEST));
        }
    }

    @SuppressWarnings("unchecked")
    private static void put(Object map, String key, Object value) {
        if (map instanceof Map) {
            ((Map<String, Object>) map).put(key, value);
        }
    }

    private Object value(int deepest) {
        switch (input.choice(deepest == 0 ? 9 : 13)) {
            case 0:
                return input.text();
            case 1:
                return input.number(1 << 16) - 5;
            case 2:
                return null;
            case 3:
                return number(input.text());
            case 4:
                return Double.longBitsToDouble((long) input.number(1 << 16) << 48 | input.number(1 << 16));
            case 5:
                return input.choice(2) == 1;
            case 6:
                return date(input.number(1 << 16));
            case 7:
                return new Date((long) (input.number(1 << 16) - (1 << 15)) << 26);
            case 8:
                return new Object[] {input.text(), input.text()};
            case 9:
                return new Object[] {value(deepest - 1)};
            case 10:
                return list(deepest);
            case 11:
                Map<String, Object> map = new HashMap<>();
                map.put("f" + input.choice(64), value(deepest - 1));
                map.put(COLUMNS[input.choice(COLUMNS.length)], value(deepest - 1));
                return map;
            default:
                return form;
        }
    }

    private List<Object> list(int deepest) {
        List<Object> list = new ArrayList<>();
        for (int i = input.choice(5); i > 0; i--) {
            list.add(value(deepest - 1));
        }
        return list;
    }

    private static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static Object date(int day) {
        try {
            return LocalDate.ofEpochDay(((long) day - (1 << 15)) * 11_000);
        } catch (DateTimeException e) {
            return day;
        }
    }
}
