package io.github.ogireport.diagnosis;

import io.github.ogireport.report.Cell;
import io.github.ogireport.report.Format.Position;
import java.math.BigDecimal;

/** A single cell with a wrong number, or with none. */
final class CellMistake {

    /** Which of some two hundred cells. */
    private static final int PLACE = 8;
    /** A cell that holds nothing to be reckoned with is wrong whatever else is. */
    static final int GAP = 1;
    private static final Slip STALE = new Slip(4, "没有随各项更新");

    private CellMistake() { }

    static Mistake of(int cell, long right, Equations equations) {
        Position position = equations.positions[cell];
        Cell typed = equations.cells[cell];
        BigDecimal meant = equations.plain(right);
        String should = "应为 " + meant.toPlainString();
        if (!typed.isNumber()) {
            return new Mistake(GAP, position.describe(), should + (typed.isBlank() ? "（现在没有填）" : "（现填" + typed.display() + "，认不出是多少）"));
        }
        Slip slip = Slip.UNEXPLAINED;
        if (equations.legible[cell]) {
            slip = Slip.between(equations.plain(equations.stated[cell]), meant, position.unit());
            slip = slip.bits > STALE.bits && isStaleTotal(cell, right, equations) ? STALE : slip;
        }
        return new Mistake(PLACE + slip.bits, position.describe(),
                should + "（现填 " + typed.display() + (slip.words.isEmpty() ? "" : "，" + slip.words) + "）");
    }

    /** Whether the cell is a total that lacks exactly one of its terms, or all of them. */
    private static boolean isStaleTotal(int cell, long right, Equations equations) {
        if (!equations.positions[cell].row().isTotal() && !equations.positions[cell].column().isTotal()) {
            return false;
        }
        long lacking = right - equations.stated[cell];
        for (int i = 0; i < equations.equationsOf[cell].length; i++) {
            int equation = equations.equationsOf[cell][i];
            int factor = equations.factorsOf[cell][i];
            boolean alone = true;
            boolean found = equations.stated[cell] == 0;
            for (int j = 0; j < equations.terms[equation].length; j++) {
                int term = equations.terms[equation][j];
                alone &= term == cell || equations.factors[equation][j] == -factor;
                found |= term != cell && equations.stated[term] == lacking;
            }
            if (alone && found) {
                return true;
            }
        }
        return false;
    }
}
