package io.github.ogireport.ruleset.sheet;

/** A file that cannot be read as a spreadsheet, and what to do about it, in Chinese. */
public final class SheetException extends Exception {

    private final int line;

    SheetException(String message) {
        this(0, message);
    }

    SheetException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** From 1; 0 when no line can be named. */
    public int line() {
        return line;
    }
}
