package io.github.ogireport.activation;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A heartbeat by a daemon thread of its own. Waits by the monotonic clock, so that setting the time of day does not matter. */
final class WatchThread implements Heartbeat.Ending {

    private static final Logger LOG = LoggerFactory.getLogger(WatchThread.class);

    /** As long as compiling and proving may take. */
    private static final long PATIENCE_SECONDS = 120;
    private static final long PAUSE_MILLIS = 1_000;

    private final Runnable beat;
    private final long intervalNanos;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;

    private WatchThread(String name, Runnable beat, Duration interval) {
        this.beat = beat;
        this.intervalNanos = interval.toNanos();
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        // the host's loader would be kept alive by a thread that outlives a redeploy
        thread.setContextClassLoader(WatchThread.class.getClassLoader());
    }

    static WatchThread start(String name, Runnable beat, Duration interval) {
        WatchThread watch = new WatchThread(name, beat, interval);
        watch.thread.start();
        return watch;
    }

    private void run() {
        try {
            while (!ended.await(intervalNanos, TimeUnit.NANOSECONDS)) {
                beatOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beatOnce() {
        try {
            beat.run();
        } catch (RuntimeException | Error e) {
            // one failed look must not be the last
            LOG.error("查看规则文件夹时出错，下次再看", e);
        }
    }

    @Override
    public void close() {
        ended.countDown();
        if (Thread.currentThread() == thread) {
            return;
        }
        boolean interrupted = false;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (thread.isAlive() && System.nanoTime() < end) {
            try {
                thread.join(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
