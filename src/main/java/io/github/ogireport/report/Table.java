package io.github.ogireport.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A statutory table, as an edition of the format defines it. Immutable. */
public final class Table {

    private final String code;
    private final String name;
    private final String title;
    private final String section;
    private final String cornerNote;
    private final String columnHeading;
    private final boolean inOneRow;
    private final List<Block> blocks;

    /**
     * @param name     what everybody calls it, for instance “表三”
     * @param title    as printed
     * @param section  code of the section that holds it
     * @param cornerNote    text printed in the upper left corner; empty when none is
     * @param columnHeading heading printed over all columns but the total; empty when none is
     * @param inOneRow whether it is printed as one row of numbers under nested headings, row after row (表四)
     */
    public Table(String code, String name, String title, String section, String cornerNote, String columnHeading,
                 boolean inOneRow, List<Block> blocks) {
        this.code = code;
        this.name = name;
        this.title = title;
        this.section = section;
        this.cornerNote = cornerNote;
        this.columnHeading = columnHeading;
        this.inOneRow = inOneRow;
        this.blocks = Collections.unmodifiableList(new ArrayList<>(blocks));
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public String section() {
        return section;
    }

    public String cornerNote() {
        return cornerNote;
    }

    public String columnHeading() {
        return columnHeading;
    }

    public boolean isInOneRow() {
        return inOneRow;
    }

    public List<Block> blocks() {
        return blocks;
    }
}
