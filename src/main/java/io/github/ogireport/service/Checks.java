package io.github.ogireport.service;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.reader.UnreadableReportException;
import io.github.ogireport.turn.JustTimedOut;
import io.github.ogireport.turn.ProcessorTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Checks what was sent. What has just run out of time is not tried again, so that sending it over and over takes nobody's turn.
 * Safe for many threads.
 */
final class Checks {

    /** Of an answer that is kept. */
    private static final int MOST_BYTES = 64 << 10;
    private static final String SENTENCE = "这份报告刚才没有在时限内审核完，" + JustTimedOut.KEPT.toMinutes() + " 分钟内不再重复审核";

    private final Function<ValidationRequest, ValidationResult> check;
    private final Supplier<String> rules;
    private final SubmissionReader submissions;
    private final Duration limit;
    private final JustTimedOut<Answer> timedOut = new JustTimedOut<>(System::nanoTime);

    /** @param limit the time that one has */
    Checks(Function<ValidationRequest, ValidationResult> check, Supplier<String> rules, SubmissionReader submissions, Duration limit) {
        this.check = check;
        this.limit = limit;
        this.rules = rules;
        this.submissions = submissions;
    }

    Work work(ContentType type, CheckQuery query) {
        return new Work() {
            @Override
            public boolean takesThought() {
                return true;
            }

            @Override
            public Answer answerAtOnce(byte[] body) {
                return timedOut.answer(() -> content(type, query, body));
            }

            @Override
            public Answer answer(byte[] body) throws RefusedRequestException {
                return check(type, query, body);
            }

            @Override
            public void timedOut(byte[] body) {
                timedOut.remember(content(type, query, body), Answer.refusal(new RefusedRequestException(Fault.TIMED_OUT, SENTENCE)));
            }
        };
    }

    private Answer check(ContentType type, CheckQuery query, byte[] body) throws RefusedRequestException {
        long before = ProcessorTime.of(Thread.currentThread());
        try {
            Submission sent = submissions.read(type, body, query.stage());
            ValidationResult result = sent.withSlips(check.apply(sent.request()));
            if (result.notEvaluated().stream().anyMatch(each -> each.cause() == NotEvaluated.Cause.FAILURE) && JustTimedOut.isItsOwnAffair(ProcessorTime.of(Thread.currentThread()) - before, limit)) {
                remember(content(type, query, body), query.answer(sent, again(result)));
            }
            return query.answer(sent, result);
        } catch (UnreadableReportException e) {
            throw new RefusedRequestException(Fault.UNREADABLE, e.getMessage());
        }
    }

    private void remember(String content, Answer answer) {
        if (answer.body().length <= MOST_BYTES) {
            timedOut.remember(content, answer);
        }
    }

    /** What was found is found again; that it was not tried again is said first. */
    private static ValidationResult again(ValidationResult result) {
        List<NotEvaluated> reasons = new ArrayList<>();
        reasons.add(new NotEvaluated(null, NotEvaluated.Cause.FAILURE, SENTENCE));
        reasons.addAll(result.notEvaluated());
        reasons.addAll(result.switchedOff());
        return result.toBuilder().notEvaluated(reasons).elapsedMicros(0).build();
    }

    /** What the check depends on. */
    private String content(ContentType type, CheckQuery query, byte[] body) {
        try {
            String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
            return String.join("/", rules.get(), query.toString(), type.isJson() ? "json" : "form", String.valueOf(type.charset()), hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
