package io.github.ogireport.activation;

import io.github.ogireport.bound.Budget;
import io.github.ogireport.ruleset.FolderListing;
import io.github.ogireport.ruleset.Reading;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problem;
import io.github.ogireport.source.Problems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Reads a rules folder without waiting for ever, and says which file keeps it waiting. Its readings have a budget of their own. */
final class FolderReading implements AutoCloseable {

    private final Path folder;
    private final RulesDisk disk;
    private final Supplier<Duration> patience;
    private final LongSupplier nanoTime;
    private final PatientThread thread;
    /** Null while none runs. */
    private volatile Reading running;

    /** @param nanoTime the clock of the readings' budget */
    FolderReading(Path folder, RulesDisk disk, Supplier<Duration> patience, LongSupplier nanoTime) {
        this.folder = folder;
        this.disk = disk;
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.thread = new PatientThread("ogi-rules-read", patience);
    }

    Path folder() {
        return folder;
    }

    /** @return null when the folder cannot be looked through, which is added to {@code problems} */
    FolderListing list(Problems problems) {
        return read((found, reading) -> disk.list(folder, found, reading), problems);
    }

    /** @return null when something cannot be read, which is added to {@code problems} */
    Snapshot snapshot(Problems problems) {
        return read((found, reading) -> disk.read(folder, found, reading), problems);
    }

    private interface Work<T> {
        T read(Problems problems, Reading reading);
    }

    private <T> T read(Work<T> work, Problems problems) {
        Problems found = new Problems();
        Reading reading = new Reading(Budget.of("读规则文件夹", patience.get(), nanoTime));
        try {
            T result = thread.call(() -> {
                running = reading;
                try {
                    return work.read(found, reading);
                } finally {
                    running = null;
                }
            });
            found.list().forEach(each -> add(each, problems));
            return found.any() ? null : result;
        } catch (PatientThread.HangingException e) {
            Reading hanging = running;
            String at = hanging == null ? "" : hanging.at();
            problems.add(at.isEmpty() ? folder.toString() : at, 0, e.getMessage());
        } catch (Exception e) {
            problems.add(folder.toString(), 0, "规则文件夹读不出来：" + e);
        }
        return null;
    }

    private static void add(Problem problem, Problems problems) {
        problems.add(problem.file(), problem.line(), problem.message());
    }

    @Override
    public void close() {
        thread.close();
    }
}
