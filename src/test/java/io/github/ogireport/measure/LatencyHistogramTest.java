package io.github.ogireport.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatencyHistogramTest {

    @Test
    void nothingMeasuredIsNothing() {
        assertFigures(0, 0, 0, 0, new LatencyHistogram());
    }

    @Test
    void shortTimesAreExact() {
        LatencyHistogram histogram = new LatencyHistogram();
        for (int micros = 1; micros <= 31; micros++) {
            histogram.add(micros);
        }
        assertFigures(31, 16, 31, 31, histogram);
    }

    @Test
    void theLongestIsExactAndNoPercentileExceedsIt() {
        LatencyHistogram histogram = new LatencyHistogram();
        histogram.add(1_000_001);
        assertFigures(1, 1_000_001, 1_000_001, 1_000_001, histogram);
        histogram.add(Long.MAX_VALUE);
        histogram.add(-5);
        assertEquals(3, histogram.latencies().count());
        assertEquals(Long.MAX_VALUE, histogram.latencies().maxMicros());
    }

    @Test
    void percentilesAreNeverTooLowAndAtMostASixteenthTooHigh() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("LatencyHistogramTest -Dseed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            LatencyHistogram histogram = new LatencyHistogram();
            long[] times = random.longs(1 + random.nextInt(300), 0, 1L << (1 + random.nextInt(30))).toArray();
            Arrays.stream(times).forEach(histogram::add);
            Arrays.sort(times);
            Latencies latencies = histogram.latencies();
            assertClose(seed, times[(times.length + 1) / 2 - 1], latencies.p50Micros());
            assertClose(seed, times[(times.length * 99 + 99) / 100 - 1], latencies.p99Micros());
            assertEquals(times[times.length - 1], latencies.maxMicros());
        }
    }

    private static void assertClose(long seed, long exact, long told) {
        assertTrue(told >= exact && told <= exact + exact / 16, () -> "seed " + seed + ": " + told + " for " + exact);
    }

    private static void assertFigures(long count, long p50, long p99, long max, LatencyHistogram histogram) {
        Latencies latencies = histogram.latencies();
        assertEquals(Arrays.asList(count, p50, p99, max),
                Arrays.asList(latencies.count(), latencies.p50Micros(), latencies.p99Micros(), latencies.maxMicros()));
    }
}
