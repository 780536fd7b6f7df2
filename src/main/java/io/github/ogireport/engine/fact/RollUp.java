package io.github.ogireport.engine.fact;

import io.github.ogireport.bound.Budget;
import io.github.ogireport.finding.Comparison;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.Format.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The sum of one cell of all subordinates (汇总), against which this organ's own is held. For one check. */
final class RollUp {

    /** Of adding one number, and of looking for a slip in one. */
    private static final int ADDING = 1 << 4;
    private static final int COMPARING = 1 << 7;

    private final Position position;
    private final List<AnnualReport> subordinates;
    private final Budget budget;
    private boolean lacksNumbers;
    private final BigDecimal sum;
    private BigDecimal surplus;
    private String clue;

    /** Adds up. */
    RollUp(Position position, List<AnnualReport> subordinates, Budget budget) {
        this.position = position;
        this.subordinates = subordinates;
        this.budget = budget;
        BigDecimal total = BigDecimal.ZERO;
        for (AnnualReport each : subordinates) {
            budget.spend(ADDING);
            Cell cell = each.cell(position.ref());
            if (cell.isNumber()) {
                total = total.add(cell.number());
            } else {
                lacksNumbers = true;
            }
        }
        this.sum = total;
    }

    /**
     * @param own     this organ's
     * @param lacking whether reports are missing, which makes the sum a lower bound
     * @return null when nothing is wrong for certain
     */
    Violation violation(Cell own, Comparison comparison, boolean lacking) {
        boolean atLeast = lacking || lacksNumbers;
        if (!own.isNumber() || (atLeast ? Comparison.AT_LEAST : comparison).holds(own.number().compareTo(sum))) {
            return null;
        }
        BigDecimal difference = own.number().subtract(sum);
        String bound = atLeast ? "至少 " : comparison == Comparison.EQUAL ? "" : comparison.words() + " ";
        return new Violation("{位置}填的是 {实为}，下级机关加起来是 {合计}，{相差}，应当{应为}{线索}", bound + sum.toPlainString(), own.number().toPlainString())
                .word("位置", position.describe()).word("合计", (atLeast ? "至少 " : "") + sum.toPlainString())
                .word("相差", (difference.signum() < 0 ? "少 " : "多 ") + difference.abs().toPlainString())
                .word("线索", clue(difference.negate())).cells(Collections.singletonList(position.ref()));
    }

    /** A rule asks twice: whether something is wrong, and what. */
    private String clue(BigDecimal missing) {
        if (!missing.equals(surplus)) {
            clue = cause(missing);
            surplus = missing;
        }
        return clue;
    }

    /** Whose number makes the difference, where one organ's does and no other's. */
    private String cause(BigDecimal missing) {
        List<String> whole = new ArrayList<>();
        List<String> slips = new ArrayList<>();
        for (AnnualReport each : subordinates) {
            budget.spend(COMPARING);
            Cell cell = each.cell(position.ref());
            if (cell.isNumber() && cell.number().compareTo(missing) == 0) {
                whole.add("；相差的正好是" + each.organ() + "填的 " + cell.display() + "，可能没有计入");
            } else if (cell.isNumber()) {
                BigDecimal right = cell.number().subtract(missing);
                String slip = DigitSlip.words(cell.number(), right);
                if (slip != null) {
                    slips.add("；" + each.organ() + "填的 " + cell.display() + " 可能应为 " + right.toPlainString() + "（" + slip + "）");
                }
            }
        }
        return whole.size() == 1 ? whole.get(0) : whole.isEmpty() && slips.size() == 1 ? slips.get(0) : "";
    }
}
