package io.github.ogireport.ruleset.sheet;

/** What one cell says, or why it says nothing that can be relied on. Immutable. */
public final class SheetCell {

    private static final int LONGEST = 2_000;

    static final SheetCell EMPTY = new SheetCell("", null);

    private final String text;
    private final String fault;

    private SheetCell(String text, String fault) {
        this.text = text;
        this.fault = fault;
    }

    /** Without spaces around it; line breaks are spaces. */
    static SheetCell of(String typed) {
        if (typed.length() > LONGEST) {
            return faulty("这一格有 " + typed.length() + " 个字，最多 " + LONGEST + " 个");
        }
        return new SheetCell(typed.replaceAll("[\\r\\n]+", " ").replace('\u00A0', ' ').trim(), null);
    }

    /** @param fault in Chinese: what is in the cell, and what to write instead */
    static SheetCell faulty(String fault) {
        return new SheetCell("", fault);
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
