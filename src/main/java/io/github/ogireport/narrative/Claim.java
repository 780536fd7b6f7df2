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

    private Claim(String name, List<Topic> topics, Quantity zero, Columns equal, Columns to) {
        this.name = name;
        this.topics = Collections.unmodifiableList(new ArrayList<>(topics));
        this.zero = zero;
        this.equal = equal;
        this.to = to;
    }

    /** 均已办结: nothing is carried forward. */
    public static Claim zero(String name, List<Topic> topics, Quantity zero) {
        return new Claim(name, topics, zero, null, null);
    }

    /** 均获维持: the one column equals the other, in the rows that the text speaks of. */
    public static Claim equal(String name, List<Topic> topics, Columns equal, Columns to) {
        return new Claim(name, topics, null, equal, to);
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

    Columns equal() {
        return equal;
    }

    Columns to() {
        return to;
    }
}
