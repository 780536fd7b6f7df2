package io.github.ogireport.reader;

import io.github.ogireport.report.Cell;
import java.util.List;

/** A printed row taken apart by what its fields are: known words, a label that is lost or damaged, and the values behind. */
final class PrintedRow {

    private final Piece piece;
    private final String section;
    private final StatutoryRow labelled;
    private final String damagedLabel;
    private final List<String> slots;

    private PrintedRow(Piece piece, String section, StatutoryRow labelled, String damagedLabel, List<String> slots) {
        this.piece = piece;
        this.section = section;
        this.labelled = labelled;
        this.damagedLabel = damagedLabel;
        this.slots = slots;
    }

    /**
     * @param section code of the section that the row stands in; null when unknown
     * @return null for a header or any other row without values */
    static PrintedRow of(Piece piece, String section, FormatWords words) {
        List<String> fields = piece.fields();
        int known = lastKnown(fields, words);
        StatutoryRow labelled = known < 0 ? null : words.row(fields.get(known));
        List<String> behind = fields.subList(known + 1, fields.size());
        if (labelled != null) {
            boolean values = hasValue(behind) || !labelled.table().isInOneRow() && hasContentOrRoom(behind, labelled);
            return values ? new PrintedRow(piece, section, labelled, null, behind) : null;
        }
        int first = firstNumber(behind);
        if (first < 0) {
            return null;
        }
        for (int i = first - 1; i >= 0; i--) {
            if (isFilled(behind.get(i)) && !behind.get(i).equals(Piece.JOINED)) {
                return new PrintedRow(piece, section, null, behind.get(i), behind.subList(i + 1, behind.size()));
            }
        }
        return new PrintedRow(piece, section, null, null, behind);
    }

    private static int lastKnown(List<String> fields, FormatWords words) {
        for (int i = fields.size() - 1; i >= 0; i--) {
            if (isFilled(fields.get(i)) && words.knows(fields.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasContentOrRoom(List<String> slots, StatutoryRow row) {
        for (String slot : slots) {
            if (isFilled(slot)) {
                return true;
            }
        }
        return slots.size() >= row.cells().size();
    }

    private static boolean hasValue(List<String> slots) {
        return firstNumber(slots) >= 0;
    }

    private static int firstNumber(List<String> slots) {
        for (int i = 0; i < slots.size(); i++) {
            if (Cell.read(slots.get(i)).isNumber()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isFilled(String field) {
        return !field.isEmpty();
    }

    Piece piece() {
        return piece;
    }

    /** Whether the row stands in the section that holds a table, or in a document whose sections are not marked. */
    boolean isInSectionOf(StatutoryRow row) {
        return section == null || row.table().section().equals(section);
    }

    /** The row that the label names; null when the label is lost or damaged. */
    StatutoryRow labelled() {
        return labelled;
    }

    /** Words that stand where the label should; null when nothing does. */
    String damagedLabel() {
        return damagedLabel;
    }

    /** What stands behind the label, empty for empty fields. */
    List<String> slots() {
        return slots;
    }

    /** How many slots hold something. */
    int filled() {
        int filled = 0;
        for (String slot : slots) {
            filled += isFilled(slot) ? 1 : 0;
        }
        return filled;
    }
}
