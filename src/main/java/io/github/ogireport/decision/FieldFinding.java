package io.github.ogireport.decision;

import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Finding;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A finding, and the fields of the host's form to mark for it. Immutable. */
public final class FieldFinding {

    private final Finding finding;
    private final List<String> fields;
    private final List<String> cellsWithoutField;

    /**
     * @param fields           the host's names, in the order of the finding's cells
     * @param cellsWithoutField as printed, for the clerk
     */
    public FieldFinding(Finding finding, List<String> fields, List<String> cellsWithoutField) {
        this.finding = finding;
        this.fields = Collections.unmodifiableList(new ArrayList<>(fields));
        this.cellsWithoutField = Collections.unmodifiableList(new ArrayList<>(cellsWithoutField));
    }

    public Finding finding() {
        return finding;
    }

    /**
     * The host's names of the fields, in the order of the finding's cells, the total first: {@code field0012},
     * {@code field12345_3}, {@code formson_0013[2].自然人} with rows counted from 0. Empty where no field holds what is meant.
     */
    public List<String> fields() {
        return fields;
    }

    /** What is wrong, in Chinese, with the cells named for which the form has no field to mark. */
    public String message() {
        return finding.message() + (cellsWithoutField.isEmpty() ? "" : "（表单上没有对应的字段：" + String.join("、", cellsWithoutField) + "）");
    }

    /** What the clerk explains of it, for {@link SaveRequest#explanations}. For the parameters see {@link Explanation}. */
    public Explanation explained(String reason, String by, LocalDateTime at) {
        return Explanation.of(finding, reason, by, at);
    }

    @Override
    public String toString() {
        return fields + " " + finding;
    }
}
