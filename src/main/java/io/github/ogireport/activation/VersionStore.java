package io.github.ogireport.activation;

import io.github.ogireport.ruleset.Snapshot;
import java.io.IOException;
import java.util.List;

/** Keeps the versions that served, byte for byte. */
interface VersionStore {

    /** The oldest first; the last one is what served last. */
    List<RulesVersion> history() throws IOException;

    /** Keeps a version and its bytes; afterwards it is the last of {@link #history()}. */
    void record(RulesVersion version, Snapshot files) throws IOException;

    /** @throws IOException when the version is not kept, or no longer what it was */
    Snapshot load(String sha256) throws IOException;
}
