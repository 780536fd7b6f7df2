package io.github.ogireport.audit;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.finding.RuleSetId;
import io.github.ogireport.text.OneLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** A change of the rules that took effect or was refused. Immutable. */
public final class RulesEvent {

    private final String cause;
    private final String by;
    private final String from;
    private final String to;
    private final List<RuleSetId> ruleSets;
    private final int problems;

    /**
     * @param by       who asked for it; null for an edit or when not told
     * @param from     content hash of the rules that served; null at the start
     * @param to       content hash of the rules that came, or were refused; null when they could not be read
     * @param ruleSets what now serves
     * @param problems 0 when it took effect
     */
    public RulesEvent(String cause, String by, String from, String to, List<RuleSetId> ruleSets, int problems) {
        this.cause = Objects.requireNonNull(cause, "cause");
        this.by = by == null ? null : OneLine.of(by, Bound.WHO.limit());
        this.from = from;
        this.to = to;
        this.ruleSets = Collections.unmodifiableList(new ArrayList<>(ruleSets));
        this.problems = problems;
    }

    public String cause() {
        return cause;
    }

    public String by() {
        return by;
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    public List<RuleSetId> ruleSets() {
        return ruleSets;
    }

    public int problems() {
        return problems;
    }
}
