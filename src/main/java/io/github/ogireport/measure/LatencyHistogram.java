package io.github.ogireport.measure;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts times in microseconds, in 16 steps to each doubling: a percentile is at most a sixteenth too high, and the size does
 * not grow. Safe for many threads, which do not wait for each other.
 */
public final class LatencyHistogram {

    private static final int STEP_BITS = 4;
    private static final int STEPS = 1 << STEP_BITS;
    /** Of the longest time told apart, about 36 minutes. */
    private static final int MAX_BITS = 31;

    private final AtomicLongArray counts = new AtomicLongArray((MAX_BITS - STEP_BITS + 1) * STEPS);
    private final AtomicLong max = new AtomicLong();

    /** @param micros less than nothing counts as nothing */
    public void add(long micros) {
        long time = Math.max(0, micros);
        counts.incrementAndGet(step((int) Math.min(time, (1L << MAX_BITS) - 1)));
        max.accumulateAndGet(time, Math::max);
    }

    /** The first 16 times each have a step; from there each doubling has 16. */
    private static int step(int micros) {
        int shift = Math.max(0, 31 - Integer.numberOfLeadingZeros(micros | 1) - STEP_BITS);
        return shift == 0 ? micros : shift * STEPS + (micros >>> shift);
    }

    private static long highestIn(int step) {
        if (step < 2 * STEPS) {
            return step;
        }
        int shift = step / STEPS - 1;
        return ((long) (step - shift * STEPS + 1) << shift) - 1;
    }

    public Latencies latencies() {
        long[] seen = new long[counts.length()];
        long total = 0;
        for (int i = 0; i < seen.length; i++) {
            seen[i] = counts.get(i);
            total += seen[i];
        }
        long longest = max.get();
        return new Latencies(total, Math.min(longest, percentile(seen, total, 50)), Math.min(longest, percentile(seen, total, 99)), longest);
    }

    private static long percentile(long[] seen, long total, int percent) {
        long rank = (total * percent + 99) / 100;
        long passed = 0;
        for (int i = 0; i < seen.length && rank > 0; i++) {
            passed += seen[i];
            if (passed >= rank) {
                return highestIn(i);
            }
        }
        return 0;
    }
}
