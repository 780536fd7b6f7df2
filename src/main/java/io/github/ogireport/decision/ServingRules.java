package io.github.ogireport.decision;

import io.github.ogireport.finding.RuleSetId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The rules that saves are checked by. Immutable. */
public final class ServingRules {

    private final String sha256;
    private final List<RuleSetId> ruleSets;
    private final Instant since;
    private final String refusal;
    private final String description;

    /**
     * @param refusal     of the last edit of the rules folder that did not take effect, in Chinese; null when there is none
     * @param description all of this and what is in the way, some lines in Chinese
     */
    public ServingRules(String sha256, List<RuleSetId> ruleSets, Instant since, String refusal, String description) {
        this.sha256 = Objects.requireNonNull(sha256, "sha256");
        this.ruleSets = Collections.unmodifiableList(new ArrayList<>(ruleSets));
        this.since = Objects.requireNonNull(since, "since");
        this.refusal = refusal;
        this.description = Objects.requireNonNull(description, "description");
    }

    /** Of the content of the rules folder. */
    public String sha256() {
        return sha256;
    }

    /** One for each edition, the newest first. */
    public List<RuleSetId> ruleSets() {
        return ruleSets;
    }

    public Instant since() {
        return since;
    }

    /** Why the last edit of the rules folder did not take effect, in Chinese with file and line; null when none was refused since. */
    public String refusal() {
        return refusal;
    }

    /** For administrators: some lines in Chinese. */
    @Override
    public String toString() {
        return description;
    }
}
