package io.github.ogireport.activation;

import io.github.ogireport.ruleset.Snapshot;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** A store whose disk may hang: nobody waits for it for ever. */
final class PatientStore implements VersionStore, AutoCloseable {

    private final VersionStore store;
    private final PatientThread thread;

    PatientStore(VersionStore store, Supplier<Duration> patience) {
        this.store = store;
        this.thread = new PatientThread("ogi-rules-keep", patience);
    }

    @Override
    public List<RulesVersion> history() throws IOException {
        return call(store::history);
    }

    @Override
    public void record(RulesVersion version, Snapshot files) throws IOException {
        call(() -> {
            store.record(version, files);
            return null;
        });
    }

    @Override
    public Snapshot load(String sha256) throws IOException {
        return call(() -> store.load(sha256));
    }

    private <T> T call(Callable<T> work) throws IOException {
        try {
            return thread.call(work);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        thread.close();
    }

    @Override
    public String toString() {
        return store.toString();
    }
}
