package io.github.ogireport.service;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.reader.UnreadableReportException;
import java.io.IOException;
import java.util.function.Function;

/** {@code POST /check?stage=…}: a report in, the result out. A verdict of any kind is an answer with status 200, unless asked otherwise. */
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
        CheckQuery query = CheckQuery.of(request.query());
        ContentType type = ContentType.of(request.header("Content-Type"));
        if (!type.isJson() && !type.isForm()) {
            throw new RefusedRequestException(Fault.WRONG_TYPE, "Content-Type 应是 application/json 或 application/x-www-form-urlencoded");
        }
        byte[] body = request.body();
        return turns.take(request, () -> check(type, body, query));
    }

    private Answer check(ContentType type, byte[] body, CheckQuery query) throws RefusedRequestException {
        try {
            Submission sent = submissions.read(type, body);
            return query.answer(sent, validator.apply(sent.request().stage(query.stage())));
        } catch (UnreadableReportException e) {
            throw new RefusedRequestException(Fault.UNREADABLE, e.getMessage());
        }
    }
}
