package io.github.ogireport.engine.fact;

import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All statutory tables of the report together: for what holds between different rows, columns or tables. */
public final class Tables extends Fact {

    private static final int NAMED = 3;

    Tables(Examination examination) {
        super(examination);
    }

    /** Whether a formula between addressed cells holds; one across years does where there is no report of last year's to compare with. */
    public Outcome relation(String text) {
        asked();
        BoundFormula formula = examination.formula(text);
        return formula == null ? Outcome.HOLDS
                : new Balance(examination, formula, "", Position::describe).outcome(violation -> violation.word("位置", "各表之间"));
    }

    /** Whether every number at one address is zero when every number at the other is. */
    public Outcome zeroWith(String address, String otherAddress) {
        asked();
        List<Position> these = examination.at(address);
        List<Position> those = examination.at(otherAddress);
        if (those.stream().anyMatch(this::isAboveOrBelowZero)) {
            return Outcome.HOLDS;
        }
        List<CellRef> cells = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Position position : these) {
            if (isAboveOrBelowZero(position)) {
                cells.add(position.ref());
                values.add(position.describe() + " " + examination.cell(position).display());
            }
        }
        if (cells.isEmpty()) {
            return Outcome.HOLDS;
        }
        String missing = UnreadCells.reason("“" + otherAddress + "”是否都是 0 ", those, examination, Position::describe);
        return missing != null ? Outcome.missingCell(missing)
                : Outcome.of(Collections.singletonList(new Violation("“" + otherAddress + "”都是 0，“" + address + "”却有数：{实为}", "0", listed(values))
                        .word("位置", address).cells(cells)), null).askedBy(() -> zeroWith(address, otherAddress));
    }

    private static String listed(List<String> values) {
        return String.join("，", values.subList(0, Math.min(NAMED, values.size()))) + (values.size() > NAMED ? "等 " + values.size() + " 格" : "");
    }

    private boolean isAboveOrBelowZero(Position position) {
        Cell cell = examination.cell(position);
        return cell.isNumber() && cell.number().signum() != 0;
    }
}
