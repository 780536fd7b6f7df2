package io.github.ogireport.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Vetoes a save in hosts whose veto is an exception; only thrown where the host asks for it. What a host's handler shows is ready in
 * it: the message is the clerk's alone. A copy that was serialised keeps message and code, and nothing else.
 */
public final class ReportRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final DecisionCode code;
    private final transient SaveDecision decision;

    /** @param decision that does not allow the save */
    public ReportRejectedException(SaveDecision decision) {
        super(decision.message());
        this.code = decision.code();
        this.decision = decision;
    }

    public DecisionCode code() {
        return code;
    }

    /** Never null, except in a copy that was serialised. */
    public SaveDecision decision() {
        return decision;
    }

    /** As of the decision; empty in a copy that was serialised. */
    public List<FieldFinding> findings() {
        return decision == null ? Collections.emptyList() : decision.findings();
    }

    /** As of the decision; empty in a copy that was serialised. */
    public List<FieldSuspect> suspects() {
        return decision == null ? Collections.emptyList() : decision.suspects();
    }

    /** As {@link SaveDecision#toMap()}; only {@code success}, {@code code} and {@code message} in a copy that was serialised. */
    public Map<String, Object> toMap() {
        if (decision != null) {
            return decision.toMap();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("success", false);
        map.put("code", code.toString());
        map.put("message", getMessage());
        return map;
    }
}
