package io.github.ogireport.service;

import io.github.ogireport.measure.Latencies;
import io.github.ogireport.measure.LatencyHistogram;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts the requests that were answered, from the moment their headers were read. Safe for many threads. */
final class RequestTally {

    private final Map<Integer, LongAdder> byStatus = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> byCode = new ConcurrentHashMap<>();
    private final LatencyHistogram latencies = new LatencyHistogram();

    void count(Answer answer, long micros) {
        byStatus.computeIfAbsent(answer.status(), any -> new LongAdder()).increment();
        if (answer.fault() != null) {
            byCode.computeIfAbsent(answer.fault().code(), any -> new LongAdder()).increment();
        }
        latencies.add(micros);
    }

    Map<Integer, Long> byStatus() {
        Map<Integer, Long> counts = new TreeMap<>();
        byStatus.forEach((status, count) -> counts.put(status, count.sum()));
        return counts;
    }

    /** Why requests got no result. */
    Map<String, Long> byCode() {
        Map<String, Long> counts = new TreeMap<>();
        byCode.forEach((code, count) -> counts.put(code, count.sum()));
        return counts;
    }

    Latencies latencies() {
        return latencies.latencies();
    }
}
