package io.github.ogireport.service;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A few threads that do what takes thought, for a bounded number of requests that wait. Safe for many threads. */
final class Workers implements AutoCloseable {

    private final ThreadPoolExecutor threads;
    private final Duration patience;

    Workers(Limits limits) {
        threads = new ThreadPoolExecutor(limits.workers(), limits.workers(), 0, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.waiting()), new NamedThreads("ogi-service-worker-"));
        patience = limits.answering();
    }

    /**
     * Waits until the work is done, but no longer than the limit.
     *
     * @throws RefusedRequestException when too many wait already, when the time is up, or when the work says so
     */
    <T> T run(Callable<T> work) throws RefusedRequestException {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            threads.execute(task);
            return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            throw threads.isShutdown() ? stopping()
                    : new RefusedRequestException(Fault.BUSY, "正在审核的报告太多，这一份没有审核，请稍后再试");
        } catch (TimeoutException e) {
            task.cancel(false);
            threads.remove(task);
            throw new RefusedRequestException(Fault.TIMED_OUT, "超过 " + patience.toMillis() + " 毫秒没有审核完，请稍后再试");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopping();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedRequestException) {
                throw (RefusedRequestException) e.getCause();
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static RefusedRequestException stopping() {
        return new RefusedRequestException(Fault.STOPPING, "审核服务正在停止，这一份没有审核，请稍后再试");
    }

    int working() {
        return threads.getActiveCount();
    }

    int waiting() {
        return threads.getQueue().size();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
