package io.github.ogireport.engine.fact;

import io.github.ogireport.report.Format.Position;
import java.util.List;

/** A row or a column of a statutory table in the report under examination. */
public abstract class TableLine extends Cells {

    private final LineShape shape;

    TableLine(Examination examination, LineShape shape) {
        super(examination);
        this.shape = shape;
    }

    /** Common name of the table, for instance “表三”. */
    public String getTable() {
        return shape.table.name();
    }

    /** Title of the block of the table; empty where the table has only one. */
    public String getBlock() {
        return shape.block.title();
    }

    /** Short name of the row or column. */
    public String getName() {
        return shape.line.name();
    }

    /** Whether the line stands under a printed group heading of that name, for instance “不予公开”. */
    public boolean isUnder(String group) {
        return shape.groups.contains(group);
    }

    /** Whether a balance formula holds; a line that the formula does not speak of satisfies it. */
    public Outcome relation(String text) {
        BoundFormula formula = shape.formula(text);
        return formula == null ? Outcome.HOLDS : new Balance(examination, formula, place(), this::quoted).outcome(this::placed);
    }

    @Override
    List<Position> positions() {
        return shape.positions;
    }

    @Override
    String place() {
        return getTable() + "“" + shape.line + "”" + (shape.isRow ? "行" : "列");
    }

    @Override
    String crossing(Position position) {
        return (shape.isRow ? position.column() : position.row()).toString();
    }

    @Override
    Violation placed(Violation violation) {
        return violation.word("表", getTable()).word("块", getBlock()).word(shape.isRow ? "行" : "列", shape.line.toString()).word("位置", place());
    }
}
