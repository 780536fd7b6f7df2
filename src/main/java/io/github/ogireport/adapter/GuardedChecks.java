package io.github.ogireport.adapter;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.adapter.BoundedCalls.NoTurnException;
import io.github.ogireport.adapter.BoundedCalls.TookTooLongException;
import io.github.ogireport.adapter.mapping.MappedForm;
import io.github.ogireport.audit.ReportHash;
import io.github.ogireport.decision.DecisionCode;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.turn.JustTimedOut;
import io.github.ogireport.turn.ProcessorTime;
import io.github.ogireport.turn.Turns;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Checks what is to be saved within the time that a save has, in fair turns by user. A report that has just run out of time is not
 * tried again, so that saving it over and over takes nobody's turn. Safe for many threads.
 */
final class GuardedChecks implements AutoCloseable {

    /** Characters of a report that is kept with what was found in it. */
    private static final long SMALL = 64 << 10;

    private final Function<ValidationRequest, ValidationResult> check;
    private final Supplier<String> rules;
    private final BoundedCalls calls;
    private final Duration budget;
    private final FailurePolicy policy;
    private final JustTimedOut<SaveDecision> timedOut = new JustTimedOut<>(System::nanoTime);

    /**
     * @param rules tells which rules the check judges by
     * @param turns closed with this
     */
    GuardedChecks(Function<ValidationRequest, ValidationResult> check, Supplier<String> rules, Turns turns, Duration budget,
                  FailurePolicy policy) {
        this.check = check;
        this.rules = rules;
        this.calls = new BoundedCalls(turns);
        this.budget = budget;
        this.policy = policy;
    }

    /**
     * @param started when the save began, in the time of {@link System#nanoTime}
     * @throws ExecutionException   with what the check threw
     * @throws InterruptedException when the calling thread was interrupted, which it is again then
     */
    SaveDecision decide(SaveRequest request, MappedForm form, long started) throws ExecutionException, InterruptedException {
        Supplier<String> content = () -> content(request, form);
        SaveDecision known = timedOut.answer(content);
        if (known != null) {
            return known;
        }
        ValidationRequest asked = ValidationRequest.of(form.report()).stage(request.stage()).previous(request.previous())
                .subordinates(request.subordinates()).explanations(form.located(request.explanations()));
        long size = size(form.report());
        String client = request.user() == null ? "" : request.user();
        AtomicLong spent = new AtomicLong();
        try {
            ValidationResult result = calls.call(client, Turns.isLarge(size), () -> {
                long before = ProcessorTime.of(Thread.currentThread());
                ValidationResult checked = form.withSlips(check.apply(asked));
                spent.set(ProcessorTime.of(Thread.currentThread()) - before);
                return checked;
            }, budget.toNanos() - (System.nanoTime() - started));
            SaveDecision decision = SaveDecision.of(result, result.findings().stream().map(form::locate).collect(Collectors.toList()),
                    result.suspects().stream().map(form::locate).collect(Collectors.toList()), policy);
            if (result.notEvaluated().stream().anyMatch(each -> each.cause() == NotEvaluated.Cause.FAILURE) && size <= SMALL && JustTimedOut.isItsOwnAffair(spent.get(), budget)) {
                timedOut.remember(content.get(), decision);
            }
            return decision;
        } catch (NoTurnException e) {
            return unchecked(request.stage(), DecisionCode.BUSY, "等候审核的太多，" + budget.toMillis() + " 毫秒里没有轮到");
        } catch (TookTooLongException e) {
            if (JustTimedOut.isItsOwnAffair(e.spentNanos(), budget)) {
                timedOut.remember(content.get(), unchecked(request.stage(), DecisionCode.TIME_UP,
                        "这份报告刚才没有在时限内审核完，" + JustTimedOut.KEPT.toMinutes() + " 分钟内不再重复审核"));
            }
            return unchecked(request.stage(), DecisionCode.TIME_UP, "审核超过 " + budget.toMillis() + " 毫秒还没有完成");
        } catch (RejectedExecutionException | CancellationException e) {
            return calls.isClosed() ? unchecked(request.stage(), DecisionCode.CLOSED, "审核已经停止")
                    : unchecked(request.stage(), DecisionCode.BUSY, "等候审核的太多");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw e;
        }
    }

    /** What the decision depends on. */
    private String content(SaveRequest request, MappedForm form) {
        return String.join("/", rules.get(), request.stage().name(), ReportHash.of(form.report()), form.slips().toString(),
                request.previous() == null ? "" : ReportHash.of(request.previous()),
                request.subordinates().stream().map(ReportHash::of).collect(Collectors.joining(",")), request.explanations().stream()
                        .map(each -> each.rule() + "\n" + each.place() + "\n" + each.field() + "\n" + each.reason()).collect(Collectors.joining("\n")));
    }

    private static long size(AnnualReport report) {
        return report.sections().values().stream().mapToLong(String::length).sum();
    }

    private SaveDecision unchecked(Stage stage, DecisionCode code, String what) {
        return SaveDecision.unchecked(stage, code, policy, what, Collections.emptyList());
    }

    boolean isClosed() {
        return calls.isClosed();
    }

    @Override
    public void close() {
        calls.close();
    }
}
