package io.github.ogireport.service;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.adapter.mapping.MappedForm;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.FieldFinding;
import io.github.ogireport.decision.FieldSuspect;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.PlainResult;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.finding.ValidationResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was sent to be checked, and, where it was a host's own form, which field each cell came from. Immutable. */
final class Submission {

    /** Begins the address of a section where there is no mapping. */
    static final String SECTION = "sections.";

    private final ValidationRequest request;
    private final MappedForm form;

    /** @param form null where no mapping was needed */
    Submission(ValidationRequest request, MappedForm form) {
        this.request = request;
        this.form = form;
    }

    ValidationRequest request() {
        return request;
    }

    /** What the check of the report found, and before it what is amiss in the form itself. */
    ValidationResult withSlips(ValidationResult result) {
        return form == null ? result : form.withSlips(result);
    }

    /** The result as plain values, in the sender's own terms. */
    Map<String, Object> plain(ValidationResult result) {
        PlainResult plain = PlainResult.of(result);
        return (form == null ? plain : plain.fields(finding -> form.locate(finding).fields(), form::field)).toMap();
    }

    /** What the result means for the save. */
    SaveDecision decision(ValidationResult result, FailurePolicy policy) {
        return SaveDecision.of(result, result.findings().stream().map(this::locate).collect(Collectors.toList()),
                result.suspects().stream().map(this::locate).collect(Collectors.toList()), policy);
    }

    /** A decision as plain values; without a mapping its fields are the addresses of cells and sections. */
    Map<String, Object> plain(SaveDecision decision) {
        Map<String, Object> map = decision.toMap();
        map.put("result", plain(decision.result()));
        return map;
    }

    private FieldFinding locate(Finding finding) {
        if (form != null) {
            return form.locate(finding);
        }
        List<String> places = new ArrayList<>();
        finding.cells().forEach(cell -> places.add(cell.toString()));
        if (finding.section() != null) {
            places.add(SECTION + finding.section());
        }
        return new FieldFinding(finding, places, Collections.emptyList());
    }

    private FieldSuspect locate(Suspect suspect) {
        return form != null ? form.locate(suspect)
                : new FieldSuspect(suspect, suspect.cells().stream().map(each -> each.cell().toString()).collect(Collectors.toList()));
    }
}
