package io.github.ogireport.diagnosis;

import io.github.ogireport.finding.Comparison;
import io.github.ogireport.finding.Evidence;
import io.github.ogireport.finding.Relation;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.report.NumberKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The relations that must hold exactly, as equations over numbered cells: the sum of a cell's number times its factor, over
 * the cells of an equation, is 0. Cells that only evidence speaks of are numbered too. Exact: decimals are whole numbers of
 * the smallest unit that occurs. Never changes once made.
 */
final class Equations {

    /** Longer numbers count as unreadable, so that no sum overflows. */
    private static final int DIGITS = 15;
    /** Digits behind the point that are told apart. */
    private static final int DECIMALS = 6;

    final Format format;
    /** Where each cell stands. */
    final Position[] positions;
    final Cell[] cells;
    /** Whether a cell holds a number that can be reckoned with. */
    final boolean[] legible;
    /** The number of each cell, 0 where it is not {@link #legible}. */
    final long[] stated;
    /** The cells of each equation, and their factors. */
    final int[][] terms;
    final int[][] factors;
    /** The equations of each cell, and its factors there. */
    final int[][] equationsOf;
    final int[][] factorsOf;
    private final int scale;
    private final long one;
    private final int[] numberOf;

    Equations(Format format, AnnualReport report, List<Relation> relations, List<Evidence> evidence) {
        this.format = format;
        this.numberOf = new int[format.positions().size()];
        Arrays.fill(numberOf, -1);
        List<Position> numbered = new ArrayList<>();
        List<int[]> allTerms = new ArrayList<>();
        List<int[]> allFactors = new ArrayList<>();
        for (Relation relation : relations) {
            if (relation.comparison() == Comparison.EQUAL) {
                int left = relation.left().size();
                int[] term = new int[left + relation.right().size()];
                int[] factor = new int[term.length];
                int length = 0;
                for (int i = 0; i < term.length; i++) {
                    CellRef ref = i < left ? relation.left().get(i) : relation.right().get(i - left);
                    length = add(number(ref, numbered), i < left ? 1 : -1, term, factor, length);
                }
                allTerms.add(Arrays.copyOf(term, length));
                allFactors.add(Arrays.copyOf(factor, length));
            }
        }
        int decimals = 0;
        for (Evidence each : evidence) {
            decimals = Math.max(decimals, decimals(each.value()));
            each.readings().forEach(cellsMeant -> cellsMeant.forEach(ref -> number(ref, numbered)));
        }
        this.positions = numbered.toArray(new Position[0]);
        this.terms = allTerms.toArray(new int[0][]);
        this.factors = allFactors.toArray(new int[0][]);
        this.cells = new Cell[positions.length];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = report.cell(positions[cell].ref());
            decimals = cells[cell].isNumber() ? Math.max(decimals, decimals(cells[cell].number())) : decimals;
        }
        this.scale = Math.min(decimals, DECIMALS);
        this.one = BigDecimal.ONE.scaleByPowerOfTen(scale).longValueExact();
        this.legible = new boolean[cells.length];
        this.stated = new long[cells.length];
        for (int cell = 0; cell < cells.length; cell++) {
            legible[cell] = cells[cell].isNumber() && fits(cells[cell].number());
            stated[cell] = legible[cell] ? scaled(cells[cell].number()) : 0;
        }
        this.equationsOf = new int[cells.length][];
        this.factorsOf = new int[cells.length][];
        turnOver();
    }

    /** A relation that names a cell twice has one term for it. */
    private static int add(int cell, int sign, int[] term, int[] factor, int length) {
        for (int i = 0; i < length; i++) {
            if (term[i] == cell) {
                factor[i] += sign;
                return length;
            }
        }
        term[length] = cell;
        factor[length] = sign;
        return length + 1;
    }

    private int number(CellRef ref, List<Position> numbered) {
        Position position = format.position(ref);
        int number = numberOf[position.index()];
        if (number < 0) {
            number = numbered.size();
            numberOf[position.index()] = number;
            numbered.add(position);
        }
        return number;
    }

    private void turnOver() {
        int[] count = new int[cells.length];
        for (int[] term : terms) {
            for (int cell : term) {
                count[cell]++;
            }
        }
        for (int cell = 0; cell < cells.length; cell++) {
            equationsOf[cell] = new int[count[cell]];
            factorsOf[cell] = new int[count[cell]];
        }
        for (int equation = terms.length - 1; equation >= 0; equation--) {
            for (int i = 0; i < terms[equation].length; i++) {
                int cell = terms[equation][i];
                equationsOf[cell][--count[cell]] = equation;
                factorsOf[cell][count[cell]] = factors[equation][i];
            }
        }
    }

    private static int decimals(BigDecimal number) {
        return number.scale() <= 0 ? 0 : Math.max(0, number.stripTrailingZeros().scale());
    }

    /** Whether a number can be reckoned with exactly. */
    boolean fits(BigDecimal number) {
        return decimals(number) <= scale && number.precision() - number.scale() + scale <= DIGITS;
    }

    long scaled(BigDecimal number) {
        return number.movePointRight(scale).longValueExact();
    }

    BigDecimal plain(long number) {
        return scale == 0 || number == 0 ? BigDecimal.valueOf(number) : new BigDecimal(BigDecimal.valueOf(number, scale).stripTrailingZeros().toPlainString());
    }

    /** Number of the cell at a position; -1 where neither equation nor evidence names it. */
    int cellAt(Position position) {
        return numberOf[position.index()];
    }

    /** The numbered cells of a row or column. */
    int[] cellsOf(CellLine line) {
        int[] cells = new int[line.positions.size()];
        int count = 0;
        for (Position position : line.positions) {
            if (cellAt(position) >= 0) {
                cells[count++] = cellAt(position);
            }
        }
        return Arrays.copyOf(cells, count);
    }

    /** Whether the format lets a cell hold that number. */
    boolean admits(int cell, long number) {
        NumberKind kind = positions[cell].numberKind();
        return (number >= 0 || kind == NumberKind.SIGNED_COUNT) && (kind == NumberKind.DECIMAL || number % one == 0);
    }
}
