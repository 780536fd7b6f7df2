package io.github.ogireport.measure;

/** How long things took, in microseconds; all 0 where there were none. Immutable. */
public final class Latencies {

    private final long count;
    private final long p50Micros;
    private final long p99Micros;
    private final long maxMicros;

    Latencies(long count, long p50Micros, long p99Micros, long maxMicros) {
        this.count = count;
        this.p50Micros = p50Micros;
        this.p99Micros = p99Micros;
        this.maxMicros = maxMicros;
    }

    public long count() {
        return count;
    }

    /** Half took no longer; at most a sixteenth too high. */
    public long p50Micros() {
        return p50Micros;
    }

    /** 99 of 100 took no longer; at most a sixteenth too high. */
    public long p99Micros() {
        return p99Micros;
    }

    /** Exact. */
    public long maxMicros() {
        return maxMicros;
    }
}
