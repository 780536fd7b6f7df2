package io.github.ogireport.property;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** One cell of 表三 or 表四 spoilt as clerks spoil it: off by one, digits swapped, a zero too many, a number for zero, empty. */
final class Damage {

    final CellRef cell;
    final AnnualReport report;

    private Damage(CellRef cell, AnnualReport report) {
        this.cell = cell;
        this.report = report;
    }

    static Damage of(AnnualReport sound, Format format, Random random) {
        List<CellRef> cells = format.positions().stream().map(Format.Position::ref)
                .filter(ref -> ref.table().equals("requests") || ref.table().equals("remedies")).collect(Collectors.toList());
        CellRef cell = cells.get(random.nextInt(cells.size()));
        return new Damage(cell, sound.toBuilder().cell(cell, spoil(sound.cell(cell).number().longValueExact(), random)).build());
    }

    private static Cell spoil(long number, Random random) {
        switch (random.nextInt(5)) {
            case 0:
                return Cell.of(number + 1);
            case 1:
                return Cell.of(number - 1);
            case 2:
                return Cell.of(swapped(number, random));
            case 3:
                return Cell.of(number == 0 ? 1 + random.nextInt(500) : number * 10);
            default:
                return Cell.blank();
        }
    }

    /** Two neighbouring digits swapped; where that changes nothing, one more. */
    private static BigDecimal swapped(long number, Random random) {
        char[] digits = String.valueOf(number).toCharArray();
        if (digits.length > 1) {
            int at = random.nextInt(digits.length - 1);
            char left = digits[at];
            digits[at] = digits[at + 1];
            digits[at + 1] = left;
        }
        BigDecimal swapped = new BigDecimal(digits);
        return swapped.longValueExact() == number ? swapped.add(BigDecimal.ONE) : swapped;
    }
}
