package io.github.ogireport.activation;

import io.github.ogireport.finding.RuleSetId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a candidate that runs beside has shown so far. Immutable. */
public final class ShadowStatus {

    private final List<RuleSetId> candidate;
    private final long compared;
    private final long different;
    private final long dropped;

    ShadowStatus(List<RuleSetId> candidate, long compared, long different, long dropped) {
        this.candidate = Collections.unmodifiableList(new ArrayList<>(candidate));
        this.compared = compared;
        this.different = different;
        this.dropped = dropped;
    }

    /** The rule sets of the candidate; empty while it has none that compile. */
    public List<RuleSetId> candidate() {
        return candidate;
    }

    /** How many checks were done over again by the candidate. */
    public long compared() {
        return compared;
    }

    /** How many of them gave another result. */
    public long different() {
        return different;
    }

    /** How many checks were not compared because the candidate was behind. */
    public long dropped() {
        return dropped;
    }
}
