package io.github.ogireport.engine.fact;

import io.github.ogireport.finding.Comparison;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.Format.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One cell against the sum of the same cell of the subordinates (汇总). */
final class RollUp {

    private final Position position;
    private final Cell own;
    private final List<AnnualReport> subordinates;
    private final List<String> unread = new ArrayList<>();
    private final BigDecimal sum;
    private final boolean lowerBound;

    RollUp(Position position, Cell own, List<AnnualReport> subordinates) {
        this.position = position;
        this.own = own;
        this.subordinates = subordinates;
        BigDecimal total = BigDecimal.ZERO;
        for (AnnualReport each : subordinates) {
            Cell cell = each.cell(position.ref());
            if (cell.isNumber()) {
                total = total.add(cell.number());
            } else {
                unread.add(each.organ() + position.describe());
            }
        }
        this.sum = total;
        this.lowerBound = !unread.isEmpty();
        if (!own.isNumber()) {
            unread.add("本机关" + position.describe());
        }
    }

    /** Which cells hold no number, in a clerk's words. */
    List<String> unread() {
        return unread;
    }

    /**
     * @param lacking whether reports are missing, which makes the sum a lower bound
     * @return null when nothing is wrong for certain
     */
    Violation violation(Comparison comparison, boolean lacking) {
        boolean atLeast = lacking || lowerBound;
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

    /** Whose number makes the difference, where one organ's does and no other's. */
    private String clue(BigDecimal surplus) {
        List<String> whole = new ArrayList<>();
        List<String> slips = new ArrayList<>();
        for (AnnualReport each : subordinates) {
            Cell cell = each.cell(position.ref());
            if (cell.isNumber() && cell.number().compareTo(surplus) == 0) {
                whole.add("；相差的正好是" + each.organ() + "填的 " + cell.display() + "，可能没有计入");
            } else if (cell.isNumber()) {
                BigDecimal right = cell.number().subtract(surplus);
                String slip = DigitSlip.words(cell.number(), right);
                if (slip != null) {
                    slips.add("；" + each.organ() + "填的 " + cell.display() + " 可能应为 " + right.toPlainString() + "（" + slip + "）");
                }
            }
        }
        return whole.size() == 1 ? whole.get(0) : whole.isEmpty() && slips.size() == 1 ? slips.get(0) : "";
    }
}
