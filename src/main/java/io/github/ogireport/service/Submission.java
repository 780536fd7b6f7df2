package io.github.ogireport.service;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.adapter.mapping.MappedForm;
import io.github.ogireport.finding.Finding;
import java.util.List;
import java.util.function.Function;

/** What a client sent for a check, read: the request, and the host's form where the report was made of one. Immutable. */
final class Submission {

    private final ValidationRequest request;
    private final MappedForm form;

    /** @param form null where the report came as such */
    Submission(ValidationRequest request, MappedForm form) {
        this.request = request;
        this.form = form;
    }

    ValidationRequest request() {
        return request;
    }

    /** The host's fields that a finding is about; null where there is no form. */
    Function<Finding, List<String>> fieldsOf() {
        return form == null ? null : finding -> form.locate(finding).fields();
    }
}
