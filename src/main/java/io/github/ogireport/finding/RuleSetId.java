package io.github.ogireport.finding;

import java.util.Objects;

/** Which rule set judged: its edition, version and content hash. Immutable. */
public final class RuleSetId {

    private final String edition;
    private final String version;
    private final String sha256;

    /** @param sha256 lower-case hex over every file of the rule set and the vocabulary */
    public RuleSetId(String edition, String version, String sha256) {
        this.edition = Objects.requireNonNull(edition, "edition");
        this.version = Objects.requireNonNull(version, "version");
        this.sha256 = Objects.requireNonNull(sha256, "sha256");
    }

    public String edition() {
        return edition;
    }

    public String version() {
        return version;
    }

    public String sha256() {
        return sha256;
    }

    @Override
    public String toString() {
        return edition + " " + version + " (" + sha256.substring(0, 12) + ")";
    }
}
