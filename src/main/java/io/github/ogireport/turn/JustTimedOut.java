package io.github.ogireport.turn;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What has just timed out, and what is answered when the very same comes again: trying it again would take as long and end the
 * same. Forgotten after some minutes, or when too much else has timed out. Safe for many threads.
 *
 * @param <A> the answer
 */
public final class JustTimedOut<A> {

    /** How long a thing is not tried again. */
    public static final Duration KEPT = Duration.ofMinutes(5);
    /** What no honest check spends. */
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final int MOST = 256;

    private final LongSupplier nanoTime;
    private final Map<String, Remembered<A>> byContent = new LinkedHashMap<>();
    private volatile boolean empty = true;

    public JustTimedOut(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Whether it was the work's own affair that it had no time: not that of the rules, which failed, nor of the machine, which was
     * busy with other things, nor of somebody it waited for.
     *
     * @param spentNanos of the processors
     * @param limit      the time that it had
     */
    public static boolean isItsOwnAffair(long spentNanos, Duration limit) {
        return spentNanos >= Math.min(LONG.toNanos(), limit.toNanos() / 2);
    }

    /**
     * @param content what is asked and by which rules it is judged, or a hash of it; made only where something is remembered
     * @return null where it has not just timed out
     */
    public A answer(Supplier<String> content) {
        if (empty) {
            return null;
        }
        String key = content.get();
        synchronized (this) {
            long now = nanoTime.getAsLong();
            byContent.values().removeIf(each -> now - each.at > KEPT.toNanos());
            empty = byContent.isEmpty();
            Remembered<A> remembered = byContent.get(key);
            return remembered == null ? null : remembered.answer;
        }
    }

    public synchronized void remember(String content, A answer) {
        byContent.remove(content);
        byContent.put(content, new Remembered<>(answer, nanoTime.getAsLong()));
        if (byContent.size() > MOST) {
            byContent.remove(byContent.keySet().iterator().next());
        }
        empty = false;
    }

    private static final class Remembered<A> {

        private final A answer;
        private final long at;

        private Remembered(A answer, long at) {
            this.answer = answer;
            this.at = at;
        }
    }
}
