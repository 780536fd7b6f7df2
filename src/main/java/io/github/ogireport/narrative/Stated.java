package io.github.ogireport.narrative;

import java.math.BigDecimal;

/** A number with its counter, before it is known what it counts. Places are in the folded text. Immutable. */
final class Stated {

    final int from;
    final int to;
    final BigDecimal value;
    final int decimals;
    final boolean exact;
    /** Whether words such as 未收到 stand for the number. */
    final boolean isWords;

    private Stated(int from, int to, BigDecimal value, int decimals, boolean exact, boolean isWords) {
        this.isWords = isWords;
        this.from = from;
        this.to = to;
        this.value = value;
        this.decimals = decimals;
        this.exact = exact;
    }

    Stated(int from, int to, Numeral numeral, boolean exact) {
        this(from, to, numeral.value(), numeral.decimals(), exact, false);
    }

    /** Words instead of a number. */
    Stated(int from, int to, BigDecimal value) {
        this(from, to, value, 0, true, true);
    }

    /**
     * An amount in 元.
     *
     * @param power          of ten that the unit stands for
     * @param inTenThousands whether the number itself is given in 万, as money usually is
     */
    Stated inYuan(int power, boolean inTenThousands) {
        int zeros = power + (inTenThousands ? 4 : 0);
        return new Stated(from, to, value.scaleByPowerOfTen(power), decimals - zeros, exact, false);
    }
}
