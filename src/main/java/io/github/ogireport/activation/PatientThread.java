package io.github.ogireport.activation;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Does what may hang in the operating system, such as opening what has become a pipe or reading from a network drive that is
 * gone, on a daemon thread of its own, and waits for it only so long. What hangs is left behind, one at a time: as long as it
 * hangs nothing else is begun, and when it comes back at last it can write no more. Safe for many threads; work is done one
 * after the other.
 */
final class PatientThread implements AutoCloseable {

    private static final long LAST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final String name;
    private final Supplier<Duration> patience;
    private final CompletableFuture<Object> closed = new CompletableFuture<>();
    private CompletableFuture<?> before = CompletableFuture.completedFuture(null);

    PatientThread(String name, Supplier<Duration> patience) {
        this.name = name;
        this.patience = patience;
    }

    /**
     * @throws HangingException when it is not done in time, when what hung before still does, or when this is closed meanwhile
     * @throws Exception        of the work
     */
    synchronized <T> T call(Callable<T> work) throws Exception {
        if (!before.isDone()) {
            throw new HangingException();
        }
        CompletableFuture<T> done = new CompletableFuture<>();
        before = done;
        Thread thread = new Thread(() -> run(work, done), name);
        thread.setDaemon(true);
        // the host's loader would be kept alive by a thread that outlives a redeploy
        thread.setContextClassLoader(PatientThread.class.getClassLoader());
        thread.start();
        await(done, patience.get().toNanos());
        if (done.isDone()) {
            return result(done);
        }
        // channels of an interrupted thread are closed: nothing is written when nobody counts on it any more
        thread.interrupt();
        throw new HangingException();
    }

    private static <T> void run(Callable<T> work, CompletableFuture<T> done) {
        try {
            done.complete(work.call());
        } catch (Throwable e) {
            done.completeExceptionally(e);
        }
    }

    /** Whoever interrupts the caller means something else. */
    private void await(CompletableFuture<?> done, long nanos) {
        boolean last = closed.isDone();
        CompletableFuture<?> either = last ? done : CompletableFuture.anyOf(done, closed);
        long end = System.nanoTime() + (last ? Math.min(LAST_NANOS, nanos) : nanos);
        boolean interrupted = false;
        while (!either.isDone()) {
            try {
                either.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (TimeoutException e) {
                break;
            } catch (ExecutionException e) {
                continue;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T result(CompletableFuture<T> done) throws Exception {
        try {
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error) {
                throw (Error) e.getCause();
            }
            throw (Exception) e.getCause();
        }
    }

    /** Lets go whoever waits; what comes later is waited for a second. What hangs goes on hanging, which keeps no process from ending. */
    @Override
    public void close() {
        closed.complete(null);
    }

    /** Work was not done in time. */
    static final class HangingException extends Exception {

        private static final long serialVersionUID = 1;

        private HangingException() {
            super("一直读写不完，可能成了管道，或者是断开的网络盘", null, false, false);
        }
    }
}
