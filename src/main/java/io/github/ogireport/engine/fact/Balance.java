package io.github.ogireport.engine.fact;

import io.github.ogireport.finding.Comparison;
import io.github.ogireport.finding.Relation;
import io.github.ogireport.report.Format.Position;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a rule says of a balance relation (勾稽关系) that does not hold or cannot be checked. For one check. */
final class Balance {

    private final Examination examination;
    private final BoundFormula formula;
    private final String place;
    private final Function<Position, String> naming;

    /**
     * @param place  the row or column, in a clerk's words; empty where the relation is of none
     * @param naming what tells one of the relation's cells from the others
     */
    Balance(Examination examination, BoundFormula formula, String place, Function<Position, String> naming) {
        this.examination = examination;
        this.formula = formula;
        this.place = place;
        this.naming = naming;
    }

    /** @param placed adds to a violation where it is */
    Outcome outcome(UnaryOperator<Violation> placed) {
        Relation relation = examination.relation(formula);
        switch (relation.state()) {
            case SATISFIED:
                return Outcome.HOLDS;
            case VIOLATED:
                return Outcome.violated(placed.apply(violation(relation))).askedBy(() -> outcome(placed));
            default:
                Set<String> unread = new LinkedHashSet<>(formula.left.unread(examination, naming));
                unread.addAll(formula.right.unread(examination, naming));
                return Outcome.missingCell(UnreadCells.reason(place + (place.isEmpty() ? "" : "的") + "“" + formula.formula.text() + "”", unread));
        }
    }

    private Violation violation(Relation relation) {
        BigDecimal actual = formula.totalIsLeft ? relation.leftValue() : relation.rightValue();
        BigDecimal expected = formula.totalIsLeft ? relation.rightValue() : relation.leftValue();
        return new Violation(place + "不满足“" + formula.formula.text() + "”：左边 {左值}，右边 {右值}，相差 {差}",
                bound() + expected.toPlainString(), actual.toPlainString())
                .cells(formula.cells)
                .word("左值", relation.leftValue().toPlainString()).word("右值", relation.rightValue().toPlainString())
                .word("左式", formula.left.words(examination)).word("右式", formula.right.words(examination))
                .word("差", relation.leftValue().subtract(relation.rightValue()).abs().toPlainString());
    }

    /** What the compared side must be to the other one; nothing where both must be equal. */
    private String bound() {
        Comparison comparison = formula.formula.comparison();
        return comparison == Comparison.EQUAL ? "" : (formula.totalIsLeft ? comparison : comparison.turned()).words() + " ";
    }
}
