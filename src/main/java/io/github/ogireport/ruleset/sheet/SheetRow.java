package io.github.ogireport.ruleset.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A row of a sheet. Immutable. */
public final class SheetRow {

    private final int number;
    private final List<SheetCell> cells;

    SheetRow(int number, List<SheetCell> cells) {
        this.number = number;
        this.cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /** From 1: the row's number in a spreadsheet, the line that it begins on in a text file. */
    public int number() {
        return number;
    }

    public int width() {
        return cells.size();
    }

    /** @param column from 0; beyond the width cells are empty */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(SheetCell::isEmpty);
    }
}
