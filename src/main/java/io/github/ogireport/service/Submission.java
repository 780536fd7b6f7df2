package io.github.ogireport.service;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.adapter.mapping.MappedForm;
import io.github.ogireport.finding.PlainResult;
import io.github.ogireport.finding.ValidationResult;
import java.util.Map;

/** What was sent to be checked, and, where it was a host's own form, which field each cell came from. Immutable. */
final class Submission {

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

    /** The result as plain values, in the sender's own terms. */
    Map<String, Object> plain(ValidationResult result) {
        PlainResult plain = PlainResult.of(result);
        return (form == null ? plain : plain.fields(finding -> form.locate(finding).fields(), form::field)).toMap();
    }
}
