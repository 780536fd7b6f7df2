package io.github.ogireport.narrative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Columns that words single out, and the topics that have them. Immutable. */
public final class ColumnWord {

    private final Columns columns;
    private final List<Topic> topics;
    private final Claim whenAll;

    /** @param whenAll what the word claims in a clause of its own: 结果维持; null when nothing */
    public ColumnWord(Columns columns, List<Topic> topics, Claim whenAll) {
        this.whenAll = whenAll;
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

    @Override
    public String toString() {
        return columns.toString();
    }
}
