package io.github.ogireport.finding;

import io.github.ogireport.report.CellRef;
import java.math.BigDecimal;
import java.util.List;

/**
 * A balance relation (勾稽关系) of a row or column as it stands in one report: its cells, both sides and whether it holds.
 * A relation with a blank or unreadable cell is not checkable: it neither holds nor is violated. Immutable.
 */
public final class Relation {

    /** Whether a relation holds. */
    public enum State { SATISFIED, VIOLATED, NOT_CHECKABLE }

    private final String formula;
    private final Comparison comparison;
    private final State state;
    private final List<CellRef> left;
    private final List<CellRef> right;
    private final BigDecimal leftValue;
    private final BigDecimal rightValue;

    /**
     * The lists are kept as given and must never change.
     *
     * @param formula    as the rule states it, for instance “本年新收 + 上年结转 = 总计 + 结转下年度继续办理”
     * @param comparison how the left side must compare with the right one
     * @param leftValue  sum of the left side; null when not checkable
     * @param rightValue sum of the right side; null when not checkable
     */
    public Relation(String formula, Comparison comparison, State state, List<CellRef> left, List<CellRef> right,
                    BigDecimal leftValue, BigDecimal rightValue) {
        this.formula = formula;
        this.comparison = comparison;
        this.state = state;
        this.left = left;
        this.right = right;
        this.leftValue = leftValue;
        this.rightValue = rightValue;
    }

    public String formula() {
        return formula;
    }

    public Comparison comparison() {
        return comparison;
    }

    public State state() {
        return state;
    }

    public List<CellRef> left() {
        return left;
    }

    public List<CellRef> right() {
        return right;
    }

    public BigDecimal leftValue() {
        return leftValue;
    }

    public BigDecimal rightValue() {
        return rightValue;
    }
}
