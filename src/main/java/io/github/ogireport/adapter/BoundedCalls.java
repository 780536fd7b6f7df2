package io.github.ogireport.adapter;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Calls that their caller waits for only so long. They run on daemon threads of this object's own, as many from beginning to
 * end: one that a host's request had made would keep that request's inheritable thread locals.
 */
final class BoundedCalls implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final ThreadPoolExecutor executor;

    /** @param waiting how many calls may wait for a thread */
    BoundedCalls(String name, int atOnce, int waiting) {
        AtomicInteger number = new AtomicInteger();
        executor = new ThreadPoolExecutor(atOnce, atOnce, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(BoundedCalls.class.getClassLoader());
            threads.add(thread);
            return thread;
        });
        executor.prestartAllCoreThreads();
    }

    /**
     * @throws ExecutionException         with what the call threw
     * @throws TimeoutException           when it took too long; it is interrupted, or never begins
     * @throws RejectedExecutionException when too many wait, or this is closed
     * @throws InterruptedException       when the caller is interrupted; as for a call that took too long
     */
    <T> T call(Callable<T> work, long nanos) throws ExecutionException, TimeoutException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        executor.execute(task);
        try {
            return task.get(nanos, TimeUnit.NANOSECONDS);
        } finally {
            if (!task.isDone()) {
                task.cancel(true);
                executor.remove(task);
            }
        }
    }

    boolean isClosed() {
        return executor.isShutdown();
    }

    /**
     * Interrupts what runs, and waits some seconds for its threads to end, since application servers look for them right
     * afterwards; whoever waits for a call that never began is told that it was cancelled.
     */
    @Override
    public void close() {
        executor.shutdownNow().forEach(waiting -> ((FutureTask<?>) waiting).cancel(false));
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        try {
            for (Thread thread : threads) {
                if (thread != Thread.currentThread()) {
                    TimeUnit.NANOSECONDS.timedJoin(thread, deadline - System.nanoTime());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
