package io.github.ogireport.report;

import io.github.ogireport.bound.Bound;
import java.util.Objects;

/**
 * The address of one cell, written {@code table.row.column}, for instance {@code requests.refused.stateSecret.total}. The
 * row may contain dots; the table and the column never do. Immutable.
 */
public final class CellRef implements Comparable<CellRef> {

    private final String address;
    private final int rowStart;
    private final int rowEnd;

    private CellRef(String address, int rowStart, int rowEnd) {
        this.address = address;
        this.rowStart = rowStart;
        this.rowEnd = rowEnd;
    }

    /**
     * @param address {@code table.row.column}, never null
     * @throws IllegalArgumentException when the address has fewer than three parts or an empty one, or is longer than
     *                                  {@link Bound#CODE}
     */
    public static CellRef parse(String address) {
        Bound.CODE.check(address.length());
        int first = address.indexOf('.');
        int last = address.lastIndexOf('.');
        if (first <= 0 || last <= first + 1 || last == address.length() - 1 || address.contains("..")) {
            throw new IllegalArgumentException("单元格地址“" + address + "”应写成 表.行.列，例如 requests.granted.total");
        }
        return new CellRef(address, first + 1, last);
    }

    /** @throws IllegalArgumentException when a part is empty, or the table or the column contains a dot */
    public static CellRef of(String table, String row, String column) {
        CellRef ref = parse(table + "." + row + "." + column);
        if (!ref.table().equals(table) || !ref.column().equals(column)) {
            throw new IllegalArgumentException("表和列的代码里不能有点号：" + table + "、" + column);
        }
        return ref;
    }

    public String table() {
        return address.substring(0, rowStart - 1);
    }

    /** Whether the cell stands in the table with this code. */
    public boolean isIn(String table) {
        return table.length() == rowStart - 1 && address.startsWith(table);
    }

    public String row() {
        return address.substring(rowStart, rowEnd);
    }

    public String column() {
        return address.substring(rowEnd + 1);
    }

    @Override
    public int compareTo(CellRef other) {
        return address.compareTo(other.address);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellRef && Objects.equals(address, ((CellRef) other).address);
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }

    /** The address, {@code table.row.column}. */
    @Override
    public String toString() {
        return address;
    }
}
