package io.github.ogireport.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A piece of a document in printed order: a paragraph, or a row of fields. Immutable. */
final class Piece {

    /** Stands where a number of the row above reaches down into this row. */
    static final String JOINED = "（与上一行合并）";

    private final String place;
    private final int table;
    private final List<String> fields;

    private Piece(String place, int table, List<String> fields) {
        this.place = place;
        this.table = table;
        this.fields = fields;
    }

    static Piece paragraph(String place, String text) {
        return new Piece(place, -1, Collections.singletonList(Wording.trimmed(text)));
    }

    /**
     * @param table number of the printed table that the row belongs to; rows of plain text have none of their own and share 0
     */
    static Piece row(String place, int table, List<String> fields) {
        List<String> trimmed = new ArrayList<>(fields.size());
        for (String field : fields) {
            trimmed.add(Wording.trimmed(field));
        }
        return new Piece(place, table, Collections.unmodifiableList(trimmed));
    }

    /** Such as “第 12 行” or “第 2 张表第 3 行”. */
    String place() {
        return place;
    }

    int table() {
        return table;
    }

    boolean isRow() {
        return table >= 0;
    }

    /** Whether it was extracted from a page as plain text, in which numbers get lost. */
    boolean isExtracted() {
        return table <= 0;
    }

    /** The cells of a row; the text alone for a paragraph. No spaces at either end. */
    List<String> fields() {
        return fields;
    }

    /** The non-empty fields in one line. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            if (!field.isEmpty()) {
                text.append(text.length() > 0 ? " " : "").append(field);
            }
        }
        return text.toString();
    }

    /** How many characters its fields have together. */
    int length() {
        int length = 0;
        for (String field : fields) {
            length += field.length();
        }
        return length;
    }

    /** A row with one field filled in is often a heading or a paragraph that spans the table. */
    boolean hasOneField() {
        int filled = 0;
        for (String field : fields) {
            filled += field.isEmpty() ? 0 : 1;
        }
        return filled == 1;
    }
}
