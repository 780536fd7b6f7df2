package io.github.ogireport.adapter.mapping;

import io.github.ogireport.bound.BoundPassedException;
import io.github.ogireport.decision.FieldFinding;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One form while it is read, and what is amiss: slips, which the clerk mends at his fields, and problems, where the form does not
 * fit the mapping and nobody at the form can help it. Not thread-safe.
 */
final class FormReading {

    /** The rule that slips are findings of. */
    static final String RULE = "FORM-FIELD";
    private static final String BASIS = "字段对照表";
    private static final int MOST_SLIPS = 50;
    /** More than any real form has fields: the message tells how many there are. */
    private static final int MOST_PROBLEMS = 1_000;

    private final Map<String, ?> form;
    private final Stage stage;
    private final boolean missingIsBlank;
    private final List<FieldFinding> slips = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    FormReading(Map<String, ?> form, Stage stage, boolean missingIsBlank) {
        this.form = form;
        this.stage = stage;
        this.missingIsBlank = missingIsBlank;
    }

    Map<String, ?> form() {
        return form;
    }

    /**
     * @param row the row of a detail table; null for a field that stands once
     * @return null where the form says null, and where nothing can be read, which is then told
     */
    String text(FieldPath path, String row) {
        Object value = HostValue.single(row == null ? path.value(form) : path.value(form, row));
        if (value == HostValue.ABSENT) {
            missing("字段“" + path.name(row) + "”");
            return null;
        }
        String fault = HostValue.fault(value);
        if (fault == null) {
            return HostValue.text(value);
        }
        if (value instanceof CharSequence) {
            slip(Collections.singletonList(path.name(row)), "字段“" + path.name(row) + "”" + fault);
        } else {
            misfit(path.name(row), fault);
        }
        return null;
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
     * @param name   of the part, for the clerk
     * @return null where they hold more than the part may, which is then told
     */
    <T> T within(FieldSource source, String name, Supplier<T> part) {
        try {
            return part.get();
        } catch (BoundPassedException e) {
            slip(source == null ? Collections.emptyList() : source.fields(), "“" + name + "”：" + e.getMessage() + "，请核对是否填错了地方");
            return null;
        }
    }

    /** Something that the mapping names is not in the form at all. */
    void missing(String what) {
        if (!missingIsBlank) {
            problem("表单里没有" + what);
        }
    }

    /** A field holds what no clerk can have typed. A draft is checked without it all the same. */
    private void misfit(String field, String fault) {
        String message = "字段“" + field + "”" + fault;
        if (stage == Stage.DRAFT) {
            slip(Collections.singletonList(field), message, "请系统管理员核对字段对照表，送审以前要改好");
        } else {
            problem(message);
        }
    }

    /** @param fields of which the clerk has to see to one; where there are none, he cannot */
    void slip(List<String> fields, String message) {
        slip(fields, message, "请在表单上补填或者改正这一项");
    }

    private void slip(List<String> fields, String message, String remedy) {
        if (fields.isEmpty()) {
            problem(message);
        } else if (!hasEnoughSlips()) {
            Severity severity = stage == Stage.DRAFT ? Severity.HINT : Severity.MANDATORY;
            slips.add(new FieldFinding(Finding.builder(RULE, severity).originalSeverity(Severity.MANDATORY).message(message)
                    .basis(BASIS).remedy(remedy).build(), fields, Collections.emptyList()));
        }
    }

    /** Whether further slips are left out. */
    boolean hasEnoughSlips() {
        return slips.size() >= MOST_SLIPS;
    }

    void problem(String message) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(message);
        }
    }

    List<FieldFinding> slips() {
        return slips;
    }

    List<String> problems() {
        return problems;
    }
}
