package io.github.ogireport.engine.fact;

import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.ruleset.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** One side of a bound formula: the cells of the report that it adds up, and those of last year's. Immutable, shared by all checks. */
final class Side {

    final List<Position> cells = new ArrayList<>();
    /** In the edition that last year's report was filled in. */
    final List<Position> lastYears = new ArrayList<>();
    final List<CellRef> refs;
    private final int terms;

    private Side(List<Term> terms, Function<Term, List<Position>> resolving) {
        for (Term term : terms) {
            (term.isLastYears() ? lastYears : cells).addAll(resolving.apply(term));
        }
        List<CellRef> own = new ArrayList<>();
        cells.forEach(position -> own.add(position.ref()));
        this.refs = Collections.unmodifiableList(own);
        this.terms = terms.size();
    }

    /** @return null when a term stands for no cell */
    static Side bind(List<Term> terms, Function<Term, List<Position>> resolving) {
        return terms.stream().anyMatch(term -> resolving.apply(term).isEmpty()) ? null : new Side(terms, resolving);
    }

    int size() {
        return cells.size() + lastYears.size();
    }

    boolean hasLastYears() {
        return !lastYears.isEmpty();
    }

    /**
     * @param values   all cells of the report, by {@link Position#index()}
     * @param lastYear null where no cell of last year's report is asked for
     * @return null when a cell is no number
     */
    BigDecimal sum(Cell[] values, LastYear lastYear) {
        BigDecimal sum = sum(values);
        for (int i = 0; i < lastYears.size() && sum != null; i++) {
            Cell cell = lastYear.cell(lastYears.get(i));
            sum = cell.isNumber() ? sum.add(cell.number()) : null;
        }
        return sum;
    }

    private BigDecimal sum(Cell[] values) {
        long whole = 0;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = values[cells.get(i).index()];
            if (!cell.isIntegral() || Math.abs(whole) > Long.MAX_VALUE / 4) {
                return exactSum(values);
            }
            whole += cell.integer();
        }
        return BigDecimal.valueOf(whole);
    }

    private BigDecimal exactSum(Cell[] values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Position position : cells) {
            Cell cell = values[position.index()];
            if (!cell.isNumber()) {
                return null;
            }
            sum = sum.add(cell.number());
        }
        return sum;
    }

    /** “3＋0” for few cells; how many kinds are added up for many. */
    String words(Examination examination) {
        if (size() != terms) {
            return terms + " 类合计";
        }
        List<String> numbers = new ArrayList<>();
        cells.forEach(position -> numbers.add(examination.cell(position).number().toPlainString()));
        lastYears.forEach(position -> numbers.add(examination.lastYear().cell(position).number().toPlainString()));
        return String.join("＋", numbers);
    }

    /** What is unread of it, in a clerk's words. */
    List<String> unread(Examination examination, Function<Position, String> naming) {
        List<String> unread = UnreadCells.names(cells, examination::cell, naming);
        unread.addAll(UnreadCells.names(lastYears, position -> examination.lastYear().cell(position),
                position -> "上年的报告的" + naming.apply(position)));
        return unread;
    }
}
