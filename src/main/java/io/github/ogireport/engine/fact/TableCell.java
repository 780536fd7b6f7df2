package io.github.ogireport.engine.fact;

import io.github.ogireport.report.Format.Position;
import java.util.Collections;
import java.util.List;

/** A single cell (格) of a statutory table. */
public final class TableCell extends Cells {

    private final Position position;

    TableCell(Examination examination, Position position) {
        super(examination);
        this.position = position;
    }

    /** Common name of the table, for instance “表三”. */
    public String getTable() {
        asked();
        return position.table().name();
    }

    /** Short name of the cell's row. */
    public String getRow() {
        asked();
        return position.row().name();
    }

    /** Short name of the cell's column. */
    public String getColumn() {
        asked();
        return position.column().name();
    }

    @Override
    List<Position> positions() {
        return Collections.singletonList(position);
    }

    @Override
    String place() {
        return position.describe();
    }

    @Override
    String crossing(Position cell) {
        return cell.column().toString();
    }

    @Override
    Violation placed(Violation violation) {
        return violation.word("表", getTable()).word("块", position.block().title()).word("行", position.row().toString())
                .word("列", position.column().toString()).word("位置", place());
    }
}
