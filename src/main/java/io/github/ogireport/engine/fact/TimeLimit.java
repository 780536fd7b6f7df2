package io.github.ogireport.engine.fact;

import io.github.ogireport.pattern.Effort;
import java.util.function.LongSupplier;

/**
 * The time that one check may take, looked at while long texts are searched: a search is linear in the text, but a text may
 * have millions of characters and a pattern thousands of steps, and one rule may search again and again. Short searches are
 * only counted. For one thread and one check.
 */
public final class TimeLimit implements Effort {

    /** About a hundredth of a second between two looks at the clock. */
    private static final long STEPS = 1 << 22;

    private final long deadline;
    private final LongSupplier nanoTime;
    private long spent;

    /** @param deadline in the time of {@code nanoTime} */
    public TimeLimit(long deadline, LongSupplier nanoTime) {
        this.deadline = deadline;
        this.nanoTime = nanoTime;
    }

    /** The check took longer than it may. */
    public static final class TimeUpException extends RuntimeException {

        TimeUpException() {
            super("time is up", null, false, false);
        }
    }

    /** @throws TimeUpException when the time is up */
    @Override
    public void spend(long steps) {
        spent += steps;
        if (spent > STEPS) {
            spent = 0;
            if (nanoTime.getAsLong() - deadline > 0) {
                throw new TimeUpException();
            }
        }
    }
}
