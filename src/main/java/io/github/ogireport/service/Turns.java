package io.github.ogireport.service;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a few requests at a time do what takes thought, each on the thread of its own connection, for handing it to another
 * thread and back costs more than reading a report; and lets a bounded number wait, in the order in which they came. Safe for
 * many threads.
 */
final class Turns {

    /** What is done when its turn comes. */
    interface Work<T> {
        T run() throws RefusedRequestException;
    }

    private final int atOnce;
    private final Semaphore places;
    private final Semaphore turns;
    private final Duration patience;

    Turns(Limits limits) {
        atOnce = limits.working();
        places = new Semaphore(atOnce + limits.waiting());
        turns = new Semaphore(atOnce, true);
        patience = limits.answering();
    }

    /** @throws RefusedRequestException when too many wait already, when its turn does not come in time, or when the work says so */
    <T> T take(Request request, Work<T> work) throws RefusedRequestException {
        if (!places.tryAcquire()) {
            throw new RefusedRequestException(Fault.BUSY, "正在审核的报告太多，这一份没有审核，请稍后再试");
        }
        try {
            await(request);
            try {
                if (request.isOverdue()) {
                    throw RefusedRequestException.timedOut(patience);
                }
                return work.run();
            } finally {
                turns.release();
            }
        } finally {
            places.release();
        }
    }

    private void await(Request request) throws RefusedRequestException {
        try {
            if (!turns.tryAcquire(request.nanosLeft(), TimeUnit.NANOSECONDS)) {
                throw RefusedRequestException.timedOut(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedRequestException(Fault.STOPPING, "审核服务正在停止，这一份没有审核，请稍后再试");
        }
    }

    int working() {
        return atOnce - turns.availablePermits();
    }

    int waiting() {
        return turns.getQueueLength();
    }
}
