package io.github.ogireport.bench;

import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;

/** One cell as a tutorial's rules see it: a bean with getters. */
public final class CellFact {

    private final String table;
    private final String row;
    private final String column;
    private final Double value;
    private final boolean readable;
    private final String remark;
    private final String unit;
    private final String typed;

    CellFact(CellRef ref, Cell cell) {
        table = ref.table();
        row = ref.row();
        column = ref.column();
        value = cell.isNumber() ? Double.valueOf(cell.number().doubleValue()) : null;
        readable = cell.state() != Cell.State.UNREADABLE;
        remark = cell.remark();
        unit = cell.unit();
        typed = cell.display();
    }

    public String getTable() {
        return table;
    }

    public String getRow() {
        return row;
    }

    public String getColumn() {
        return column;
    }

    /** Null when the cell holds no number. */
    public Double getValue() {
        return value;
    }

    public boolean isReadable() {
        return readable;
    }

    /** Whether the number has a fraction. */
    public boolean isFraction() {
        return value != null && value != Math.rint(value);
    }

    public String getRemark() {
        return remark;
    }

    public String getUnit() {
        return unit;
    }

    public String getTyped() {
        return typed;
    }

    /** The address of the cell. */
    public String getAddress() {
        return table + "." + row + "." + column;
    }
}
