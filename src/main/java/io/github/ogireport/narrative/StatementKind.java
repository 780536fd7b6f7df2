package io.github.ogireport.narrative;

/** What a {@link Statement} says. */
public enum StatementKind {
    /** A number of something: 35 件. Zero words (未收到) say 0. */
    COUNT,
    /** An amount of money, in 元. */
    AMOUNT,
    /** A share of something (占比), in percent. */
    PERCENTAGE,
    /** What it grew by against the year before (同比), in percent; negative where it fell. */
    RELATIVE_CHANGE,
    /** How many more than the year before; negative where fewer. */
    ABSOLUTE_CHANGE,
    /** A claim without a number (断言): 均获维持. */
    CLAIM
}
