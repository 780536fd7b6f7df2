package io.github.ogireport.adapter;

import io.github.ogireport.turn.Turn;
import io.github.ogireport.turn.Turns;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls that their caller waits for only so long, in fair turns. Safe for many threads. */
final class BoundedCalls implements AutoCloseable {

    private final Turns turns;

    BoundedCalls(Turns turns) {
        this.turns = turns;
    }

    /**
     * @param client whose turn it is
     * @param slow   whether the call is known to be slow beforehand
     * @throws ExecutionException         with what the call threw
     * @throws NoTurnException            when its turn did not come in time, others being before it; it never begins
     * @throws TookTooLongException       when it took too long, be it only to begin; it is interrupted
     * @throws java.util.concurrent.CancellationException when it waited and its place went to another client, or this was closed
     * @throws RejectedExecutionException when too many wait, or this is closed
     * @throws InterruptedException       when the caller is interrupted; as for a call that took too long
     */
    <T> T call(String client, boolean slow, Callable<T> work, long nanos)
            throws ExecutionException, NoTurnException, TookTooLongException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Turn turn = turns.ask(client, slow, task, () -> task.cancel(false));
        try {
            return task.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            if (turns.withdraw(turn) && turns.working() + turns.waiting() > 0) {
                throw new NoTurnException();
            }
            throw new TookTooLongException(turns.spentNanos(turn));
        } finally {
            if (!task.isDone()) {
                turns.withdraw(turn);
                task.cancel(true);
            }
        }
    }

    boolean isClosed() {
        return turns.isClosed();
    }

    @Override
    public void close() {
        turns.close();
    }

    /** The time was up before others let the call begin. */
    static final class NoTurnException extends TimeoutException {

        private static final long serialVersionUID = 1;
    }

    /** The time was up before the call ended. */
    static final class TookTooLongException extends TimeoutException {

        private static final long serialVersionUID = 1;

        private final long spentNanos;

        private TookTooLongException(long spentNanos) {
            this.spentNanos = spentNanos;
        }

        /** What it spent of the processors. */
        long spentNanos() {
            return spentNanos;
        }
    }
}
