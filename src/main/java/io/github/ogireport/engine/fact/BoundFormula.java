package io.github.ogireport.engine.fact;

import io.github.ogireport.finding.Comparison;
import io.github.ogireport.finding.Evidence;
import io.github.ogireport.finding.Relation;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.ruleset.Formula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** A formula bound to its cells, of one row or column or anywhere in the tables. Immutable, shared by all checks. */
final class BoundFormula {

    final int index;
    final Formula formula;
    final Side left;
    final Side right;
    /**
     * Whether the side that is compared with the other, and named “actual”, is the left one: the side that this year's report
     * alone answers for, else the side with the total.
     */
    final boolean totalIsLeft;
    /** Of the report, the compared side's first. */
    final List<CellRef> cells;

    /** @param index running number among the formulas of a rule set that look at one year; -1 for one across years */
    BoundFormula(int index, Formula formula, Side left, Side right, List<Position> totals) {
        this.index = index;
        this.formula = formula;
        this.left = left;
        this.right = right;
        this.totalIsLeft = left.hasLastYears() != right.hasLastYears() ? right.hasLastYears()
                : !totals.isEmpty() ? left.cells.containsAll(totals) : left.size() < right.size();
        List<CellRef> ordered = new ArrayList<>();
        totals.forEach(position -> ordered.add(position.ref()));
        ordered.addAll(totalIsLeft ? left.refs : right.refs);
        ordered.addAll(totalIsLeft ? right.refs : left.refs);
        this.cells = Collections.unmodifiableList(new ArrayList<>(new LinkedHashSet<>(ordered)));
    }

    boolean isAcrossYears() {
        return left.hasLastYears() || right.hasLastYears();
    }

    /**
     * @param values   all cells of the report, by {@link Position#index()}
     * @param lastYear null unless the formula is across years
     */
    Relation evaluate(Cell[] values, LastYear lastYear) {
        BigDecimal leftSum = left.sum(values, lastYear);
        BigDecimal rightSum = right.sum(values, lastYear);
        Relation.State state = leftSum == null || rightSum == null ? Relation.State.NOT_CHECKABLE
                : formula.comparison().holds(leftSum.compareTo(rightSum)) ? Relation.State.SATISFIED : Relation.State.VIOLATED;
        return new Relation(formula.text(), formula.comparison(), state, left.refs, right.refs, leftSum, rightSum);
    }

    /** What last year's report says of this year's cells; null where it says nothing definite of them alone. */
    Evidence evidence(LastYear lastYear) {
        Side theirs = left.hasLastYears() ? left : right;
        Side ours = theirs == left ? right : left;
        if (formula.comparison() != Comparison.EQUAL || !theirs.cells.isEmpty() || ours.hasLastYears()) {
            return null;
        }
        BigDecimal value = theirs.sum(new Cell[0], lastYear);
        String places = theirs.lastYears.stream().map(Position::describe).collect(Collectors.joining("加"));
        return value == null ? null
                : new Evidence(Collections.singletonList(ours.refs), value, "上年的报告" + places + "是 " + value.toPlainString());
    }
}
