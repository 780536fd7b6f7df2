package io.github.ogireport.service;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.adapter.mapping.MappedForm;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.reader.FormReportReader;
import io.github.ogireport.reader.JsonEnvelope;
import io.github.ogireport.reader.JsonEnvelopeReader;
import io.github.ogireport.reader.JsonReportReader;
import io.github.ogireport.reader.UnreadableReportException;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads what is to be checked: canonical JSON whatever the settings, and a form by the field mapping where there is one, else by
 * the cell addresses that its fields are called. Safe for many threads.
 */
final class SubmissionReader {

    private static final String PREVIOUS = "previous";
    private static final String PREVIOUS_FORM = "previousForm";
    private static final String EXPLANATIONS = "explanations";

    private final Supplier<List<Format>> formats;
    private final FieldMapping mapping;

    /** @param mapping null where there is none */
    SubmissionReader(Supplier<List<Format>> formats, FieldMapping mapping) {
        this.formats = formats;
        this.mapping = mapping;
    }

    /**
     * @throws RefusedRequestException   when a form does not fit the mapping, or the body is not in its charset
     * @throws UnreadableReportException when it is no report, and no form
     */
    Submission read(ContentType type, byte[] body) throws RefusedRequestException {
        return type.isJson() ? ofJson(ContentType.decoded(body, ContentType.charset(type.charset())))
                : ofForm(UrlEncodedForm.decode(body, type.charset()));
    }

    private Submission ofJson(String json) throws RefusedRequestException {
        JsonEnvelope sent = JsonEnvelopeReader.read(json, formats.get());
        MappedForm form = mapped("form", sent.form());
        MappedForm last = mapped(PREVIOUS_FORM, sent.previousForm());
        ValidationRequest request = ValidationRequest.of(form == null ? sent.report() : form.report())
                .previous(last == null ? sent.previous() : last.report())
                .subordinates(sent.subordinates()).explanations(sent.explanations());
        return new Submission(request, form);
    }

    /** Last year's report and the explanations, where a form brings them, are JSON in one field each. */
    private Submission ofForm(Map<String, List<String>> values) throws RefusedRequestException {
        String explanations = taken(values, EXPLANATIONS);
        AnnualReport previous = previous(taken(values, PREVIOUS), mapping == null ? "" : taken(values, PREVIOUS_FORM));
        List<Explanation> explained = explanations.isEmpty() ? Collections.emptyList() : JsonEnvelopeReader.readExplanations(explanations);
        MappedForm form = mapping == null ? null : mapped("form", single(values));
        AnnualReport report = form == null ? FormReportReader.read(values, formats.get()) : form.report();
        return new Submission(ValidationRequest.of(report).previous(previous).explanations(explained), form);
    }

    private AnnualReport previous(String report, String form) throws RefusedRequestException {
        if (!report.isEmpty() && !form.isEmpty()) {
            throw new UnreadableReportException(null, PREVIOUS_FORM, "已经有“" + PREVIOUS + "”，两个只能写一个");
        }
        if (!form.isEmpty()) {
            return mapped(PREVIOUS_FORM, JsonEnvelopeReader.readForm(form)).report();
        }
        return report.isEmpty() ? null : JsonReportReader.read(report, formats.get());
    }

    private static String taken(Map<String, List<String>> values, String field) {
        List<String> given = values.remove(field);
        if (given != null && given.size() > 1) {
            throw new UnreadableReportException(null, field, "这个字段有 " + given.size() + " 个值，请只留一个");
        }
        return given == null ? "" : given.get(0).trim();
    }

    private static Map<String, Object> single(Map<String, List<String>> values) {
        Map<String, Object> form = new LinkedHashMap<>();
        values.forEach((field, given) -> form.put(field, given.size() == 1 ? given.get(0) : given.toArray()));
        return form;
    }

    /** @param form null where it was not sent, which gives null */
    private MappedForm mapped(String what, Map<String, Object> form) throws RefusedRequestException {
        if (form == null) {
            return null;
        }
        if (mapping == null) {
            throw new UnreadableReportException(null, what, "审核服务不认识办公系统自己的表单，请让服务带 --mapping 字段对照表 启动");
        }
        MappedForm read = mapping.map(form);
        if (!read.problems().isEmpty()) {
            throw new RefusedRequestException(Fault.FORM_MISMATCH, (what.equals(PREVIOUS_FORM) ? "上年的" : "") + "表单与字段对照表对不上，没有审核："
                    + String.join("；", read.problems()));
        }
        return read;
    }
}
