package io.github.ogireport.audit;

import io.github.ogireport.finding.ValidationResult;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Takes what is to be audited off the hands of the thread that checks: a bounded queue, one daemon thread that writes. What
 * finds no room, or cannot be written, is dropped and counted. Safe for many threads.
 */
public final class AuditTrail implements AutoCloseable {

    private static final int ROOM = 1_024;
    private static final long IDLE_SECONDS = 1;
    private static final Supplier<String> WAKE = () -> "";
    private static final long PATIENCE_AT_CLOSE_SECONDS = 5;

    private final AuditLog log;
    private final Clock clock;
    private final BlockingQueue<Supplier<String>> queue;
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong droppedUntold = new AtomicLong();
    private final Thread writer;
    private volatile String trouble;
    private volatile boolean closed;

    /** @param log closed with this trail */
    public AuditTrail(AuditLog log, Clock clock) {
        this(log, clock, ROOM);
    }

    AuditTrail(AuditLog log, Clock clock, int room) {
        this.log = Objects.requireNonNull(log, "log");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.queue = new ArrayBlockingQueue<>(room);
        writer = new Thread(this::writeAll, "ogi-audit");
        writer.setDaemon(true);
        // the host's loader would be kept alive by a thread that outlives a redeploy
        writer.setContextClassLoader(AuditTrail.class.getClassLoader());
        writer.start();
    }

    public void decision(ValidationResult result) {
        add("decision", () -> AuditLine.decision(result));
    }

    /** A save that a host let through or not. */
    public void saveDecided(SaveEvent event) {
        add("save", () -> AuditLine.save(event));
    }

    /** Rules that took effect. */
    public void rulesChanged(RulesEvent event) {
        add("rulesChanged", () -> AuditLine.rules(event));
    }

    /** Rules that took effect and could not be kept: after a restart the ones before may serve again. */
    public void rulesNotKept(RulesEvent event) {
        add("rulesNotKept", () -> AuditLine.rules(event));
    }

    /** Rules that were refused; what served goes on serving. */
    public void rulesRefused(RulesEvent event) {
        add("rulesRefused", () -> AuditLine.rules(event));
    }

    /** What a candidate would have found in a report otherwise. */
    public void shadow(ValidationResult serving, ValidationResult candidate, List<Difference> differences) {
        add("shadow", () -> AuditLine.shadow(serving, candidate, differences));
    }

    private void add(String event, Supplier<Map<String, Object>> body) {
        Instant time = clock.instant();
        if (closed || !queue.offer(() -> AuditLine.of(time, event, body.get()))) {
            drop(1);
        }
    }

    private void drop(long lines) {
        dropped.addAndGet(lines);
        droppedUntold.addAndGet(lines);
    }

    /** How many lines were lost since the start. */
    public long dropped() {
        return dropped.get();
    }

    /** Why lines cannot be written just now, in Chinese; null when they can. */
    public String trouble() {
        return trouble;
    }

    private void writeAll() {
        try {
            while (!closed || !queue.isEmpty()) {
                Supplier<String> line = queue.poll(IDLE_SECONDS, TimeUnit.SECONDS);
                if (line != null && line != WAKE) {
                    write(line);
                }
            }
            log.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            trouble = "审计日志关闭时出错：" + e;
        }
    }

    private void write(Supplier<String> line) {
        try {
            tellDropped();
            log.write(line.get());
            trouble = null;
            tellDropped();
        } catch (IOException | RuntimeException e) {
            drop(1);
            trouble = "审计日志写不进去：" + e;
        }
    }

    private void tellDropped() throws IOException {
        long count = droppedUntold.getAndSet(0);
        if (count > 0) {
            try {
                log.write(AuditLine.of(clock.instant(), "dropped", Collections.singletonMap("count", count)));
            } catch (IOException | RuntimeException e) {
                droppedUntold.addAndGet(count);
                throw e;
            }
        }
    }

    /** Writes what waits, for at most five seconds, and closes the log. Further lines are dropped. */
    @Override
    public void close() {
        closed = true;
        queue.offer(WAKE);
        try {
            writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_AT_CLOSE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
