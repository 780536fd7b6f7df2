package io.github.ogireport.gate;

import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.decision.ServingRules;

/** A check that was opened. Safe for many threads. */
public interface OpenGate {

    /** @param started when the save began, in the time of {@link System#nanoTime}; what it waited before counts for its time budget */
    SaveDecision decide(SaveRequest request, long started);

    ServingRules rules();

    void close();
}
