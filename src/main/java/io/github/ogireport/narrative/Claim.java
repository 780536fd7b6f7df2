package io.github.ogireport.narrative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A claim without a number (断言): either some cells are 0, or one column equals another. Immutable. */
public final class Claim {

    private final String name;
    private final List<Topic> topics;
    private final Quantity zero;
    private final Columns equal;
    private final Columns to;
    private final Quantity share;
    private final Quantity base;

    private Claim(String name, List<Topic> topics, Quantity zero, Columns equal, Columns to, Quantity share, Quantity base) {
        this.share = share;
        this.base = base;
        this.name = name;
        this.topics = Collections.unmodifiableList(new ArrayList<>(topics));
        this.zero = zero;
        this.equal = equal;
        this.to = to;
    }

    /**
     * 均已办结: nothing is carried forward.
     *
     * @param share what a rate below 100% (办结率) is the share of; null when it says nothing
     * @param base  what it is the share in; null as well then
     */
    public static Claim zero(String name, List<Topic> topics, Quantity zero, Quantity share, Quantity base) {
        return new Claim(name, topics, zero, null, null, share, base);
    }

    /** 均获维持: the one column equals the other, in the rows that the text speaks of. */
    public static Claim equal(String name, List<Topic> topics, Columns equal, Columns to) {
        return new Claim(name, topics, null, equal, to, null, null);
    }

    String name() {
        return name;
    }

    boolean isAbout(Topic topic) {
        return topics.contains(topic);
    }

    Quantity zero() {
        return zero;
    }

    Quantity share() {
        return share;
    }

    Quantity base() {
        return base;
    }

    Columns equal() {
        return equal;
    }

    Columns to() {
        return to;
    }
}
