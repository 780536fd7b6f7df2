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

    /** After a restart, which goes back to what was published last: that the folder holds something else; null when it does not. */
    String unpublished(Mode mode) {
        boolean differedAtStart = version().cause() == Cause.START && !version().sha256().equals(version().folderSha256());
        return mode != Mode.ON_PUBLISH || !differedAtStart || unserved == null || refusal != null ? null : "规则文件夹里的内容 " + unserved.substring(0, 12) + " 没有生效，生效的是上次发布或退回的 "
                + version().sha256().substring(0, 12) + "：要用文件夹里的，请发布";
    }
}
