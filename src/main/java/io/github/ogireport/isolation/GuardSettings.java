package io.github.ogireport.isolation;

import io.github.ogireport.audit.AuditLog;
import io.github.ogireport.decision.FailurePolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** How a guard of the isolated plugin is to behave. Immutable: each method that changes something gives new settings. */
public final class GuardSettings {

    private final Path mapping;
    private final FailurePolicy policy;
    private final Duration timeBudget;
    private final AuditLog audit;

    private GuardSettings(Path mapping, FailurePolicy policy, Duration timeBudget, AuditLog audit) {
        this.mapping = Objects.requireNonNull(mapping, "mapping");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.timeBudget = timeBudget;
        this.audit = audit;
    }

    /**
     * @param mapping which field of the host's form holds which cell (字段对照表)
     * @param policy  what becomes of a save that could not be checked; no default is right for every office
     */
    public static GuardSettings of(Path mapping, FailurePolicy policy) {
        return new GuardSettings(mapping, policy, null, null);
    }

    /** @param value how long a save may wait for the decision; two seconds unless set */
    public GuardSettings timeBudget(Duration value) {
        return new GuardSettings(mapping, policy, Objects.requireNonNull(value, "timeBudget"), audit);
    }

    /** @param value where a line goes for each decision; a log of its own, called by a thread of the plugin's and closed with the guard */
    public GuardSettings audit(AuditLog value) {
        return new GuardSettings(mapping, policy, timeBudget, Objects.requireNonNull(value, "audit"));
    }

    public Path mapping() {
        return mapping;
    }

    public FailurePolicy policy() {
        return policy;
    }

    /** Null when not set. */
    public Duration timeBudget() {
        return timeBudget;
    }

    /** Null when not set. */
    public AuditLog audit() {
        return audit;
    }
}
