package io.github.ogireport.adapter;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.adapter.mapping.MappedForm;
import io.github.ogireport.audit.AuditLog;
import io.github.ogireport.decision.DecisionCode;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.GateStatus;
import io.github.ogireport.decision.ReportGate;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.decision.ServingRules;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.gate.DecidedSaves;
import io.github.ogireport.measure.SaveFigures;
import io.github.ogireport.turn.Turns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between a host's save button (保存、送审) and its database: takes the form's values, and says whether to save, what to
 * tell the clerk and which fields to mark. Never throws for what happens in a check, and never lets a save wait longer than its
 * time budget; what then becomes of the save is the {@link FailurePolicy}'s to say. Saves of different users take fair turns: one
 * whose reports take long waits behind itself, not before everybody. Safe for many threads: build one and keep it.
 *
 * <pre>{@code
 * SaveGuard guard = SaveGuard.of(validator, FieldMapping.read(file, validator.formats())).onFailure(FailurePolicy.BLOCK).build();
 * SaveDecision decision = guard.decide(SaveRequest.of(form, Stage.SUBMIT).user(userId));
 * if (!decision.isAllowed()) showTo(clerk, decision.code(), decision.message(), decision.findings());
 * }</pre>
 */
public final class SaveGuard implements ReportGate {

    private static final Logger LOG = LoggerFactory.getLogger(SaveGuard.class);
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int WAITING = 1_000;

    private final FieldMapping mapping;
    private final FailurePolicy policy;
    private final GuardedChecks checks;
    private final DecidedSaves saves;
    private final Supplier<ServingRules> serving;

    private SaveGuard(Builder builder) {
        mapping = builder.mapping;
        serving = builder.serving;
        policy = Objects.requireNonNull(builder.policy, "onFailure must be set: whether a save goes through that could not be checked");
        saves = new DecidedSaves(builder.audit);
        Turns turns = builder.turns == null ? new Turns("ogi-save-guard", AT_ONCE, WAITING) : builder.turns;
        checks = new GuardedChecks(builder.check, builder.rules, turns, builder.budget, policy);
    }

    /** @param validator stays the caller's to close, after the guard */
    public static Builder of(ReportValidator validator, FieldMapping mapping) {
        return new Builder(validator::validate, validator::rulesSha256, validator::serving, mapping);
    }

    static Builder of(Function<ValidationRequest, ValidationResult> check, FieldMapping mapping) {
        return new Builder(check, () -> "", () -> null, mapping);
    }

    /**
     * Decides about a save. The form is read by the calling thread, the report checked by one of the guard's own.
     *
     * @throws VirtualMachineError only where the machine itself is in trouble, such as for want of memory
     */
    @Override
    public SaveDecision decide(SaveRequest request) {
        return decide(request, System.nanoTime());
    }

    /** @param started when the save began, in the time of {@link System#nanoTime}: what it waited before counts for its time budget */
    public SaveDecision decide(SaveRequest request, long started) {
        SaveDecision decision;
        try {
            decision = decided(request, started);
        } catch (Throwable e) {
            decision = failed(request.stage(), survivable(e));
        }
        saves.add(request, decision, started);
        if (decision.appliedPolicy() != null) {
            LOG.warn("{}没有审核完成（{}），{}", request.stage().label(), decision.code(), decision.isAllowed() ? "放行" : "拦下");
        }
        return decision;
    }

    private SaveDecision decided(SaveRequest request, long started) throws ExecutionException, InterruptedException {
        MappedForm form = mapping.map(request.form(), request.stage());
        List<String> problems = new ArrayList<>(form.problems());
        SaveRequest read = request;
        if (request.previousForm() != null) {
            MappedForm last = mapping.mapPrevious(request.previousForm(), request.stage(), form.report());
            last.problems().forEach(each -> problems.add("上年的表单：" + each));
            read = request.previous(last.report());
        }
        return problems.isEmpty() ? checks.decide(read, form, started)
                : SaveDecision.unchecked(request.stage(), DecisionCode.FORM_MISMATCH, policy, "表单与字段对照表对不上，没有审核", problems);
    }

    private SaveDecision failed(Stage stage, Throwable e) {
        LOG.error("审核出错，没有结论", e);
        return SaveDecision.unchecked(stage, DecisionCode.FAILED, policy, "审核出错，没有结论", Collections.emptyList());
    }

    /** What a host would rather die of than have caught goes on its way. */
    private static Throwable survivable(Throwable thrown) {
        Throwable cause = thrown instanceof ExecutionException ? thrown.getCause() : thrown;
        if (cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError)) {
            throw (VirtualMachineError) cause;
        }
        return cause;
    }

    /** How many saves were decided since the guard was built, and how many went through or were held back without a check, by code. */
    public SaveFigures figures() {
        return saves.figures();
    }

    @Override
    public GateStatus status() {
        return checks.isClosed() ? GateStatus.notReady("审核已经停止", figures()) : GateStatus.ready(serving.get(), figures());
    }

    /** Ends the guard's threads and its audit. May be called more than once; a save that comes later falls to the failure policy. */
    @Override
    public void close() {
        checks.close();
        saves.close();
    }

    /** How a guard is to behave. Not thread-safe. */
    public static final class Builder {

        private final Function<ValidationRequest, ValidationResult> check;
        private final Supplier<String> rules;
        private final Supplier<ServingRules> serving;
        private final FieldMapping mapping;
        private FailurePolicy policy;
        private Duration budget = Duration.ofSeconds(2);
        private AuditLog audit;
        private Turns turns;

        private Builder(Function<ValidationRequest, ValidationResult> check, Supplier<String> rules, Supplier<ServingRules> serving,
                        FieldMapping mapping) {
            this.check = check;
            this.serving = serving;
            this.rules = rules;
            this.mapping = Objects.requireNonNull(mapping, "mapping");
        }

        /** What becomes of a save that could not be checked; must be set, since no default is right for every office. */
        public Builder onFailure(FailurePolicy value) {
            policy = value;
            return this;
        }

        /** How long a save may wait for the decision; two seconds unless set. */
        public Builder timeBudget(Duration value) {
            if (value.isNegative() || value.isZero() || value.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("timeBudget must be positive and at most an hour, not " + value);
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

        /** @param value closed with the guard */
        Builder turns(Turns value) {
            turns = value;
            return this;
        }

        public SaveGuard build() {
            return new SaveGuard(this);
        }
    }
}
