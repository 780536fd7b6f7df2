package io.github.ogireport.gate;

import io.github.ogireport.audit.AuditLog;
import io.github.ogireport.decision.FailurePolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * How a gate is to behave, be the check in the host's class path or isolated from it. Immutable: each method that changes something
 * gives new settings.
 */
public final class GateSettings {

    private final Path mapping;
    private final FailurePolicy policy;
    private final Duration timeBudget;
    private final AuditLog audit;

    private GateSettings(Path mapping, FailurePolicy policy, Duration timeBudget, AuditLog audit) {
        this.mapping = Objects.requireNonNull(mapping, "mapping");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.timeBudget = timeBudget;
        this.audit = audit;
    }

    /**
     * @param mapping which field of the host's form holds which cell (字段对照表)
     * @param policy  what becomes of a save that could not be checked; no default is right for every office
     */
    public static GateSettings of(Path mapping, FailurePolicy policy) {
        return new GateSettings(mapping, policy, Duration.ofSeconds(2), null);
    }

    /** @param value how long a save may wait for the decision; two seconds unless set */
    public GateSettings timeBudget(Duration value) {
        if (value.isNegative() || value.isZero() || value.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("timeBudget must be positive and at most an hour, not " + value);
        }
        return new GateSettings(mapping, policy, value, audit);
    }

    /**
     * @param value where a line goes for each decision, also while nothing can be checked; a log of its own, called by a thread of
     *              the gate's and closed with it
     */
    public GateSettings audit(AuditLog value) {
        return new GateSettings(mapping, policy, timeBudget, Objects.requireNonNull(value, "audit"));
    }

    public Path mapping() {
        return mapping;
    }

    public FailurePolicy policy() {
        return policy;
    }

    public Duration timeBudget() {
        return timeBudget;
    }

    /** Null when not set. */
    public AuditLog audit() {
        return audit;
    }
}
