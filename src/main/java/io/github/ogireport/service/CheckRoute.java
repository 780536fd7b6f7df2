package io.github.ogireport.service;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.reader.JsonEnvelope;
import io.github.ogireport.reader.JsonEnvelopeReader;
import io.github.ogireport.reader.UnreadableReportException;
import io.github.ogireport.report.Format;
import io.github.ogireport.writer.JsonResultWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code POST /check?stage=…}: a report in, the result out. A verdict of any kind is an answer with status 200. */
final class CheckRoute implements Route {

    private final Function<ValidationRequest, ValidationResult> validator;
    private final Supplier<List<Format>> formats;
    private final FormReader forms;
    private final Workers workers;

    CheckRoute(Function<ValidationRequest, ValidationResult> validator, Supplier<List<Format>> formats, FormReader forms, Workers workers) {
        this.validator = validator;
        this.formats = formats;
        this.forms = forms;
        this.workers = workers;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public Answer answer(Request request) throws IOException, RefusedRequestException {
        Stage stage = stage(request.query());
        ContentType type = ContentType.of(request.header("Content-Type"));
        if (!type.isJson() && !type.isForm()) {
            throw new RefusedRequestException(Fault.WRONG_TYPE, "Content-Type 应是 application/json 或 application/x-www-form-urlencoded");
        }
        byte[] body = request.body();
        return workers.run(() -> check(type, body, stage));
    }

    private static Stage stage(Map<String, List<String>> query) throws RefusedRequestException {
        List<String> given = query.getOrDefault("stage", Collections.singletonList(Stage.SUBMIT.name()));
        if (query.keySet().stream().allMatch("stage"::equals) && given.size() == 1) {
            for (Stage each : Stage.values()) {
                if (each.name().equals(given.get(0).toUpperCase(Locale.ROOT))) {
                    return each;
                }
            }
        }
        throw new RefusedRequestException(Fault.WRONG_STAGE, "地址应写成 /check?stage=环节，环节是 "
                + Arrays.stream(Stage.values()).map(each -> each.name().toLowerCase(Locale.ROOT) + "（" + each.label() + "）")
                .collect(Collectors.joining("、")));
    }

    private Answer check(ContentType type, byte[] body, Stage stage) throws IOException, RefusedRequestException {
        ValidationRequest request;
        try {
            request = type.isJson() ? ofJson(ContentType.decoded(body, ContentType.charset(type.charset())))
                    : ofForm(UrlEncodedForm.decode(body, type.charset()));
        } catch (UnreadableReportException e) {
            throw new RefusedRequestException(Fault.UNREADABLE, e.getMessage());
        }
        StringBuilder result = new StringBuilder();
        JsonResultWriter.lines().write(validator.apply(request.stage(stage)), result);
        return Answer.json(result.toString());
    }

    private ValidationRequest ofJson(String json) {
        JsonEnvelope sent = JsonEnvelopeReader.read(json, formats.get());
        return ValidationRequest.of(sent.report()).previous(sent.previous()).subordinates(sent.subordinates())
                .explanations(sent.explanations());
    }

    /** A form has its report in fields; last year's report and the explanations, where it brings them, are JSON in one field each. */
    private ValidationRequest ofForm(Map<String, List<String>> values) {
        String previous = taken(values, "previous");
        String explanations = taken(values, "explanations");
        List<Format> known = formats.get();
        List<Explanation> explained = explanations.isEmpty() ? Collections.emptyList()
                : JsonEnvelopeReader.readExplanations(explanations);
        return ValidationRequest.of(forms.read(values, known)).explanations(explained)
                .previous(previous.isEmpty() ? null : JsonEnvelopeReader.read(previous, known).report());
    }

    private static String taken(Map<String, List<String>> values, String field) {
        List<String> given = values.remove(field);
        if (given != null && given.size() > 1) {
            throw new UnreadableReportException(null, field, "这个字段有 " + given.size() + " 个值，请只留一个");
        }
        return given == null ? "" : given.get(0).trim();
    }
}
