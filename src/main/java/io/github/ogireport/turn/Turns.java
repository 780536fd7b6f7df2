package io.github.ogireport.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * Does the work of many clients a few pieces at a time, in fair turns: see {@link FairQueue}. The work is done by daemon threads of
 * this object's own, as many from beginning to end: one that a host's request had made would keep that request's inheritable
 * thread locals. There are more threads than turns, for work that hangs keeps its thread. Safe for many threads.
 */
public final class Turns implements AutoCloseable {

    /** An honest check takes some milliseconds. */
    private static final Duration QUICK = Duration.ofMillis(250);
    /** Bytes or characters; reports that were published are far shorter. */
    private static final long LARGE = 256 << 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Thread> threads = new ArrayList<>();
    private final LongSupplier nanoTime;
    private final ToLongFunction<Thread> processorTime;
    private final FairQueue queue;
    private boolean closed;
    /** Threads that wake by themselves when a turn was kept too long; one is enough. */
    private int watching;

    /**
     * @param name   of the threads, which get a number behind it
     * @param atOnce how many quick pieces of work at a time; there are fewer slow ones beside them, but always one
     * @param room   how many pieces of work may wait
     */
    public Turns(String name, int atOnce, int room) {
        this(name, atOnce, room, QUICK, System::nanoTime, ProcessorTime::of);
    }

    /**
     * @param quick         how long a piece of work may keep its turn before it is one of the slow
     * @param processorTime as {@link ProcessorTime#of}
     */
    public Turns(String name, int atOnce, int room, Duration quick, LongSupplier nanoTime, ToLongFunction<Thread> processorTime) {
        this.nanoTime = nanoTime;
        this.processorTime = processorTime;
        int slow = Math.max(1, atOnce - 1);
        queue = new FairQueue(atOnce, slow, room, quick.toNanos());
        for (int i = 1; i <= 2 * atOnce + slow; i++) {
            Thread thread = new Thread(this::work, name + "-" + i);
            thread.setDaemon(true);
            thread.setContextClassLoader(Turns.class.getClassLoader());
            threads.add(thread);
        }
        threads.forEach(Thread::start);
    }

    /** Whether work on so much is slow from the start. */
    public static boolean isLarge(long size) {
        return size > LARGE;
    }

    /**
     * @param client  whose turn it is; one name for all for whom there is no better
     * @param slow    whether the work is known to be slow beforehand
     * @param work    what is done on another thread; what it throws is its own affair
     * @param refused what is done, on any thread, where it never gets its turn: another client needs the place more, or this closes
     * @throws RejectedExecutionException when there is no room for it, or this is closed
     */
    public Turn ask(String client, boolean slow, Runnable work, Runnable refused) {
        Turn turn = new Turn(client, slow, work, refused);
        Turn gone;
        lock.lock();
        try {
            gone = closed ? turn : queue.add(turn, nanoTime.getAsLong());
            changed.signal();
        } finally {
            lock.unlock();
        }
        if (gone == turn) {
            throw new RejectedExecutionException();
        }
        if (gone != null) {
            gone.refused().run();
        }
        return turn;
    }

    /** @return whether it still waited; then it never gets its turn, and nobody is told */
    public boolean withdraw(Turn turn) {
        lock.lock();
        try {
            return queue.remove(turn);
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        for (Turn turn = next(); turn != null; turn = next()) {
            try {
                turn.work().run();
            } catch (Throwable e) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            } finally {
                // whoever interrupted this meant the work
                Thread.interrupted();
                end(turn);
            }
        }
    }

    /** How much the work spent of the processors up to now, or to its end; nothing before its turn. */
    public long spentNanos(Turn turn) {
        lock.lock();
        try {
            return turn.spent(processorTime);
        } finally {
            lock.unlock();
        }
    }

    /** Null when there will be none. */
    private Turn next() {
        lock.lock();
        try {
            while (!closed) {
                long now = nanoTime.getAsLong();
                Turn turn = queue.next(now);
                if (turn != null) {
                    turn.startOn(Thread.currentThread(), processorTime);
                    if (watching == 0 && queue.waiting() > 0) {
                        changed.signal();
                    }
                    return turn;
                }
                await(queue.nanosToNext(now));
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void await(long nanos) {
        boolean watches = watching == 0 && nanos != Long.MAX_VALUE;
        watching += watches ? 1 : 0;
        try {
            if (watches) {
                changed.awaitNanos(nanos);
            } else {
                changed.await();
            }
        } catch (InterruptedException e) {
            // meant the work that was done last, or to look whether this is closed
            return;
        } finally {
            watching -= watches ? 1 : 0;
        }
    }

    private void end(Turn turn) {
        lock.lock();
        try {
            queue.end(turn, nanoTime.getAsLong(), turn.spent(processorTime));
        } finally {
            lock.unlock();
        }
    }

    public int working() {
        lock.lock();
        try {
            return queue.running();
        } finally {
            lock.unlock();
        }
    }

    public int waiting() {
        lock.lock();
        try {
            return queue.waiting();
        } finally {
            lock.unlock();
        }
    }

    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Refuses what waits, interrupts what runs, and waits some seconds for the threads to end, since application servers look for
     * them right afterwards. May be called more than once.
     */
    @Override
    public void close() {
        close(PATIENCE);
    }

    /** @param patience how long to wait for the threads to end */
    public void close(Duration patience) {
        List<Turn> gone;
        lock.lock();
        try {
            closed = true;
            gone = queue.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        gone.forEach(each -> each.refused().run());
        threads.forEach(Thread::interrupt);
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (Thread thread : threads) {
                if (thread != Thread.currentThread()) {
                    TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, deadline - System.nanoTime()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
