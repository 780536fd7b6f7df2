package io.github.ogireport.engine.fact;

import io.github.ogireport.report.Block;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.Table;
import io.github.ogireport.ruleset.Formula;
import io.github.ogireport.ruleset.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a row or column is in every report of an edition: its cells and the formulas bound to them. Immutable. */
final class LineShape {

    final Table table;
    final Block block;
    final Line line;
    final boolean isRow;
    final List<Position> positions = new ArrayList<>();
    final Set<String> groups;
    /** In a clerk's words, for instance “表三“自然人”列”. */
    final String place;
    private final Map<String, BoundFormula> formulas = new HashMap<>();

    LineShape(Format format, Table table, Block block, Line line, boolean isRow) {
        this.table = table;
        this.block = block;
        this.line = line;
        this.isRow = isRow;
        this.groups = Terms.groups(line);
        this.place = table.name() + "“" + line + "”" + (isRow ? "行" : "列");
        for (Line other : crossing()) {
            String row = isRow ? line.code() : other.code();
            String column = isRow ? other.code() : line.code();
            positions.add(format.position(CellRef.of(table.code(), row, column)));
        }
    }

    private List<Line> crossing() {
        return isRow ? block.columns() : block.rows();
    }

    /** @return whether every term of the formula is a line that crosses this one */
    boolean bind(Formula formula, int index) {
        List<Position> totals = new ArrayList<>();
        List<Position> left = bind(formula.left(), totals);
        List<Position> right = bind(formula.right(), totals);
        if (left == null || right == null) {
            return false;
        }
        formulas.put(formula.text(), new BoundFormula(index, formula, left, right, totals));
        return true;
    }

    private List<Position> bind(List<String> terms, List<Position> totals) {
        List<Position> bound = new ArrayList<>();
        for (String term : terms) {
            List<Line> lines = Terms.resolve(term, crossing());
            if (lines.isEmpty()) {
                return null;
            }
            for (Line each : lines) {
                Position position = positions.get(crossing().indexOf(each));
                bound.add(position);
                if (each.isTotal()) {
                    totals.add(position);
                }
            }
        }
        return bound;
    }

    /** Null where the formula speaks of other lines. */
    BoundFormula formula(String text) {
        return formulas.get(text);
    }

    /** The cells in the row or column of that name, or in those under the group heading of that name; empty when there are none. */
    List<Position> positions(String name) {
        List<Position> named = new ArrayList<>();
        for (Line each : Terms.resolve(name, crossing())) {
            named.add(positions.get(crossing().indexOf(each)));
        }
        return named;
    }
}
