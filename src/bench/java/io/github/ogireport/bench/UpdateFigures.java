package io.github.ogireport.bench;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.activation.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * Updates of the shipped rules: how long one takes (read, compile, prove by every case, swap, keep), what it does to the time
 * of checks that a host makes meanwhile, and how long after its last file is saved an edit takes effect. Not JMH: the times
 * are those of single events.
 */
public final class UpdateFigures {

    private static final int WARM_UP = 10;
    private static final int UPDATES = 50;
    private static final int EDITS = 10;
    private static final int CHECKS_AT_REST = 3_000;
    private static final long PAUSE_NANOS = 1_000_000;

    private final RulesCopy rules;
    private int edition;
    private volatile boolean updating = true;

    private UpdateFigures(RulesCopy rules) {
        this.rules = rules;
    }

    public static void main(String[] args) throws Exception {
        UpdateFigures figures = new UpdateFigures(RulesCopy.in(Files.createTempDirectory("ogi-update")));
        figures.updatesAndChecks();
        figures.edits();
    }

    private void edit() throws IOException {
        rules.append("2021/settings.yaml", "\n# 第 " + edition++ + " 次修改\n");
    }

    private void updatesAndChecks() throws Exception {
        try (ReportValidator validator = ReportValidator.configure(rules.folder()).mode(Mode.ON_PUBLISH).open()) {
            ValidationRequest request = ValidationRequest.of(new SuqianReport().sound());
            checks(validator, request, CHECKS_AT_REST / 2);
            for (int i = 0; i < WARM_UP; i++) {
                edit();
                validator.publish(null);
            }
            print("check at rest, µs", checks(validator, request, CHECKS_AT_REST), 1e3);
            long[] updates = new long[UPDATES];
            Thread updater = new Thread(() -> update(validator, updates));
            updater.start();
            long[] meanwhile = checks(validator, request, Integer.MAX_VALUE);
            updater.join();
            print("check during updates, µs", meanwhile, 1e3);
            print("update with a host checking, ms", updates, 1e6);
        }
    }

    private void update(ReportValidator validator, long[] nanos) {
        try {
            for (int i = 0; i < nanos.length; i++) {
                edit();
                long started = System.nanoTime();
                validator.publish(null);
                nanos[i] = System.nanoTime() - started;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            updating = false;
        }
    }

    /** One check a millisecond, as many as asked for or until the updates are over. */
    private long[] checks(ReportValidator validator, ValidationRequest request, int count) {
        long[] nanos = new long[Math.min(count, 1_000_000)];
        int done = 0;
        while (done < nanos.length && (count != Integer.MAX_VALUE || updating)) {
            long started = System.nanoTime();
            validator.validate(request);
            nanos[done++] = System.nanoTime() - started;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return Arrays.copyOf(nanos, done);
    }

    private void edits() throws Exception {
        Semaphore effective = new Semaphore(0);
        try (ReportValidator ignored = ReportValidator.configure(rules.folder()).audit(line -> {
            if (line.contains("\"cause\":\"EDIT\"")) {
                effective.release();
            }
        }).open()) {
            long[] nanos = new long[EDITS];
            for (int i = 0; i < EDITS; i++) {
                edit();
                long saved = System.nanoTime();
                effective.acquire();
                nanos[i] = System.nanoTime() - saved;
            }
            print("edit to effect, ms", nanos, 1e6);
        }
    }

    private static void print(String what, long[] nanos, double unit) {
        Arrays.sort(nanos);
        System.out.printf("%s: %d times, p50 %.1f, p99 %.1f, max %.1f%n", what, nanos.length, nanos[nanos.length / 2] / unit,
                nanos[(int) (nanos.length * 0.99)] / unit, nanos[nanos.length - 1] / unit);
    }
}
