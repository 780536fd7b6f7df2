package io.github.ogireport.turn;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * What threads have spent of the processors. Unlike the time on the clock, it does not grow while the machine is busy with other
 * things, nor while a thread waits for others.
 */
public final class ProcessorTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() { }

    /** In nanoseconds since some moment; where Java cannot tell, the time on the clock. */
    public static long of(Thread thread) {
        if (thread == Thread.currentThread() && THREADS.isCurrentThreadCpuTimeSupported()) {
            return THREADS.getCurrentThreadCpuTime();
        }
        long spent = THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.getId()) : -1;
        return spent < 0 ? System.nanoTime() : spent;
    }
}
