package io.github.ogireport.narrative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Columns that words single out, and the topics that have them. Immutable. */
public final class ColumnWord {

    private final Columns columns;
    private final List<Topic> topics;

    public ColumnWord(Columns columns, List<Topic> topics) {
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

    @Override
    public String toString() {
        return columns.toString();
    }
}
