package io.github.ogireport.ruleset.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One sheet: rows of cells. Immutable. */
public final class Sheet {

    private final String name;
    private final List<SheetRow> rows;

    /** @param name null for a text file */
    Sheet(String name, List<SheetRow> rows) {
        this.name = name;
        this.rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }

    /** In order. */
    public List<SheetRow> rows() {
        return rows;
    }

    /** Where a cell is, in Chinese: “工作表“期限”的 C5 格”, or “第 3 列” where the file is text and its line is known. */
    public String place(int row, int column) {
        return name == null ? "第 " + (column + 1) + " 列" : "工作表“" + name + "”的 " + CellAddress.letters(column) + row + " 格";
    }
}
