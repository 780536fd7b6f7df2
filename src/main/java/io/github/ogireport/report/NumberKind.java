package io.github.ogireport.report;

/** Kind of number that a cell takes. */
public enum NumberKind {
    /** A whole number, zero or more. */
    COUNT,
    /** A whole number of either sign (2019: 本年增/减). */
    SIGNED_COUNT,
    /** An exact decimal, zero or more, for instance an amount in 万元. */
    DECIMAL
}
