package io.github.ogireport.reader;

import io.github.ogireport.bound.Budget;
import java.io.Reader;

/** Gives a text to a parser piece by piece, and looks at the clock before each: so work that knows no budget keeps to one. */
final class BudgetedReader extends Reader {

    private final String text;
    private final Budget budget;
    private int at;

    BudgetedReader(String text, Budget budget) {
        this.text = text;
        this.budget = budget;
    }

    /** @throws io.github.ogireport.bound.BudgetSpentException when the time is spent */
    @Override
    public int read(char[] buffer, int offset, int length) {
        int count = Math.min(length, text.length() - at);
        budget.spend((long) Reading.STEPS * count);
        budget.look();
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        text.getChars(at, at + count, buffer, offset);
        at += count;
        return count;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
