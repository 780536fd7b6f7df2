package io.github.ogireport.service;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The requests that are being answered; waits for the last when the service stops. Safe for many threads. */
final class Visits {

    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

    private final Map<Visit, Asked> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    /** Sees to those whose time is up, again and again until they have ended. */
    void look() {
        running.forEach((visit, asked) -> {
            if (visit.isOverdue()) {
                asked.overdue();
            }
        });
    }

    /** False when the service stops: then it is refused, and nobody waits for it. */
    boolean begin(Visit visit, Asked asked) {
        running.put(visit, asked);
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
        return running.keySet().iterator().hasNext();
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
    }
}
