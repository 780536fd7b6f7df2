package io.github.ogireport.engine.fact;

import io.github.ogireport.narrative.Reading;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.Format.Position;
import java.math.BigDecimal;
import java.util.function.Function;

/** Adds up the cells that a statement speaks of, in the units that texts are read in: pieces, and 元 for money. */
final class StatedSums {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private StatedSums() { }

    /**
     * @param cells the cell at a position; null where the tables have none
     * @return null when a cell is missing or holds no number
     */
    static BigDecimal of(Reading reading, Function<Position, Cell> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Position position : reading.cells()) {
            Cell cell = cells.apply(position);
            if (cell == null || !cell.isNumber()) {
                return null;
            }
            sum = sum.add("万元".equals(position.unit()) ? cell.number().multiply(TEN_THOUSAND) : cell.number());
        }
        return sum;
    }

    /** Whether a stated number is the other one, or what is left of it where digits were left out: 12.3万元 for 12.3412万元. */
    static boolean same(BigDecimal stated, BigDecimal sum, boolean isMoney) {
        if (!isMoney) {
            return stated.compareTo(sum) == 0;
        }
        BigDecimal precision = BigDecimal.ONE.scaleByPowerOfTen(-stated.stripTrailingZeros().scale());
        return stated.subtract(sum).abs().compareTo(precision) < 0;
    }
}
