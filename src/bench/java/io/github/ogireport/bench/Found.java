package io.github.ogireport.bench;

/** A finding of the programs that the validator is compared with: the rule and the cell that it is about. Immutable. */
public final class Found {

    private final String rule;
    private final String place;
    private final String expected;
    private final String actual;

    /** @param place the cell; for a relation that a blank cell keeps from being checked “缺格” */
    public Found(String rule, String place, String expected, String actual) {
        this.rule = rule;
        this.place = place;
        this.expected = expected;
        this.actual = actual;
    }

    /** A relation that cannot be checked for lack of a cell. */
    public static Found missing(String rule) {
        return new Found(rule, "缺格", "", "");
    }

    public String expected() {
        return expected;
    }

    public String actual() {
        return actual;
    }

    /** Rule and place, by which findings are compared. */
    @Override
    public String toString() {
        return rule + " " + place;
    }
}
