package io.github.ogireport.gate;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A daemon thread that is there only as long as there is something to do. */
final class LaterThread implements Later {

    /** As long as loading, compiling and proving may take. */
    private static final long PATIENCE_SECONDS = 120;

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, LaterThread::thread);

    LaterThread() {
        thread.setKeepAliveTime(1, TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "ogi-report-gate");
        thread.setDaemon(true);
        // the host's loader would be kept alive by a thread that outlives a redeploy
        thread.setContextClassLoader(LaterThread.class.getClassLoader());
        return thread;
    }

    @Override
    public void run(Duration delay, Runnable work) {
        try {
            thread.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            if (!thread.isShutdown()) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
