package io.github.ogireport.engine.fact;

import io.github.ogireport.finding.Relation;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.ruleset.Address;
import io.github.ogireport.ruleset.Formula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A formula bound to its cells, of one row or column or anywhere in the tables. Immutable, shared by all checks. */
final class BoundFormula {

    final int index;
    final Formula formula;
    final List<Position> left;
    final List<Position> right;
    /** Whether the side that is compared with the other, and named “actual”, is the left one: the side with the total. */
    final boolean totalIsLeft;
    final List<CellRef> cells;
    private final List<CellRef> leftRefs;
    private final List<CellRef> rightRefs;

    /** @param index running number among all bound formulas of a rule set */
    BoundFormula(int index, Formula formula, List<Position> left, List<Position> right, List<Position> totals) {
        this.index = index;
        this.formula = formula;
        this.left = left;
        this.right = right;
        this.totalIsLeft = !totals.isEmpty() ? left.containsAll(totals) : left.size() < right.size();
        this.leftRefs = refs(left);
        this.rightRefs = refs(right);
        List<CellRef> ordered = refs(totals);
        ordered.addAll(totalIsLeft ? leftRefs : rightRefs);
        ordered.addAll(totalIsLeft ? rightRefs : leftRefs);
        this.cells = Collections.unmodifiableList(new ArrayList<>(new java.util.LinkedHashSet<>(ordered)));
    }

    /** An addressed formula, whose shorter side, the left one of two alike, is compared with the other. */
    static BoundFormula addressed(int index, Formula formula, Format format) {
        List<Position> left = resolve(format, formula.left());
        List<Position> right = resolve(format, formula.right());
        return new BoundFormula(index, formula, left, right, left.size() <= right.size() ? left : right);
    }

    private static List<Position> resolve(Format format, List<String> addresses) {
        List<Position> positions = new ArrayList<>();
        addresses.forEach(address -> positions.addAll(Address.resolve(format, address)));
        return positions;
    }

    private static List<CellRef> refs(List<Position> positions) {
        List<CellRef> refs = new ArrayList<>();
        positions.forEach(position -> refs.add(position.ref()));
        return refs;
    }

    /** @param cells all cells of the report, by {@link Position#index()} */
    Relation evaluate(Cell[] cells) {
        BigDecimal leftSum = sum(left, cells);
        BigDecimal rightSum = sum(right, cells);
        Relation.State state = leftSum == null || rightSum == null ? Relation.State.NOT_CHECKABLE
                : formula.comparison().holds(leftSum.compareTo(rightSum)) ? Relation.State.SATISFIED : Relation.State.VIOLATED;
        return new Relation(formula.text(), formula.comparison(), state, leftRefs, rightRefs, leftSum, rightSum);
    }

    /** @return null when a cell is no number */
    private static BigDecimal sum(List<Position> positions, Cell[] cells) {
        long whole = 0;
        for (int i = 0; i < positions.size(); i++) {
            Cell cell = cells[positions.get(i).index()];
            if (!cell.isIntegral() || Math.abs(whole) > Long.MAX_VALUE / 4) {
                return exactSum(positions, cells);
            }
            whole += cell.integer();
        }
        return BigDecimal.valueOf(whole);
    }

    private static BigDecimal exactSum(List<Position> positions, Cell[] cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Position position : positions) {
            Cell cell = cells[position.index()];
            if (!cell.isNumber()) {
                return null;
            }
            sum = sum.add(cell.number());
        }
        return sum;
    }
}
