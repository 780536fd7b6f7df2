package io.github.ogireport.bound;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time and the effort that one piece of work may take: a check, the reading of a file, the loading of rules. Whoever does
 * work that grows with what came in tells how many steps it takes, before or while it takes them; a step is about what an
 * automaton does for one character, a few nanoseconds. Short work is only counted; now and then the clock is looked at.
 * For one thread and one piece of work.
 */
public final class Budget {

    /** Some milliseconds between two looks at the clock. */
    private static final long STEPS_BETWEEN_LOOKS = 1 << 19;
    /** A day's work for one core would be some 2^44: this ends what no clock ends, where the clock is a test's and stands still. */
    private static final long STEPS_PER_MILLISECOND = 1 << 22;

    private final LongSupplier nanoTime;
    private final long deadline;
    private final long steps;
    private final String spentMessage;
    private long taken;
    private long nextLook = STEPS_BETWEEN_LOOKS;
    private boolean spent;

    private Budget(LongSupplier nanoTime, long deadline, long steps, String spentMessage) {
        this.nanoTime = nanoTime;
        this.deadline = deadline;
        this.steps = steps;
        this.spentMessage = spentMessage;
    }

    /**
     * @param what     what is done, in Chinese, such as “审核”
     * @param nanoTime the clock that the time is measured with, as {@link System#nanoTime}
     */
    public static Budget of(String what, Duration time, LongSupplier nanoTime) {
        return of(what, time, time, nanoTime);
    }

    /**
     * For work whose outcome must not depend on how busy the machine is: the effort of {@code time}, whatever time it takes up to
     * {@code patience}.
     */
    public static Budget of(String what, Duration time, Duration patience, LongSupplier nanoTime) {
        return new Budget(nanoTime, nanoTime.getAsLong() + patience.toNanos(), steps(time), what + "超过 " + time.toMillis() + " 毫秒");
    }

    private static long steps(Duration time) {
        return time.toMillis() >= Long.MAX_VALUE / STEPS_PER_MILLISECOND ? Long.MAX_VALUE : Math.max(1, time.toMillis()) * STEPS_PER_MILLISECOND;
    }

    /** For work that somebody else bounds. */
    public static Budget unlimited() {
        return new Budget(() -> 0, Long.MAX_VALUE, Long.MAX_VALUE, "");
    }

    /** @throws BudgetSpentException when the time or the effort is spent, again and again from then on */
    public void spend(long count) {
        taken += count;
        if (taken >= nextLook || taken < 0) {
            look();
        }
    }

    /**
     * Looks at the clock, whatever was counted: before work that cannot tell its steps.
     *
     * @throws BudgetSpentException as {@link #spend}
     */
    public void look() {
        nextLook = taken + STEPS_BETWEEN_LOOKS;
        if (isSpent()) {
            nextLook = 0;
            throw new BudgetSpentException(spentMessage);
        }
    }

    /** Whether time or effort is spent; looks at the clock. */
    public boolean isSpent() {
        spent = spent || taken > steps || taken < 0 || deadline != Long.MAX_VALUE && nanoTime.getAsLong() - deadline > 0;
        return spent;
    }

    /** How much of the time is left: for waiting, which takes no steps. 0 when time or effort is spent. */
    public Duration left() {
        return isSpent() ? Duration.ZERO : Duration.ofNanos(deadline == Long.MAX_VALUE ? Long.MAX_VALUE : Math.max(0, deadline - nanoTime.getAsLong()));
    }

    /** The steps that were told so far. */
    public long taken() {
        return taken;
    }

    /** What happened when it is spent, in Chinese: “审核超过 5000 毫秒”. */
    public String spentMessage() {
        return spentMessage;
    }
}
