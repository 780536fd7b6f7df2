package io.github.ogireport.engine.fact;

import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
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
        asked();
        return shape.table.name();
    }

    /** Title of the block of the table; empty where the table has only one. */
    public String getBlock() {
        asked();
        return shape.block.title();
    }

    /** Short name of the row or column. */
    public String getName() {
        asked();
        return shape.line.name();
    }

    /** Whether the line stands under a printed group heading of that name, for instance “不予公开”. */
    public boolean isUnder(String group) {
        asked();
        return shape.groups.contains(group);
    }

    /** Whether this line has a cell, or a group of cells, in the row or column of that name. */
    public boolean has(String name) {
        asked();
        return !shape.positions(name).isEmpty();
    }

    /** Whether this line has such cells, and one of them holds no number. */
    public boolean lacks(String name) {
        asked();
        return shape.positions(name).stream().anyMatch(position -> !examination.cell(position).isNumber());
    }

    /** The number in the cell of that name, or the sum of a group; null where there is none. */
    public BigDecimal number(String name) {
        asked();
        BigDecimal sum = null;
        for (Position position : shape.positions(name)) {
            Cell cell = examination.cell(position);
            if (!cell.isNumber()) {
                return null;
            }
            sum = sum == null ? cell.number() : sum.add(cell.number());
        }
        return sum;
    }

    /** What stands in the cell of that name, as typed; empty where there is nothing. */
    public String text(String name) {
        asked();
        List<Position> positions = shape.positions(name);
        return positions.isEmpty() ? "" : examination.cell(positions.get(0)).display();
    }

    /** For conditions that are no requirement: this line is wrong. */
    public Outcome wrong(String expected, String actual) {
        asked();
        List<CellRef> cells = new ArrayList<>();
        shape.positions.forEach(position -> cells.add(position.ref()));
        return Outcome.violated(placed(new Violation(place() + "应为{应为}，实为{实为}", expected, actual)).cells(cells));
    }

    /** For conditions that are no requirement: the cell of that name is wrong. */
    public Outcome wrongAt(String name, String expected) {
        asked();
        List<Violation> violations = new ArrayList<>();
        for (Position position : shape.positions(name)) {
            violations.add(at(position, "{位置}应为{应为}，现填{实为}", expected, examination.cell(position).display()));
        }
        return Outcome.of(violations);
    }

    /** The outcome where the cell of that name holds a number; else that nobody can tell. */
    public Outcome unlessBlank(String name, Outcome outcome) {
        return lacks(name) ? Outcome.missingCell(place() + "的“" + name + "”没有可读的数") : outcome;
    }

    /**
     * Whether a balance formula holds; a line that the formula does not speak of satisfies it, and so does one across years
     * where there is no report of last year's, or one in tables without such cells.
     */
    public Outcome relation(String text) {
        asked();
        BoundFormula formula = shape.formulas().get(text, examination.lastYear());
        return formula == null ? Outcome.HOLDS : new Balance(examination, formula, place(), this::quoted).outcome(this::placed);
    }

    @Override
    List<Position> positions() {
        return shape.positions;
    }

    @Override
    String place() {
        return shape.place;
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
