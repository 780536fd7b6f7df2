package io.github.ogireport.gate;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A daemon thread that is there only as long as there is something to do. */
final class LaterThread implements Later {

    /** As long as loading, compiling and proving may take. */
    private static final long PATIENCE_SECONDS = 120;

    private final ScheduledThreadPoolExecutor work = new ScheduledThreadPoolExecutor(1, this::thread);
    /** The one there is, or was last; null before the first. */
    private volatile Thread thread;

    LaterThread() {
        work.setKeepAliveTime(1, TimeUnit.SECONDS);
        work.allowCoreThreadTimeOut(true);
        work.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private Thread thread(Runnable pieces) {
        Thread made = new Thread(pieces, "ogi-report-gate");
        made.setDaemon(true);
        // the host's loader would be kept alive by a thread that outlives a redeploy
        made.setContextClassLoader(LaterThread.class.getClassLoader());
        thread = made;
        return made;
    }

    @Override
    public void run(Duration delay, Runnable piece) {
        try {
            work.schedule(piece, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            if (!work.isShutdown()) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        work.shutdown();
        Thread ending = thread;
        try {
            // the executor has ended a moment before its thread has
            if (ending != null) {
                ending.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
