package io.github.ogireport.service;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.adapter.mapping.MappedForm;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.reader.FormReportReader;
import io.github.ogireport.reader.JsonEnvelope;
import io.github.ogireport.reader.JsonEnvelopeReader;
import io.github.ogireport.reader.UnreadableReportException;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads what clients send: a report as JSON, or a form, whose fields are cell addresses or those of a mapping. Safe for many threads. */
final class SubmissionReader {

    private final Supplier<List<Format>> formats;
    private final FieldMapping mapping;

    /** @param mapping null where the fields of forms are cell addresses */
    SubmissionReader(Supplier<List<Format>> formats, FieldMapping mapping) {
        this.formats = formats;
        this.mapping = mapping;
    }

    Submission json(String json) throws RefusedRequestException {
        JsonEnvelope sent = JsonEnvelopeReader.read(json, formats.get());
        MappedForm form = sent.form() == null ? null : mapped(sent.form());
        AnnualReport previous = sent.previousForm() == null ? sent.previous() : mapped(sent.previousForm()).report();
        return new Submission(ValidationRequest.of(form == null ? sent.report() : form.report()).previous(previous)
                .subordinates(sent.subordinates()).explanations(sent.explanations()), form);
    }

    /** A form has its report in fields; last year's report and the explanations, where it brings them, are JSON in one field each. */
    Submission form(Map<String, List<String>> values) throws RefusedRequestException {
        String previous = taken(values, "previous");
        String explanations = taken(values, "explanations");
        List<Format> known = formats.get();
        List<Explanation> explained = explanations.isEmpty() ? Collections.emptyList()
                : JsonEnvelopeReader.readExplanations(explanations);
        MappedForm form = mapping == null ? null : mapped(single(values));
        AnnualReport report = form == null ? FormReportReader.read(values, known) : form.report();
        return new Submission(ValidationRequest.of(report).explanations(explained).previous(previous.isEmpty() ? null : previous(previous)), form);
    }

    private AnnualReport previous(String json) throws RefusedRequestException {
        JsonEnvelope sent = JsonEnvelopeReader.read(json, formats.get());
        return sent.form() == null ? sent.report() : mapped(sent.form()).report();
    }

    private MappedForm mapped(Map<String, ?> values) throws RefusedRequestException {
        if (mapping == null) {
            throw new RefusedRequestException(Fault.UNREADABLE, "审核服务没有字段对照表，读不了“form”；请用 --mapping 启动，或者送规范 JSON 的“report”");
        }
        MappedForm form = mapping.map(values);
        if (!form.problems().isEmpty()) {
            throw new RefusedRequestException(Fault.FORM_MISMATCH, "表单与字段对照表对不上，没有审核：" + String.join("；", form.problems()));
        }
        return form;
    }

    /** A field that came once is its value; one that came more often is all of them, which the mapping refuses. */
    private static Map<String, Object> single(Map<String, List<String>> values) {
        Map<String, Object> single = new HashMap<>();
        values.forEach((field, given) -> single.put(field, given.size() == 1 ? given.get(0) : given.toArray()));
        return single;
    }

    private static String taken(Map<String, List<String>> values, String field) {
        List<String> given = values.remove(field);
        if (given != null && given.size() > 1) {
            throw new UnreadableReportException(null, field, "这个字段有 " + given.size() + " 个值，请只留一个");
        }
        return given == null ? "" : given.get(0).trim();
    }
}
