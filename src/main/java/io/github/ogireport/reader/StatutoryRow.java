package io.github.ogireport.reader;

import io.github.ogireport.report.Block;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The cells that one printed row fills: a row of a table, or a whole table that is printed in one row. Immutable. */
final class StatutoryRow {

    private final Table table;
    private final String name;
    private final Set<String> keys;
    private final List<CellRef> cells = new ArrayList<>();
    private final List<Integer> totals = new ArrayList<>();

    private StatutoryRow(Table table, String name, Set<String> keys) {
        this.table = table;
        this.name = name;
        this.keys = Collections.unmodifiableSet(keys);
    }

    static StatutoryRow of(Table table, Block block, Line row) {
        StatutoryRow one = new StatutoryRow(table, table.name() + "“" + row.name() + "”行", keys(row));
        one.add(block, row);
        return one;
    }

    /** All rows of a block side by side. */
    static StatutoryRow ofBlock(Table table, Block block) {
        StatutoryRow one = new StatutoryRow(table, table.name(), Collections.emptySet());
        for (Line row : block.rows()) {
            one.add(block, row);
        }
        return one;
    }

    private void add(Block block, Line row) {
        for (Line column : block.columns()) {
            cells.add(CellRef.of(table.code(), row.code(), column.code()));
            totals.add(-1);
        }
        int start = cells.size() - block.columns().size();
        for (int c = 0; c < block.columns().size(); c++) {
            if (block.columns().get(c).isTotal()) {
                totals.set(start + c, start);
            }
        }
    }

    /** The essence of every way to print the label, alone or with the group headings to its left in the same field. */
    private static Set<String> keys(Line row) {
        Set<String> keys = new LinkedHashSet<>();
        for (String form : FormatWords.forms(row)) {
            keys.add(form);
            StringBuilder path = new StringBuilder();
            for (int i = row.path().size() - 1; i >= 0; i--) {
                path.insert(0, Wording.essence(row.path().get(i)));
                keys.add(path + form);
            }
        }
        return keys;
    }

    Table table() {
        return table;
    }

    /** As messages name it, such as “表三“予以公开”行”. */
    String name() {
        return name;
    }

    Set<String> keys() {
        return keys;
    }

    List<CellRef> cells() {
        return cells;
    }

    /** Where the parts of the total at a cell start, up to the cell itself; -1 when the cell is no total. */
    int partsOfTotal(int cell) {
        return totals.get(cell);
    }
}
