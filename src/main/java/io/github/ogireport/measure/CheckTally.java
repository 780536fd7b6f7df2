package io.github.ogireport.measure;

import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts the checks of one validator. Safe for many threads, which do not wait for each other. */
public final class CheckTally {

    private final Map<Verdict, LongAdder> byVerdict = new EnumMap<>(Verdict.class);
    private final LatencyHistogram latencies = new LatencyHistogram();

    public CheckTally() {
        for (Verdict each : Verdict.values()) {
            byVerdict.put(each, new LongAdder());
        }
    }

    public void count(ValidationResult result) {
        byVerdict.get(result.verdict()).increment();
        latencies.add(result.elapsedMicros());
    }

    public CheckFigures figures() {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        byVerdict.forEach((verdict, count) -> counts.put(verdict, count.sum()));
        return new CheckFigures(counts, latencies.latencies());
    }
}
