package io.github.ogireport.isolation;

import java.util.Objects;

/**
 * The plugin cannot be used, for a reason that lies in its folder and not in the rules; the message says in Chinese what is
 * wrong and what to do.
 */
public final class UnusablePluginException extends RuntimeException {

    /** What is wrong, for hosts that decide by it. */
    public enum Fault {
        /** The plugin's folder is not there. */
        FOLDER_MISSING,
        /** The folder has no engine. */
        ENGINE_MISSING,
        /** A jar of the engine is missing or not as it was packed, as when it was copied in part. */
        ENGINE_DAMAGED,
        /** The host's api jar and the engine are not of one version. */
        OTHER_VERSION,
        /** The engine does not start, or broke while it ran. */
        ENGINE_FAILED
    }

    private final Fault fault;

    UnusablePluginException(Fault fault, String message) {
        super(message);
        this.fault = Objects.requireNonNull(fault, "fault");
    }

    public Fault fault() {
        return fault;
    }
}
