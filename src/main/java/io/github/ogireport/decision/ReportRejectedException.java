package io.github.ogireport.decision;

/** Vetoes a save in hosts whose veto is an exception; carries the decision. Only thrown where the host asks for it. */
public final class ReportRejectedException extends RuntimeException {

    private final transient SaveDecision decision;

    /** @param decision that does not allow the save */
    public ReportRejectedException(SaveDecision decision) {
        super(decision.code() + "：" + decision.message());
        this.decision = decision;
    }

    /** Never null, except in a copy that was serialised. */
    public SaveDecision decision() {
        return decision;
    }
}
