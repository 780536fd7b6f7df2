package io.github.ogireport.adapter.mapping;

import io.github.ogireport.decision.FieldFinding;
import io.github.ogireport.decision.FieldSuspect;
import io.github.ogireport.finding.Counts;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A report made of a host's form, which knows from which fields it came. Immutable. */
public final class MappedForm {

    private final FieldMapping mapping;
    private final AnnualReport report;
    private final Map<CellRef, String> detailFields;
    private final List<FieldFinding> slips;
    private final List<String> problems;

    MappedForm(FieldMapping mapping, AnnualReport report, Map<CellRef, String> detailFields, FormReading reading) {
        this.mapping = mapping;
        this.report = report;
        this.detailFields = Collections.unmodifiableMap(detailFields);
        this.slips = Collections.unmodifiableList(new ArrayList<>(reading.slips()));
        this.problems = Collections.unmodifiableList(new ArrayList<>(reading.problems()));
    }

    /** The report as far as the form could be read; not fit to be judged while there are {@link #problems()}. */
    public AnnualReport report() {
        return report;
    }

    /** Where the form does not fit the mapping, one Chinese sentence each, with the host's name of the field; empty when it fits. */
    public List<String> problems() {
        return problems;
    }

    /**
     * What the clerk left out or mistyped of what the report is made of, each a finding with its fields: a hint in a draft, later
     * mandatory. A cell that holds no number is none of them: the rules find it.
     */
    public List<FieldFinding> slips() {
        return slips;
    }

    /** What the check of this form's report found, the {@link #slips()} before it. */
    public ValidationResult withSlips(ValidationResult result) {
        if (slips.isEmpty()) {
            return result;
        }
        List<Finding> findings = new ArrayList<>();
        slips.forEach(each -> findings.add(each.finding()));
        boolean refused = slips.get(0).finding().severity() == Severity.MANDATORY;
        Counts found = result.counts();
        Counts counts = new Counts(found.mandatory() + (refused ? slips.size() : 0), found.verify(),
                found.hint() + (refused ? 0 : slips.size()), found.explained());
        findings.addAll(result.findings());
        List<Suspect> suspects = new ArrayList<>();
        result.suspects().forEach(each -> suspects.add(each.settling(
                each.settles().stream().map(place -> place + slips.size()).collect(Collectors.toList()))));
        return result.toBuilder().findings(counts, findings).suspects(suspects).build();
    }

    /** The explanations, those of fields at what the fields hold; one of a field that holds nothing of the report stays as it is. */
    public List<Explanation> located(List<Explanation> explanations) {
        List<Explanation> located = new ArrayList<>();
        for (Explanation each : explanations) {
            List<String> places = each.field() == null || each.place() != null ? Collections.emptyList() : places(each.field());
            places.forEach(place -> located.add(each.atPlace(place)));
            if (places.isEmpty()) {
                located.add(each);
            }
        }
        return located;
    }

    private List<String> places(String field) {
        List<String> places = new ArrayList<>();
        for (Format.Position position : mapping.format().positions()) {
            if (fields(position.ref()).contains(field)) {
                places.add(position.ref().toString());
            }
        }
        for (Section section : mapping.format().sections()) {
            if (mapping.sectionFields(section.code()).contains(field)) {
                places.add(section.code());
            }
        }
        return places;
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
        for (FieldFinding slip : slips) {
            if (slip.finding() == finding) {
                return slip;
            }
        }
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
