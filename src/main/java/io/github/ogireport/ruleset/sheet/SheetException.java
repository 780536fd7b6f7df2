package io.github.ogireport.ruleset.sheet;

import io.github.ogireport.bound.Bound;

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

    /** @throws SheetException when there is more than the bound */
    static void check(Bound bound, long count) throws SheetException {
        if (bound.isPassedBy(count)) {
            throw new SheetException(bound.sentence() + "，不像手写的表：请只留下要读的表，用 Excel 或 WPS 重新另存为 .xlsx");
        }
    }

    /** From 1; 0 when no line can be named. */
    public int line() {
        return line;
    }
}
