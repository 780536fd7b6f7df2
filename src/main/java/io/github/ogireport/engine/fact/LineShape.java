package io.github.ogireport.engine.fact;

import io.github.ogireport.report.Block;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.Table;
import io.github.ogireport.ruleset.Formula;
import io.github.ogireport.ruleset.Term;
import io.github.ogireport.ruleset.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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
    private final BoundFormulas formulas = new BoundFormulas();

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

    /** @return whether every term of the formula, which looks at one year, is a line that crosses this one */
    boolean bind(Formula formula, int index) {
        BoundFormula bound = bound(formula, index, null);
        if (bound != null) {
            formulas.add(bound);
        }
        return bound != null;
    }

    /** @param lastYears an edition that last year's report may be filled in */
    void bindAcrossYears(Formula formula, Format lastYears) {
        BoundFormula bound = bound(formula, -1, lastYears);
        if (bound != null) {
            formulas.add(bound, lastYears);
        }
    }

    private BoundFormula bound(Formula formula, int index, Format lastYears) {
        Function<Term, List<Position>> resolving = term -> {
            List<Position> own = positions(term.name());
            return term.isLastYears() && !own.isEmpty() ? Counterparts.of(this, term.name(), own, lastYears) : own;
        };
        Side left = Side.bind(formula.left(), resolving);
        Side right = Side.bind(formula.right(), resolving);
        if (left == null || right == null) {
            return null;
        }
        List<Position> totals = new ArrayList<>(left.cells);
        totals.addAll(right.cells);
        totals.removeIf(position -> !(isRow ? position.column() : position.row()).isTotal());
        return new BoundFormula(index, formula, left, right, totals);
    }

    BoundFormulas formulas() {
        return formulas;
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
