package io.github.ogireport.adapter;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.audit.AuditLog;
import io.github.ogireport.decision.FailurePolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

/** How a gate in the host's own class path is to behave. Immutable: each method that changes something gives new settings. */
public final class GateSettings {

    final Supplier<ReportValidator> validator;
    final Path mapping;
    final FailurePolicy policy;
    final Duration timeBudget;
    final AuditLog audit;

    private GateSettings(Supplier<ReportValidator> validator, Path mapping, FailurePolicy policy, Duration timeBudget, AuditLog audit) {
        this.validator = Objects.requireNonNull(validator, "validator");
        this.mapping = Objects.requireNonNull(mapping, "mapping");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.timeBudget = timeBudget;
        this.audit = audit;
    }

    /**
     * @param rules   the rules folder
     * @param mapping which field of the host's form holds which cell (字段对照表)
     * @param policy  what becomes of a save that could not be checked; no default is right for every office
     */
    public static GateSettings of(Path rules, Path mapping, FailurePolicy policy) {
        Objects.requireNonNull(rules, "rules");
        return of(() -> ReportValidator.open(rules), mapping, policy);
    }

    /**
     * For a validator that is configured otherwise.
     *
     * @param validator opens one, such as {@code () -> ReportValidator.configure(rules).audit(log).open()}; called again after each
     *                  attempt that failed, so what belongs to one validator only is made in it
     */
    public static GateSettings of(Supplier<ReportValidator> validator, Path mapping, FailurePolicy policy) {
        return new GateSettings(validator, mapping, policy, Duration.ofSeconds(2), null);
    }

    /** @param value how long a save may wait for the decision, the start of the check included; two seconds unless set */
    public GateSettings timeBudget(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("timeBudget must be positive, not " + value);
        }
        return new GateSettings(validator, mapping, policy, value, audit);
    }

    /** @param value where a line goes for each decision of the check; a log of its own, closed with the gate */
    public GateSettings audit(AuditLog value) {
        return new GateSettings(validator, mapping, policy, timeBudget, Objects.requireNonNull(value, "audit"));
    }
}
