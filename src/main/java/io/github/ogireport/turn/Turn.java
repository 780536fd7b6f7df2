package io.github.ogireport.turn;

import java.util.function.ToLongFunction;

/** One piece of work that waits for its turn, has it, or had it. What may change is guarded by {@link Turns}. */
public final class Turn {

    /** What becomes of it. */
    enum State { WAITING, RUNNING, OVER }

    private final String client;
    private final Runnable work;
    private final Runnable refused;
    private boolean slow;
    private State state = State.WAITING;
    private long startedAt;
    private Thread thread;
    private long spentBefore;
    private long spentInAll;

    Turn(String client, boolean slow, Runnable work, Runnable refused) {
        this.client = client;
        this.slow = slow;
        this.work = work;
        this.refused = refused;
    }

    String client() {
        return client;
    }

    Runnable work() {
        return work;
    }

    /** What is done instead, where it never gets its turn. */
    Runnable refused() {
        return refused;
    }

    State state() {
        return state;
    }

    /** Whether it is one of the slow, of which only a few have turns. */
    boolean isSlow() {
        return slow;
    }

    void slow() {
        slow = true;
    }

    void start(long now) {
        state = State.RUNNING;
        startedAt = now;
    }

    void startOn(Thread value, ToLongFunction<Thread> processorTime) {
        thread = value;
        spentBefore = processorTime.applyAsLong(value);
    }

    /** What it spent of the processors, up to now or to its end. */
    long spent(ToLongFunction<Thread> processorTime) {
        return thread == null ? spentInAll : processorTime.applyAsLong(thread) - spentBefore;
    }

    /** @param spentNanos in all */
    void end(long spentNanos) {
        state = State.OVER;
        thread = null;
        spentInAll = spentNanos;
    }

    long ranFor(long now) {
        return now - startedAt;
    }
}
