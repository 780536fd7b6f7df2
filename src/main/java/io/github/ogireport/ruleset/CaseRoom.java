package io.github.ogireport.ruleset;

import io.github.ogireport.bound.Bound;

/**
 * How much all the cases of a rule set hold together: a short file makes a whole report of each of its lines. Everything is
 * counted before it is made. For one reading.
 */
final class CaseRoom {

    private long cases;
    private long cells;
    private long text;
    private long patterns;

    /** @throws io.github.ogireport.bound.BoundPassedException when there are too many; so do the others */
    void takeCase() {
        Bound.CASES.check(++cases);
    }

    void takeCells(int count) {
        cells += count;
        Bound.CASE_CELLS.check(cells);
    }

    void takeText(long length) {
        text += length;
        Bound.CASE_TEXT.check(text);
    }

    void takePatterns(long steps) {
        patterns += steps;
        Bound.CASE_PATTERNS.check(patterns);
    }
}
