package io.github.ogireport.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Users who save at the same time, each anew when the save before is answered and a pause is over. Pauses are drawn from an
 * exponential distribution, the usual think time of load tests: were they all equal, the users who once waited behind one slow
 * answer would come back in step for ever after, and wait for each other.
 */
final class Users {

    /** One save, until its answer is there. */
    interface Save {
        void once() throws Exception;
    }

    private final int count;
    private final long pauseNanos;

    /** @param pauseNanos on average; 0 for none */
    Users(int count, long pauseNanos) {
        this.count = count;
        this.pauseNanos = pauseNanos;
    }

    int count() {
        return count;
    }

    long pauseMillis() {
        return pauseNanos / 1_000_000;
    }

    /** How long each of so many saves took, in ns, the shortest first. */
    long[] save(int saves, Save save) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Callable<long[]>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                SplittableRandom random = new SplittableRandom(i);
                all.add(() -> user(random, saves / count, save));
            }
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> each : threads.invokeAll(all)) {
                times.add(each.get());
            }
            long[] sorted = times.stream().flatMapToLong(Arrays::stream).toArray();
            Arrays.sort(sorted);
            return sorted;
        } finally {
            threads.shutdown();
        }
    }

    private long[] user(SplittableRandom random, int saves, Save save) throws Exception {
        long[] nanos = new long[saves];
        for (int i = 0; i < saves; i++) {
            pause((long) (-Math.log(1 - random.nextDouble()) * pauseNanos));
            long started = System.nanoTime();
            save.once();
            nanos[i] = System.nanoTime() - started;
        }
        return nanos;
    }

    private static void pause(long nanos) {
        long until = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
