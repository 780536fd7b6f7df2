package io.github.ogireport.service;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.ValidationResult;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code POST /check?stage=…}: a report in, the result out. A verdict of any kind is an answer with status 200, unless asked otherwise. */
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
        CheckQuery query = CheckQuery.of(request.query());
        ContentType type = ContentType.of(request.header("Content-Type"));
        if (!type.isJson() && !type.isForm()) {
            throw new RefusedRequestException(Fault.WRONG_TYPE, "Content-Type 应是 application/json 或 application/x-www-form-urlencoded");
        }
        return checks.work(type, query);
    }
}
