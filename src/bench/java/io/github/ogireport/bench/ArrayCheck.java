package io.github.ogireport.bench;

import static io.github.ogireport.bench.StatutoryTables.CARRIED_FORWARD;
import static io.github.ogireport.bench.StatutoryTables.CARRIED_OVER;
import static io.github.ogireport.bench.StatutoryTables.DISPOSED_TOTAL;
import static io.github.ogireport.bench.StatutoryTables.FIRST_RESULT;
import static io.github.ogireport.bench.StatutoryTables.NEWLY_RECEIVED;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bare floor: the same relations on a {@code long} for each cell, prepared beforehand, so that no lookup, no reading and
 * no exact decimal is left to measure. Nothing that takes a report can be this fast. Remarks and units are lost in preparing.
 */
final class ArrayCheck implements Contender<long[]> {

    private static final long BLANK = Long.MIN_VALUE;
    private static final long NO_COUNT = Long.MIN_VALUE + 1;
    private static final int DECIMALS = 4;

    private static final CellRef[] CELLS = StatutoryTables.all().toArray(new CellRef[0]);
    private static final int REQUESTS = StatutoryTables.DISCLOSURE_CELLS.size();
    private static final int WIDTH = StatutoryTables.APPLICANTS.size();
    private static final int REMEDIES = REQUESTS + WIDTH * StatutoryTables.REQUEST_ROWS.size();
    private static final int REMEDY_WIDTH = StatutoryTables.OUTCOMES.size();
    private static final int AMOUNT = REQUESTS - 1;

    @Override
    public long[] prepare(AnnualReport report) {
        return Arrays.stream(CELLS).mapToLong(ref -> number(ref, report.cell(ref))).toArray();
    }

    private static long number(CellRef ref, Cell cell) {
        if (!cell.isNumber()) {
            return BLANK;
        }
        if (ref.equals(CELLS[AMOUNT])) {
            return cell.number().movePointRight(DECIMALS).longValueExact();
        }
        return cell.isIntegral() ? cell.integer() : NO_COUNT;
    }

    @Override
    public List<Found> check(long[] cells) {
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < cells.length; at++) {
            if (cells[at] < 0 && cells[at] != BLANK) {
                found.add(new Found("N-01", CELLS[at].toString(), "大于或等于 0 的整数", cells[at] == NO_COUNT ? "有小数" : String.valueOf(cells[at])));
            }
        }
        for (int row = REQUESTS; row < REMEDIES; row += WIDTH) {
            equal("T3-03", cells, row, row + WIDTH - 2, 1, row + WIDTH - 1, found);
        }
        for (int column = REQUESTS; column < REQUESTS + WIDTH; column++) {
            int total = column + DISPOSED_TOTAL * WIDTH;
            equal("T3-02", cells, column + FIRST_RESULT * WIDTH, total - WIDTH, WIDTH, total, found);
            turnover(cells, column, total, found);
        }
        for (int row = REMEDIES; row < cells.length; row += REMEDY_WIDTH) {
            equal("T4-01", cells, row, row + REMEDY_WIDTH - 2, 1, row + REMEDY_WIDTH - 1, found);
        }
        return found;
    }

    private static void equal(String rule, long[] cells, int from, int to, int step, int total, List<Found> found) {
        boolean blank = cells[total] == BLANK;
        long sum = 0;
        for (int at = from; at <= to; at += step) {
            blank |= cells[at] == BLANK;
            sum += cells[at];
        }
        report(rule, blank, total, sum, cells[total], found);
    }

    private static void turnover(long[] cells, int column, int total, List<Found> found) {
        long received = cells[column + NEWLY_RECEIVED * WIDTH];
        long before = cells[column + CARRIED_OVER * WIDTH];
        long after = cells[column + CARRIED_FORWARD * WIDTH];
        boolean blank = received == BLANK || before == BLANK || after == BLANK || cells[total] == BLANK;
        report("T3-01", blank, total, received + before, cells[total] + after, found);
    }

    private static void report(String rule, boolean blank, int total, long expected, long actual, List<Found> found) {
        if (blank) {
            found.add(Found.missing(rule));
        } else if (expected != actual) {
            found.add(new Found(rule, CELLS[total].toString(), String.valueOf(expected), String.valueOf(actual)));
        }
    }

    @Override
    public List<String> found(long[] cells) {
        return Contender.texts(check(cells));
    }
}
