package io.github.ogireport.decision;

/**
 * Stands between a host's save button (保存、送审) and its database. It is the same whether the check runs in the host's own class
 * path or isolated from it, so that a host changes from one to the other by its configuration. Safe for many threads: open one and
 * keep it.
 *
 * <pre>{@code
 * ReportGate gate = ReportGates.open(GateSettings.of(rules, mapping, FailurePolicy.BLOCK));    // or IsolatedGuard.open(…)
 * SaveDecision decision = gate.decide(SaveRequest.of(form, Stage.SUBMIT).user(userId));
 * if (!decision.isAllowed()) showTo(clerk, decision.code(), decision.message(), decision.byField());
 * }</pre>
 */
public interface ReportGate extends AutoCloseable {

    /** Decides about a save. Never throws for what happens in a check, or for want of one: the {@link FailurePolicy} then decides. */
    SaveDecision decide(SaveRequest request);

    /**
     * Decides about a save in a host whose veto is an exception.
     *
     * @return a decision that allows the save
     * @throws ReportRejectedException when it does not
     */
    default SaveDecision requireAllowed(SaveRequest request) {
        SaveDecision decision = decide(request);
        if (!decision.isAllowed()) {
            throw new ReportRejectedException(decision);
        }
        return decision;
    }

    /** Whether saves are checked at this moment, by which rules, and how many were decided. Cheap enough for a health check. */
    GateStatus status();

    /** Ends the gate. May be called more than once; a save that comes later falls to the failure policy. */
    @Override
    void close();
}
