package io.github.ogireport.activation;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.finding.RuleSetId;
import io.github.ogireport.text.OneLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A version of the rules (规则版本) that serves or served: its content, since when and why. Immutable. */
public final class RulesVersion {

    private final String sha256;
    private final Instant since;
    private final Cause cause;
    private final String by;
    private final List<RuleSetId> ruleSets;
    private final String folderSha256;

    RulesVersion(String sha256, Instant since, Cause cause, String by, List<RuleSetId> ruleSets, String folderSha256) {
        this.sha256 = Objects.requireNonNull(sha256, "sha256");
        this.since = Objects.requireNonNull(since, "since");
        this.cause = Objects.requireNonNull(cause, "cause");
        this.by = by == null ? null : OneLine.of(by, Bound.WHO.limit());
        this.ruleSets = Collections.unmodifiableList(new ArrayList<>(ruleSets));
        this.folderSha256 = folderSha256;
    }

    /** Lower-case hex over every file of the rules folder. */
    public String sha256() {
        return sha256;
    }

    public Instant since() {
        return since;
    }

    public Cause cause() {
        return cause;
    }

    /** Who published it or brought it back, as told by the caller, in one line; null when not told. */
    public String by() {
        return by;
    }

    /** One for each edition, the newest first. */
    public List<RuleSetId> ruleSets() {
        return ruleSets;
    }

    /** What the folder held when this came to serve, which differs after a roll-back; null when it could not be read. */
    String folderSha256() {
        return folderSha256;
    }

    /** The editions with their versions, in one line of Chinese. */
    public String editions() {
        return OneLine.of(ruleSets.stream().map(id -> id.edition() + " 版 " + id.version()).collect(Collectors.joining("、")));
    }

    /** For logs and screens, one line: editions with their versions, short hash, since when and why. */
    @Override
    public String toString() {
        return sha256.substring(0, 12) + "（" + editions() + "），" + since + " 起，" + cause.label() + (by == null ? "" : "，" + by);
    }
}
