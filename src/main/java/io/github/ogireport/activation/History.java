package io.github.ogireport.activation;

import io.github.ogireport.ruleset.Snapshot;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What served, also while the store cannot be written: versions wait in memory until it can, the last ten of them with
 * their bytes. Not thread-safe.
 */
final class History {

    private static final int WAITING = 10;

    private final VersionStore store;
    private final Map<RulesVersion, Snapshot> waiting = new LinkedHashMap<>();
    private Exception saving;
    private String reading;

    /** @param store null to keep versions in memory only */
    History(VersionStore store) {
        this.store = store;
    }

    /** Keeps it, in memory while it cannot be saved. */
    void record(RulesVersion version, Snapshot files) {
        waiting.put(version, files);
        save();
        while (waiting.size() > WAITING) {
            waiting.remove(waiting.keySet().iterator().next());
        }
    }

    /**
     * Keeps it on disk, or not at all.
     *
     * @return why it could not be kept, in Chinese; null when it is
     */
    String require(RulesVersion version, Snapshot files) {
        record(version, files);
        if (store == null || waiting.remove(version) == null) {
            return null;
        }
        String why = "这一版存不到磁盘（" + store + "），重新启动后就丢了：" + saving;
        saving = waiting.isEmpty() ? null : saving;
        return why;
    }

    /** Tries again what could not be saved. */
    void save() {
        if (store == null) {
            return;
        }
        try {
            Deque<RulesVersion> unsaved = new ArrayDeque<>(waiting.keySet());
            while (!unsaved.isEmpty()) {
                store.record(unsaved.peek(), waiting.get(unsaved.peek()));
                waiting.remove(unsaved.remove());
                saving = null;
            }
        } catch (IOException | RuntimeException e) {
            saving = e;
        }
    }

    /** Whether something waits to be saved. */
    boolean hasUnsaved() {
        return store != null && !waiting.isEmpty();
    }

    /** The oldest first. Never null. */
    List<RulesVersion> versions() {
        List<RulesVersion> versions = new ArrayList<>();
        if (store != null) {
            try {
                versions.addAll(store.history());
                reading = null;
            } catch (IOException | RuntimeException e) {
                reading = "规则版本的历史读不出来（" + store + "）：" + e;
            }
        }
        versions.addAll(waiting.keySet());
        return Collections.unmodifiableList(versions);
    }

    Snapshot load(String sha256) throws IOException {
        for (Snapshot files : waiting.values()) {
            if (files.sha256().equals(sha256)) {
                return files;
            }
        }
        if (store == null) {
            throw new IOException("这个版本没有保存下来：" + sha256);
        }
        return store.load(sha256);
    }

    /** What keeps versions from being saved or read, in Chinese; null when nothing does. */
    String trouble() {
        if (saving == null) {
            return reading;
        }
        boolean rolledBack = waiting.keySet().stream().anyMatch(each -> each.cause() == Cause.ROLLBACK);
        return "规则版本没有存到磁盘（" + store + "），审核照常进行：" + saving
                + (rolledBack ? "。退回的版本存好以前，重新启动就又用回原来的规则" : "");
    }
}
