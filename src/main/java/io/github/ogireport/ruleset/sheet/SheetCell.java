package io.github.ogireport.ruleset.sheet;

import io.github.ogireport.bound.Bound;

/** What one cell says, or why it says nothing that can be relied on. Immutable. */
public final class SheetCell {

    private static final int SHOWN = 30;

    static final SheetCell EMPTY = new SheetCell("", null);

    private final String text;
    private final String fault;

    private SheetCell(String text, String fault) {
        this.text = text;
        this.fault = fault;
    }

    /** Without spaces around it; line breaks are spaces. */
    static SheetCell of(String typed) {
        if (Bound.SHEET_CELL.isPassedBy(typed.length())) {
            return faulty("这一格有 " + typed.length() + " 个字，最多 " + Bound.SHEET_CELL.limit() + " 个");
        }
        return new SheetCell(typed.replaceAll("[\\r\\n]+", " ").replace('\u00A0', ' ').trim(), null);
    }

    /** @param fault in Chinese: what is in the cell, and what to write instead */
    static SheetCell faulty(String fault) {
        return new SheetCell("", fault);
    }

    /** What is in a cell, for a message. */
    static String shown(String typed) {
        return typed.length() <= SHOWN ? typed : typed.substring(0, SHOWN) + "…";
    }

    SheetCell faultyFor(String reason) {
        return new SheetCell(text, reason);
    }

    public String text() {
        return text;
    }

    /** Null when the text can be taken as it is. */
    public String fault() {
        return fault;
    }

    public boolean isEmpty() {
        return text.isEmpty() && fault == null;
    }
}
