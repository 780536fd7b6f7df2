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
    /** Short of this it may have been the rules that failed, not the time. */
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final int MOST = 256;

    private final LongSupplier nanoTime;
    private final Map<String, Remembered<A>> byContent = new LinkedHashMap<>();
    private volatile boolean empty = true;

    public JustTimedOut(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether work that has no result after so long ran out of time. */
    public static boolean isLong(long nanos) {
        return nanos >= LONG.toNanos();
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
