package io.github.ogireport.service;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests that are being answered. Finds those whose time is up, for a thread that is held by a check cannot say so itself,
 * and waits for the last when the service stops. Safe for many threads.
 */
final class Visits {

    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);
    /** Rounds of the watch in the time that a request has: an answer is late by no more than a tenth. */
    private static final int ROUNDS = 10;

    private final Set<Visit> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(1, new NamedThreads("ogi-service-watch-"));
    private volatile boolean stopping;

    /** @param overdue what is done with a visit whose time is up, again and again until it is claimed */
    void watch(Limits limits, Consumer<Visit> overdue) {
        long round = Math.max(1, limits.answering().toMillis() / ROUNDS);
        timer.scheduleWithFixedDelay(() -> look(overdue), round, round, TimeUnit.MILLISECONDS);
    }

    /** A round that failed must not be the last. */
    private void look(Consumer<Visit> overdue) {
        try {
            running.stream().filter(Visit::isOverdue).forEach(overdue);
        } catch (RuntimeException | Error e) {
            LOG.error("没能答复超时的请求", e);
        }
    }

    /** False when the service stops: then it is refused, and nobody waits for it. */
    boolean begin(Visit visit) {
        running.add(visit);
        boolean admitted = !stopping;
        if (!admitted) {
            end(visit);
        }
        return admitted;
    }

    void end(Visit visit) {
        running.remove(visit);
        if (stopping) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    /** Unlike a count, never misses one that runs all the while. */
    private boolean isAnyRunning() {
        return running.iterator().hasNext();
    }

    /** Admits none from now on, and waits for those that run, but no longer than the limit. */
    synchronized void stop(Limits limits) {
        stopping = true;
        long deadline = System.nanoTime() + limits.stopping().toNanos();
        try {
            for (long left = deadline - System.nanoTime(); isAnyRunning() && left > 0; left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (isAnyRunning()) {
            LOG.warn("停止时还有 {} 个请求没有结束", running.size());
        }
        timer.shutdownNow();
    }
}
