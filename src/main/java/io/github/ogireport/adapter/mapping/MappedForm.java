package io.github.ogireport.adapter.mapping;

import io.github.ogireport.decision.FieldFinding;
import io.github.ogireport.decision.FieldSuspect;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A report made of a host's form, which knows from which fields it came. Immutable. */
public final class MappedForm {

    private final FieldMapping mapping;
    private final AnnualReport report;
    private final Map<CellRef, String> detailFields;
    private final List<String> problems;

    MappedForm(FieldMapping mapping, AnnualReport report, Map<CellRef, String> detailFields, List<String> problems) {
        this.mapping = mapping;
        this.report = report;
        this.detailFields = Collections.unmodifiableMap(detailFields);
        this.problems = Collections.unmodifiableList(new ArrayList<>(problems));
    }

    /** The report as far as the form could be read; not fit to be judged while there are {@link #problems()}. */
    public AnnualReport report() {
        return report;
    }

    /** Where the form does not fit the mapping, one Chinese sentence each, with the host's name of the field; empty when it fits. */
    public List<String> problems() {
        return problems;
    }

    /** A suspect with the fields of this form that hold its cells. */
    public FieldSuspect locate(Suspect suspect) {
        List<String> fields = new ArrayList<>();
        suspect.cells().forEach(each -> fields.add(field(each.cell())));
        return new FieldSuspect(suspect, fields);
    }

    /** The field that holds a cell, its first where the cell is put together of several; null where none does. */
    public String field(CellRef cell) {
        List<String> found = fields(cell);
        return found.isEmpty() ? null : found.get(0);
    }

    private List<String> fields(CellRef cell) {
        String field = detailFields.get(cell);
        return field != null ? Collections.singletonList(field) : mapping.fields(cell);
    }

    /** A finding with the fields of this form that it is about. */
    public FieldFinding locate(Finding finding) {
        Set<String> fields = new LinkedHashSet<>();
        List<String> without = new ArrayList<>();
        for (CellRef cell : finding.cells()) {
            List<String> found = fields(cell);
            fields.addAll(found);
            if (found.isEmpty()) {
                Format.Position position = mapping.format().position(cell);
                without.add(position == null ? cell.toString() : position.describe());
            }
        }
        fields.addAll(mapping.sectionFields(finding.section()));
        return new FieldFinding(finding, new ArrayList<>(fields), without);
    }
}
