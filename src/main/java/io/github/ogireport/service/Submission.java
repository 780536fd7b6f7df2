package io.github.ogireport.service;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.adapter.mapping.MappedForm;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.writer.JsonResultWriter;
import java.io.IOException;

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

    /** The result as JSON, in the sender's own terms. */
    String json(ValidationResult result) {
        StringBuilder text = new StringBuilder();
        try {
            if (form == null) {
                JsonResultWriter.lines().write(result, text);
            } else {
                JsonResultWriter.lines().write(result, finding -> form.locate(finding).fields(), text);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be written", e);
        }
        return text.toString();
    }
}
