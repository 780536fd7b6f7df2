package io.github.ogireport.service;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
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

    private final Checks checks;

    /** @param rules tells which rules the check judges by */
    CheckRoute(Function<ValidationRequest, ValidationResult> check, Supplier<String> rules, SubmissionReader submissions,
               Limits limits) {
        checks = new Checks(check, rules, submissions, limits.answering());
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
    public Work work(Request request) throws RefusedRequestException {
        Stage stage = stage(request.query());
        ContentType type = ContentType.of(request.header("Content-Type"));
        if (!type.isJson() && !type.isForm()) {
            throw new RefusedRequestException(Fault.WRONG_TYPE, "Content-Type 应是 application/json 或 application/x-www-form-urlencoded");
        }
        return checks.work(type, stage);
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
}
