package io.github.ogireport.reader;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places printed rows into the statutory tables of one edition. What was inferred is said; a row whose values cannot be told
 * apart becomes unreadable cells, and a row that fits nowhere is named.
 */
final class TablePlacement {

    private final FormatWords words;
    private final Budget budget;
    private final List<PrintedRow> printed = new ArrayList<>();
    private final Map<CellRef, Cell> cells = new LinkedHashMap<>();
    private final List<String> inferences = new ArrayList<>();
    private final Set<Integer> tables = new HashSet<>();
    private final Set<Piece> placed = new HashSet<>();

    TablePlacement(FormatWords words, Budget budget) {
        this.budget = budget;
        this.words = words;
    }

    /** @param section code of the section that the row stands in; null when unknown */
    void add(Piece row, String section) {
        PrintedRow taken = PrintedRow.of(row, section, words);
        if (taken == null) {
            return;
        }
        printed.add(taken);
        Reading.check(Bound.TABLE_ROWS, printed.size(), row.place());
    }

    void place() {
        List<PrintedRow> rows = new ArrayList<>(printed);
        for (StatutoryRow whole : words.inOneRow()) {
            placeWhole(rows, whole);
        }
        RowAssignment assignment = new RowAssignment(rows, words, budget);
        Map<String, Set<String>> patterns = patterns(rows, assignment);
        for (PrintedRow row : rows) {
            StatutoryRow target = assignment.of(row);
            if (target != null) {
                Set<String> seen = patterns.get(target.table().code());
                put(row, target, row.piece().isExtracted() ? SlotReading.ofExtracted(row.slots(), target, seen)
                        : SlotReading.of(row.slots(), target, seen));
            } else if (row.labelled() == null && isAmongTables(row)) {
                inferences.add(row.piece().place() + "有 " + row.filled() + " 个数，看不出是哪一行，没有采用，请核对行标签");
            }
        }
    }

    /** A row with a value for every cell of a table printed in one row; labels in front of it name none of that table's rows. */
    private void placeWhole(List<PrintedRow> rows, StatutoryRow whole) {
        for (PrintedRow row : new ArrayList<>(rows)) {
            boolean fits = row.labelled() == null && row.slots().size() >= whole.cells().size();
            boolean belongs = row.isInSectionOf(whole) && 2 * row.filled() > whole.cells().size();
            if (fits && (belongs || row.filled() == whole.cells().size())) {
                put(row, whole, SlotReading.of(row.slots(), whole, new HashSet<>()));
                rows.remove(row);
            }
        }
    }

    /** Where clearly read rows of each table are empty. */
    private static Map<String, Set<String>> patterns(List<PrintedRow> rows, RowAssignment assignment) {
        Map<String, Set<String>> patterns = new HashMap<>();
        for (PrintedRow row : rows) {
            StatutoryRow target = assignment.of(row);
            if (target != null) {
                Set<String> seen = patterns.computeIfAbsent(target.table().code(), table -> new HashSet<>());
                if (row.slots().size() == target.cells().size()) {
                    seen.add(SlotReading.of(row.slots(), target, seen).pattern());
                }
            }
        }
        return patterns;
    }

    private boolean isAmongTables(PrintedRow row) {
        for (StatutoryRow target : words.rows()) {
            if (row.isInSectionOf(target)) {
                return true;
            }
        }
        return false;
    }

    private void put(PrintedRow row, StatutoryRow target, SlotReading reading) {
        tables.add(row.piece().table());
        placed.add(row.piece());
        inferLabel(row, target);
        if (reading.note() != null) {
            inferences.add(row.piece().place() + "（" + target.name() + "）" + reading.note());
        }
        String problem = "有 " + row.filled() + " 个数，表有 " + target.cells().size() + " 列，看不出哪个数在哪一列，请按表的列数填写";
        Cell whole = reading.isDecided() ? null : Cell.unreadable(Wording.cut(String.join(" ", row.slots()).trim(), Bound.CELL_TEXT), "这一行" + problem);
        for (int i = 0; i < target.cells().size(); i++) {
            Cell cell = reading.isDecided() ? Cell.read(reading.values().get(i)) : whole;
            put(target.cells().get(i), cell, row);
        }
        if (!reading.isDecided()) {
            inferences.add(row.piece().place() + "（" + target.name() + "）" + problem);
        }
    }

    private void inferLabel(PrintedRow row, StatutoryRow target) {
        if (row.damagedLabel() != null && row.labelled() == null && target.cells().size() > 0 && !target.keys().isEmpty()) {
            inferences.add(row.piece().place() + "的行标签“" + row.damagedLabel() + "”与格式不同，读作" + target.name());
        } else if (row.labelled() == null && !target.keys().isEmpty()) {
            inferences.add(row.piece().place() + "没有行标签，按法定行的次序和数的个数读作" + target.name());
        } else if (row.labelled() != null && !row.isInSectionOf(target)) {
            inferences.add(row.piece().place() + "不在这张表所在的部分里，按行标签读作" + target.name());
        }
    }

    private void put(CellRef ref, Cell cell, PrintedRow row) {
        Cell before = cells.get(ref);
        boolean same = before == null || before.isBlank() || cell.isBlank()
                || before.isNumber() && cell.isNumber() && before.number().compareTo(cell.number()) == 0;
        if (!same) {
            cells.put(ref, Cell.unreadable(Wording.cut(before.typed() + "；" + cell.typed(), Bound.CELL_TEXT), "这一格印了两次而且不同，请核对后只留一个"));
        } else if (before == null || before.isBlank()) {
            cells.put(ref, cell);
        }
    }

    Map<CellRef, Cell> cells() {
        return cells;
    }

    List<String> inferences() {
        return inferences;
    }

    /** Whether the piece is a placed row or stands in the same printed table as one. */
    boolean isTable(Piece piece) {
        return placed.contains(piece) || piece.table() > 0 && tables.contains(piece.table());
    }
}
