package io.github.ogireport.service;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.adapter.mapping.MappedForm;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Stage;
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
import java.util.stream.Collectors;

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
    Submission read(ContentType type, byte[] body, Stage stage) throws RefusedRequestException {
        return type.isJson() ? ofJson(ContentType.decoded(body, ContentType.charset(type.charset())), stage)
                : ofForm(UrlEncodedForm.decode(body, type.charset()), stage);
    }

    private Submission ofJson(String json, Stage stage) throws RefusedRequestException {
        JsonEnvelope sent = JsonEnvelopeReader.read(json, formats.get());
        MappedForm form = mapped(sent.form(), stage);
        AnnualReport report = form == null ? sent.report() : form.report();
        AnnualReport previous = sent.previousForm() == null ? sent.previous() : previous(sent.previousForm(), stage, report);
        ValidationRequest request = ValidationRequest.of(report).stage(stage).previous(previous)
                .subordinates(sent.subordinates()).explanations(located(sent.explanations(), form));
        return new Submission(request, form);
    }

    /** Last year's report and the explanations, where a form brings them, are JSON in one field each. */
    private Submission ofForm(Map<String, List<String>> values, Stage stage) throws RefusedRequestException {
        String explanations = taken(values, EXPLANATIONS);
        String previous = taken(values, PREVIOUS);
        String previousForm = mapping == null ? "" : taken(values, PREVIOUS_FORM);
        if (!previous.isEmpty() && !previousForm.isEmpty()) {
            throw new UnreadableReportException(null, PREVIOUS_FORM, "已经有“" + PREVIOUS + "”，两个只能写一个");
        }
        List<Explanation> explained = explanations.isEmpty() ? Collections.emptyList() : JsonEnvelopeReader.readExplanations(explanations);
        MappedForm form = mapping == null ? null : mapped(single(values), stage);
        AnnualReport report = form == null ? FormReportReader.read(values, formats.get()) : form.report();
        AnnualReport last = previous.isEmpty() ? null : JsonReportReader.read(previous, formats.get());
        if (!previousForm.isEmpty()) {
            last = previous(JsonEnvelopeReader.readForm(previousForm), stage, report);
        }
        return new Submission(ValidationRequest.of(report).stage(stage).previous(last).explanations(located(explained, form)), form);
    }

    /** Without a mapping the fields are the addresses of cells and sections. */
    private static List<Explanation> located(List<Explanation> explanations, MappedForm form) {
        return form != null ? form.located(explanations) : explanations.stream().map(each -> each.field() == null ? each
                : each.atPlace(each.field().startsWith(Submission.SECTION) ? each.field().substring(Submission.SECTION.length()) : each.field()))
                .collect(Collectors.toList());
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
    private MappedForm mapped(Map<String, Object> form, Stage stage) throws RefusedRequestException {
        return form == null ? null : fitting("", mapping("form").map(form, stage));
    }

    private AnnualReport previous(Map<String, Object> form, Stage stage, AnnualReport thisYears) throws RefusedRequestException {
        return fitting("上年的", mapping(PREVIOUS_FORM).mapPrevious(form, stage, thisYears)).report();
    }

    private FieldMapping mapping(String asked) {
        if (mapping == null) {
            throw new UnreadableReportException(null, asked, "审核服务不认识办公系统自己的表单，请让服务带 --mapping 字段对照表 启动");
        }
        return mapping;
    }

    private static MappedForm fitting(String whose, MappedForm form) throws RefusedRequestException {
        if (!form.problems().isEmpty()) {
            throw new RefusedRequestException(Fault.FORM_MISMATCH, whose + "表单与字段对照表对不上，没有审核：" + String.join("；", form.problems()));
        }
        return form;
    }
}
