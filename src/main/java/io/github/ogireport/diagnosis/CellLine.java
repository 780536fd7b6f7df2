package io.github.ogireport.diagnosis;

import io.github.ogireport.report.Format;
import io.github.ogireport.report.Format.Position;
import java.util.ArrayList;
import java.util.List;

/** The cells of one row or one column of a block, in printed order. Immutable. */
final class CellLine {

    final boolean isRow;
    final List<Position> positions = new ArrayList<>();

    private CellLine(boolean isRow) {
        this.isRow = isRow;
    }

    static CellLine rowOf(Position cell, Format format) {
        int columns = cell.block().columns().size();
        return new CellLine(true).with(format, cell.index() - cell.block().columns().indexOf(cell.column()), columns, 1);
    }

    static CellLine columnOf(Position cell, Format format) {
        int columns = cell.block().columns().size();
        int rows = cell.block().rows().size();
        return new CellLine(false).with(format, cell.index() - columns * cell.block().rows().indexOf(cell.row()), rows, columns);
    }

    private CellLine with(Format format, int first, int count, int step) {
        for (int i = 0; i < count; i++) {
            positions.add(format.positions().get(first + i * step));
        }
        return this;
    }

    /** “表三“（一）予以公开”行” */
    String describe() {
        Position first = positions.get(0);
        return first.table().name() + "“" + (isRow ? first.row() + "”行" : first.column() + "”列");
    }

    /** What tells a cell of the line from the others. */
    String name(int at) {
        return "“" + (isRow ? positions.get(at).column() : positions.get(at).row()) + "”";
    }
}
