package io.github.ogireport.activation;

/** What serves and what does not, which change together: one assignment of this takes rules up. Immutable. */
final class LiveState {

    private final ActiveRules active;
    private final long sinceNanos;
    private final Refusal refusal;
    private final String unserved;

    private LiveState(ActiveRules active, long sinceNanos, Refusal refusal, String unserved) {
        this.active = active;
        this.sinceNanos = sinceNanos;
        this.refusal = refusal;
        this.unserved = unserved;
    }

    static LiveState serving(ActiveRules active, long nanos) {
        RulesVersion version = active.version();
        return new LiveState(active, nanos, null, version.sha256().equals(version.folderSha256()) ? null : version.folderSha256());
    }

    /** The same rules serve, after others were refused. */
    LiveState refusing(Refusal why) {
        return new LiveState(active, sinceNanos, why, why.cause() == Cause.ROLLBACK ? unserved : why.sha256());
    }

    /** The same rules serve, while the folder holds others that nobody published. */
    LiveState waiting(String folder) {
        return new LiveState(active, sinceNanos, refusal, folder);
    }

    /** The same rules serve, and the folder holds them. */
    LiveState settled() {
        return new LiveState(active, sinceNanos, null, null);
    }

    ActiveRules active() {
        return active;
    }

    RulesVersion version() {
        return active.version();
    }

    /** By the monotonic clock. */
    long sinceNanos() {
        return sinceNanos;
    }

    /** Null when nothing was refused since. */
    Refusal refusal() {
        return refusal;
    }

    /** Content of the folder that does not serve; null when it does. */
    String unserved() {
        return unserved;
    }
}
