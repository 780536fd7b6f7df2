package io.github.ogireport.bench;

import static io.github.ogireport.bench.StatutoryTables.CARRIED_FORWARD;
import static io.github.ogireport.bench.StatutoryTables.CARRIED_OVER;
import static io.github.ogireport.bench.StatutoryTables.DISCLOSURE_CELLS;
import static io.github.ogireport.bench.StatutoryTables.DISPOSED_TOTAL;
import static io.github.ogireport.bench.StatutoryTables.FIRST_RESULT;
import static io.github.ogireport.bench.StatutoryTables.NEWLY_RECEIVED;
import static io.github.ogireport.bench.StatutoryTables.REMEDY_CELLS;
import static io.github.ogireport.bench.StatutoryTables.REQUEST_CELLS;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import java.util.ArrayList;
import java.util.List;

/**
 * The table rules as a programmer would write them for one edition: same report in, findings out, no engine. It adds up whole
 * numbers only; a count with a fraction is a finding of its own.
 */
final class HandWrittenCheck implements Contender<AnnualReport> {

    private static final CellRef AMOUNT = DISCLOSURE_CELLS.get(DISCLOSURE_CELLS.size() - 1);

    @Override
    public AnnualReport prepare(AnnualReport report) {
        return report;
    }

    @Override
    public List<Found> check(AnnualReport report) {
        List<Found> found = new ArrayList<>();
        for (CellRef ref : DISCLOSURE_CELLS) {
            number(ref, report.cell(ref), ref == AMOUNT, found);
        }
        Cell[][] requests = cells(report, REQUEST_CELLS, found);
        for (int row = 0; row < requests.length; row++) {
            rowTotal("T3-03", requests[row], REQUEST_CELLS[row], found);
        }
        for (int column = 0; column < requests[0].length; column++) {
            results(requests, column, found);
            turnover(requests, column, found);
        }
        Cell[][] remedies = cells(report, REMEDY_CELLS, found);
        for (int row = 0; row < remedies.length; row++) {
            rowTotal("T4-01", remedies[row], REMEDY_CELLS[row], found);
        }
        return found;
    }

    private static Cell[][] cells(AnnualReport report, CellRef[][] refs, List<Found> found) {
        Cell[][] cells = new Cell[refs.length][refs[0].length];
        for (int row = 0; row < refs.length; row++) {
            for (int column = 0; column < refs[row].length; column++) {
                cells[row][column] = report.cell(refs[row][column]);
                number(refs[row][column], cells[row][column], false, found);
            }
        }
        return cells;
    }

    private static void number(CellRef ref, Cell cell, boolean amount, List<Found> found) {
        if (cell.state() == Cell.State.UNREADABLE || cell.isNumber() && (!amount && !cell.isIntegral() || cell.number().signum() < 0)) {
            found.add(new Found("N-01", ref.toString(), amount ? "大于或等于 0 的数" : "大于或等于 0 的整数", cell.display()));
        }
        if (cell.remark() != null) {
            found.add(new Found("N-02", ref.toString(), cell.number().toPlainString(), "“" + cell.typed().trim() + "”"));
        }
        if (cell.unit() != null && (amount ? !cell.unit().equals("万元") : cell.unit().endsWith("元"))) {
            found.add(new Found("N-03", ref.toString(), amount ? "万元" : "件数", "“" + cell.typed().trim() + "”"));
        }
    }

    private static void rowTotal(String rule, Cell[] row, CellRef[] refs, List<Found> found) {
        int last = row.length - 1;
        long sum = 0;
        for (Cell cell : row) {
            if (!cell.isNumber()) {
                found.add(Found.missing(rule));
                return;
            }
            sum += cell.integer();
        }
        compare(rule, refs[last], sum - row[last].integer(), row[last].integer(), found);
    }

    private static void results(Cell[][] requests, int column, List<Found> found) {
        long sum = 0;
        for (int row = FIRST_RESULT; row <= DISPOSED_TOTAL; row++) {
            if (!requests[row][column].isNumber()) {
                found.add(Found.missing("T3-02"));
                return;
            }
            sum += requests[row][column].integer();
        }
        long total = requests[DISPOSED_TOTAL][column].integer();
        compare("T3-02", REQUEST_CELLS[DISPOSED_TOTAL][column], sum - total, total, found);
    }

    private static void turnover(Cell[][] requests, int column, List<Found> found) {
        Cell received = requests[NEWLY_RECEIVED][column];
        Cell before = requests[CARRIED_OVER][column];
        Cell disposed = requests[DISPOSED_TOTAL][column];
        Cell after = requests[CARRIED_FORWARD][column];
        if (received.isNumber() && before.isNumber() && disposed.isNumber() && after.isNumber()) {
            compare("T3-01", REQUEST_CELLS[DISPOSED_TOTAL][column], received.integer() + before.integer(), disposed.integer() + after.integer(), found);
        } else {
            found.add(Found.missing("T3-01"));
        }
    }

    private static void compare(String rule, CellRef total, long expected, long actual, List<Found> found) {
        if (expected != actual) {
            found.add(new Found(rule, total.toString(), String.valueOf(expected), String.valueOf(actual)));
        }
    }

    @Override
    public List<String> found(AnnualReport report) {
        return Contender.texts(check(report));
    }
}
