package io.github.ogireport.service;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.reader.UnreadableReportException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code POST /check?stage=…}: a report in, the result out. A verdict of any kind is an answer with status 200. */
final class CheckRoute implements Route {

    private final Function<ValidationRequest, ValidationResult> validator;
    private final SubmissionReader submissions;
    private final Turns turns;

    CheckRoute(Function<ValidationRequest, ValidationResult> validator, SubmissionReader submissions, Turns turns) {
        this.validator = validator;
        this.submissions = submissions;
        this.turns = turns;
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
        return turns.take(request, () -> check(type, body, stage));
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

    private Answer check(ContentType type, byte[] body, Stage stage) throws RefusedRequestException {
        try {
            Submission sent = submissions.read(type, body);
            return Answer.json(sent.plain(validator.apply(sent.request().stage(stage))));
        } catch (UnreadableReportException e) {
            throw new RefusedRequestException(Fault.UNREADABLE, e.getMessage());
        }
    }
}
