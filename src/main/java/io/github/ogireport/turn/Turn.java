package io.github.ogireport.turn;

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

    void end() {
        state = State.OVER;
    }

    long ranFor(long now) {
        return now - startedAt;
    }
}
