package io.github.ogireport.narrative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Columns that words single out, and the topics that have them. Immutable. */
public final class ColumnWord {

    private final Columns columns;
    private final List<Topic> topics;
    private final Claim whenAll;
    private final boolean publication;

    /**
     * @param whenAll     what the word claims in a clause of its own: 结果维持; null when nothing
     * @param publication whether what it speaks of are items that were published: 主动公开
     */
    public ColumnWord(Columns columns, List<Topic> topics, Claim whenAll, boolean publication) {
        this.whenAll = whenAll;
        this.publication = publication;
        this.columns = columns;
        this.topics = Collections.unmodifiableList(new ArrayList<>(topics));
    }

    Columns columns() {
        return columns;
    }

    /** The topics whose tables have these columns, all that are meant when none is named. */
    List<Topic> topics() {
        return topics;
    }

    Claim whenAll() {
        return whenAll;
    }

    boolean isPublication() {
        return publication;
    }

    @Override
    public String toString() {
        return columns.toString();
    }
}
