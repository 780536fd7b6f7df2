package io.github.ogireport.narrative;

import java.math.BigDecimal;

/** A number with its counter, before it is known what it counts. Places are in the folded text. Immutable. */
final class Stated {

    final int from;
    final int to;
    final BigDecimal value;
    final int decimals;
    final boolean exact;

    private Stated(int from, int to, BigDecimal value, int decimals, boolean exact) {
        this.from = from;
        this.to = to;
        this.value = value;
        this.decimals = decimals;
        this.exact = exact;
    }

    Stated(int from, int to, Numeral numeral, boolean exact) {
        this(from, to, numeral.value(), numeral.decimals(), exact);
    }

    /** Words instead of a number. */
    Stated(int from, int to, BigDecimal value) {
        this(from, to, value, 0, true);
    }

    /** @param power of ten */
    Stated times(int power) {
        return new Stated(from, to, value.scaleByPowerOfTen(power), decimals, exact);
    }
}
