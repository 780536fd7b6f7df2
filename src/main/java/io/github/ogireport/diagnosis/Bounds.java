package io.github.ogireport.diagnosis;

import io.github.ogireport.finding.Comparison;
import io.github.ogireport.finding.Relation;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.CellRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The inequalities (不等式) that hold in the report, such as 制发 ≤ 现行有效: no number follows from one, but a correction after which
 * it holds no longer is hardly right. Immutable.
 */
final class Bounds {

    private final Equations equations;
    private final AnnualReport report;
    private final List<Relation> holding = new ArrayList<>();

    Bounds(Equations equations, AnnualReport report, List<Relation> relations) {
        this.equations = equations;
        this.report = report;
        for (Relation relation : relations) {
            if (relation.comparison() != Comparison.EQUAL && relation.state() == Relation.State.SATISFIED) {
                holding.add(relation);
            }
        }
    }

    /** The formula of one that no longer holds after a correction; null when all do. */
    String brokenBy(Hypothesis hypothesis) {
        for (Relation each : holding) {
            if (!each.comparison().holds(sum(each.left(), hypothesis).compareTo(sum(each.right(), hypothesis)))) {
                return each.formula();
            }
        }
        return null;
    }

    private BigDecimal sum(List<CellRef> cells, Hypothesis hypothesis) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellRef ref : cells) {
            int cell = equations.cellAt(equations.format.position(ref));
            boolean corrected = cell >= 0 && hypothesis.touches(cell);
            sum = sum.add(corrected ? equations.plain(hypothesis.number(cell, 0)) : report.cell(ref).number());
        }
        return sum;
    }
}
