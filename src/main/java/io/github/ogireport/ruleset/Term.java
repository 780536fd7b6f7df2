package io.github.ogireport.ruleset;

/**
 * A term of a formula: the name of a row or column, or the address of cells, in the report or, with {@value #LAST_YEARS}
 * before it, in last year's. Immutable.
 */
public final class Term {

    static final String LAST_YEARS = "上年的";

    private final String text;

    Term(String text) {
        this.text = text;
    }

    /** Whether it means last year's report (上年的报告). */
    public boolean isLastYears() {
        return text.startsWith(LAST_YEARS);
    }

    /** The name or address, without the year. */
    public String name() {
        return isLastYears() ? text.substring(LAST_YEARS.length()).trim() : text;
    }

    /** As the rule has it. */
    @Override
    public String toString() {
        return text;
    }
}
