package io.github.ogireport.adapter.mapping;

import io.github.ogireport.bound.BoundPassedException;
import io.github.ogireport.report.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One form while it is read, and what does not fit the mapping. Not thread-safe. */
final class FormReading {

    private static final int MOST_PROBLEMS = 50;

    private final Map<String, ?> form;
    private final boolean missingIsBlank;
    private final List<String> problems = new ArrayList<>();

    FormReading(Map<String, ?> form, boolean missingIsBlank) {
        this.form = form;
        this.missingIsBlank = missingIsBlank;
    }

    Map<String, ?> form() {
        return form;
    }

    /**
     * @param row the row of a detail table; null for a field that stands once
     * @return null where the form says null, and where nothing can be read, which is then added to the problems
     */
    String text(FieldPath path, String row) {
        Object value = HostValue.single(row == null ? path.value(form) : path.value(form, row));
        if (value == HostValue.ABSENT) {
            missing("字段“" + path.name(row) + "”");
            return null;
        }
        String fault = HostValue.fault(value);
        if (fault != null) {
            problem("字段“" + path.name(row) + "”" + fault);
            return null;
        }
        return HostValue.text(value);
    }

    /** Whether a field of a row is there and holds more than a mark for “nothing here”. */
    boolean isFilled(FieldPath path, String row) {
        Object value = HostValue.single(path.value(form, row));
        if (value == HostValue.ABSENT || value == null) {
            return false;
        }
        return HostValue.fault(value) != null || !Cell.read(HostValue.text(value)).isBlank();
    }

    /**
     * Makes a part of the report.
     *
     * @param source the fields that it is made of; null where none are
     * @return null where they hold more than the part may, which is then added to the problems
     */
    <T> T within(FieldSource source, Supplier<T> part) {
        try {
            return part.get();
        } catch (BoundPassedException e) {
            problem("字段“" + source + "”：" + e.getMessage() + "，请核对是否填错了地方");
            return null;
        }
    }

    /** Something that the mapping names is not in the form at all. */
    void missing(String what) {
        if (!missingIsBlank) {
            problem("表单里没有" + what);
        }
    }

    /** Whether further problems are left out. */
    boolean isFull() {
        return problems.size() >= MOST_PROBLEMS;
    }

    void problem(String message) {
        if (!isFull()) {
            problems.add(message);
        }
    }

    List<String> problems() {
        return problems;
    }
}
