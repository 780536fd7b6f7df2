package io.github.ogireport.reader;

import io.github.ogireport.bound.Budget;
import io.github.ogireport.report.Table;
import io.github.ogireport.spelling.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which statutory row each printed row is: by its label; where the label is damaged, by the nearest wording; where
 * it is lost, by the order of the statutory rows, if exactly as many are missing between two labelled rows as stand there.
 */
final class RowAssignment {

    private final List<PrintedRow> printed;
    private final Budget budget;
    private final List<StatutoryRow> statutory;
    private final Map<PrintedRow, StatutoryRow> assigned = new LinkedHashMap<>();
    private final Set<StatutoryRow> taken = new HashSet<>();

    RowAssignment(List<PrintedRow> printed, FormatWords words, Budget budget) {
        this.printed = printed;
        this.budget = budget;
        this.statutory = words.rows();
        byLabel();
        byNearestWording();
        byOrder();
    }

    /** Null when nothing tells. */
    StatutoryRow of(PrintedRow row) {
        return assigned.get(row);
    }

    private void assign(PrintedRow row, StatutoryRow target) {
        assigned.put(row, target);
        taken.add(target);
    }

    /** A label outside its table's section counts only when the section has none: other tables have a 总计, too. */
    private void byLabel() {
        for (PrintedRow row : printed) {
            if (row.labelled() != null && row.isInSectionOf(row.labelled())) {
                assign(row, row.labelled());
            }
        }
        for (PrintedRow row : printed) {
            if (row.labelled() != null && !taken.contains(row.labelled())) {
                assign(row, row.labelled());
            }
        }
    }

    private void byNearestWording() {
        for (PrintedRow row : printed) {
            if (row.damagedLabel() != null && row.damagedLabel().length() <= 200) {
                StatutoryRow nearest = nearest(Wording.essence(row.damagedLabel()), row);
                if (nearest != null) {
                    assign(row, nearest);
                }
            }
        }
    }

    /** The one row not yet found whose label differs in at most a third of its characters. */
    private StatutoryRow nearest(String essence, PrintedRow printedRow) {
        StatutoryRow nearest = null;
        int least = Integer.MAX_VALUE;
        for (StatutoryRow row : statutory) {
            if (taken.contains(row) || !printedRow.isInSectionOf(row)) {
                continue;
            }
            for (String key : row.keys()) {
                int most = key.length() / 3;
                budget.spend(key.length() * (long) key.length());
                int distance = Math.abs(essence.length() - key.length()) > most ? most + 1 : Nearest.distance(essence, key);
                if (distance <= most && distance <= least) {
                    nearest = distance < least || nearest == row ? row : null;
                    least = distance;
                }
            }
        }
        return nearest;
    }

    private void byOrder() {
        List<PrintedRow> gap = new ArrayList<>();
        StatutoryRow above = null;
        for (PrintedRow row : printed) {
            if (assigned.containsKey(row)) {
                fill(gap, above, assigned.get(row));
                gap.clear();
                above = assigned.get(row);
            } else {
                gap.add(row);
            }
        }
        fill(gap, above, null);
    }

    private void fill(List<PrintedRow> gap, StatutoryRow above, StatutoryRow below) {
        boolean oneTable = above != null && below != null && above.table() == below.table();
        if (above != null) {
            fill(gap, missing(above.table(), statutory.indexOf(above) + 1, oneTable ? statutory.indexOf(below) : statutory.size()));
        }
        if (below != null && !oneTable) {
            fill(gap, missing(below.table(), 0, statutory.indexOf(below)));
        }
    }

    private void fill(List<PrintedRow> gap, List<StatutoryRow> missing) {
        if (missing.isEmpty()) {
            return;
        }
        List<PrintedRow> fitting = new ArrayList<>();
        for (PrintedRow row : gap) {
            if (row.isInSectionOf(missing.get(0)) && !assigned.containsKey(row)) {
                fitting.add(row);
            }
        }
        if (fitting.size() != missing.size()) {
            return;
        }
        for (int i = 0; i < fitting.size(); i++) {
            if (fitting.get(i).filled() < missing.get(i).cells().size()) {
                return;
            }
        }
        for (int i = 0; i < fitting.size(); i++) {
            assign(fitting.get(i), missing.get(i));
        }
    }

    private List<StatutoryRow> missing(Table table, int from, int to) {
        List<StatutoryRow> missing = new ArrayList<>();
        for (StatutoryRow row : statutory.subList(from, Math.max(from, to))) {
            if (row.table() == table && !table.isInOneRow() && !taken.contains(row)) {
                missing.add(row);
            }
        }
        return missing;
    }
}
