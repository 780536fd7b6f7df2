package io.github.ogireport.adapter;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.adapter.mapping.MappedForm;
import io.github.ogireport.audit.AuditLog;
import io.github.ogireport.audit.AuditTrail;
import io.github.ogireport.audit.SaveEvent;
import io.github.ogireport.decision.DecisionCode;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.ReportRejectedException;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between a host's save button (保存、送审) and its database: takes the form's values, and says whether to save, what to
 * tell the clerk and which fields to mark. Never throws for what happens in a check, and never lets a save wait longer than its
 * time budget; what then becomes of the save is the {@link FailurePolicy}'s to say. Safe for many threads: build one and keep it.
 *
 * <pre>{@code
 * SaveGuard guard = SaveGuard.of(validator, FieldMapping.read(file, validator.formats())).onFailure(FailurePolicy.BLOCK).build();
 * SaveDecision decision = guard.decide(SaveRequest.of(form, Stage.SUBMIT).user(userId));
 * if (!decision.isAllowed()) showTo(clerk, decision.code(), decision.message(), decision.findings());
 * }</pre>
 */
public final class SaveGuard implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SaveGuard.class);
    /** A thread whose check hangs is lost until the check ends, so that there are some to spare. */
    private static final int THREADS = Math.max(4, Runtime.getRuntime().availableProcessors());
    private static final int WAITING = 1_000;

    private final Function<ValidationRequest, ValidationResult> check;
    private final FieldMapping mapping;
    private final FailurePolicy policy;
    private final Duration budget;
    private final AuditTrail audit;
    private final BoundedCalls calls;

    private SaveGuard(Builder builder) {
        check = builder.check;
        mapping = builder.mapping;
        policy = Objects.requireNonNull(builder.policy, "onFailure must be set: whether a save goes through that could not be checked");
        budget = builder.budget;
        audit = builder.audit == null ? null : new AuditTrail(builder.audit, Clock.systemDefaultZone());
        calls = new BoundedCalls("ogi-save-guard", THREADS, WAITING);
    }

    /** @param validator stays the caller's to close, after the guard */
    public static Builder of(ReportValidator validator, FieldMapping mapping) {
        return new Builder(validator::validate, mapping);
    }

    static Builder of(Function<ValidationRequest, ValidationResult> check, FieldMapping mapping) {
        return new Builder(check, mapping);
    }

    /**
     * Decides about a save. The form is read by the calling thread, the report checked by one of the guard's own.
     *
     * @throws VirtualMachineError only where the machine itself is in trouble, such as for want of memory
     */
    public SaveDecision decide(SaveRequest request) {
        long started = System.nanoTime();
        SaveDecision decision;
        try {
            decision = decided(request, started);
        } catch (Throwable e) {
            decision = failed(request.stage(), survivable(e));
        }
        if (decision.appliedPolicy() != null) {
            LOG.warn("{}没有审核完成（{}），{}", request.stage().label(), decision.code(), decision.isAllowed() ? "放行" : "拦下");
        }
        if (audit != null) {
            audit.saveDecided(new SaveEvent(request.stage(), request.user(), decision.outcome().name(), decision.code().toString(),
                    decision.appliedPolicy() == null ? null : decision.appliedPolicy().name(),
                    TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - started), decision.result()));
        }
        return decision;
    }

    /**
     * Decides about a save in a host whose veto is an exception.
     *
     * @return a decision that allows the save
     * @throws ReportRejectedException when it does not
     */
    public SaveDecision requireAllowed(SaveRequest request) {
        SaveDecision decision = decide(request);
        if (!decision.isAllowed()) {
            throw new ReportRejectedException(decision);
        }
        return decision;
    }

    private SaveDecision decided(SaveRequest request, long started) {
        MappedForm form = mapping.map(request.form());
        if (!form.problems().isEmpty()) {
            return unchecked(request.stage(), DecisionCode.FORM_MISMATCH, "表单与字段对照表对不上，没有审核", form.problems());
        }
        ValidationRequest asked = ValidationRequest.of(form.report()).stage(request.stage()).previous(request.previous())
                .explanations(request.explanations());
        try {
            long left = budget.toNanos() - (System.nanoTime() - started);
            ValidationResult result = calls.call(() -> check.apply(asked), left);
            return SaveDecision.of(result, result.findings().stream().map(form::locate).collect(Collectors.toList()),
                    result.suspects().stream().map(form::locate).collect(Collectors.toList()), policy);
        } catch (TimeoutException e) {
            return unchecked(request.stage(), DecisionCode.TIME_UP, "审核超过 " + budget.toMillis() + " 毫秒还没有完成", Collections.emptyList());
        } catch (RejectedExecutionException | CancellationException e) {
            return calls.isClosed() ? unchecked(request.stage(), DecisionCode.CLOSED, "审核已经停止", Collections.emptyList())
                    : unchecked(request.stage(), DecisionCode.BUSY, "等候审核的太多", Collections.emptyList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(request.stage(), e);
        } catch (ExecutionException e) {
            return failed(request.stage(), survivable(e.getCause()));
        }
    }

    /** What a host would rather die of than have caught goes on its way. */
    private static Throwable survivable(Throwable thrown) {
        if (thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError)) {
            throw (VirtualMachineError) thrown;
        }
        return thrown;
    }

    private SaveDecision failed(Stage stage, Throwable e) {
        LOG.error("审核出错，没有结论", e);
        return unchecked(stage, DecisionCode.FAILED, "审核出错，没有结论", Collections.emptyList());
    }

    private SaveDecision unchecked(Stage stage, DecisionCode code, String what, List<String> reasons) {
        return SaveDecision.unchecked(stage, code, policy, what, reasons);
    }

    /** Ends the guard's threads and its audit. May be called more than once; a save that comes later falls to the failure policy. */
    @Override
    public void close() {
        calls.close();
        if (audit != null) {
            audit.close();
        }
    }

    /** How a guard is to behave. Not thread-safe. */
    public static final class Builder {

        private final Function<ValidationRequest, ValidationResult> check;
        private final FieldMapping mapping;
        private FailurePolicy policy;
        private Duration budget = Duration.ofSeconds(2);
        private AuditLog audit;

        private Builder(Function<ValidationRequest, ValidationResult> check, FieldMapping mapping) {
            this.check = check;
            this.mapping = Objects.requireNonNull(mapping, "mapping");
        }

        /** What becomes of a save that could not be checked; must be set, since no default is right for every office. */
        public Builder onFailure(FailurePolicy value) {
            policy = value;
            return this;
        }

        /** How long a save may wait for the decision; two seconds unless set. */
        public Builder timeBudget(Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException("timeBudget must be positive, not " + value);
            }
            budget = value;
            return this;
        }

        /**
         * Where a line goes for each decision and the policy that it fell to.
         *
         * @param value a log of its own, not the validator's; closed with the guard
         */
        public Builder audit(AuditLog value) {
            audit = value;
            return this;
        }

        public SaveGuard build() {
            return new SaveGuard(this);
        }
    }
}
