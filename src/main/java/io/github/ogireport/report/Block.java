package io.github.ogireport.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows and columns that cross completely: a whole table, or one part of 表二. Immutable. */
public final class Block {

    private final String title;
    private final List<Line> rows;
    private final List<Line> columns;

    /** @param title as printed, for instance “第二十条第（一）项”; empty when the table has only one block */
    public Block(String title, List<Line> rows, List<Line> columns) {
        this.title = title;
        this.rows = Collections.unmodifiableList(new ArrayList<>(rows));
        this.columns = Collections.unmodifiableList(new ArrayList<>(columns));
    }

    public String title() {
        return title;
    }

    public List<Line> rows() {
        return rows;
    }

    public List<Line> columns() {
        return columns;
    }
}
