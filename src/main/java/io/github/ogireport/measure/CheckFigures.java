package io.github.ogireport.measure;

import io.github.ogireport.finding.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How many checks there were since the start, by verdict, and how long they took. Immutable. */
public final class CheckFigures {

    private final Map<Verdict, Long> byVerdict;
    private final Latencies latencies;

    CheckFigures(Map<Verdict, Long> byVerdict, Latencies latencies) {
        this.byVerdict = Collections.unmodifiableMap(new EnumMap<>(byVerdict));
        this.latencies = latencies;
    }

    /** Every verdict, also those that never came. */
    public Map<Verdict, Long> byVerdict() {
        return byVerdict;
    }

    public Latencies latencies() {
        return latencies;
    }
}
