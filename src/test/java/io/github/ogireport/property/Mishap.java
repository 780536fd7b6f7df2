package io.github.ogireport.property;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Format.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;

/** A report as it was spoilt, and what the spoilt cells should hold. A mishap that changes nothing is none. */
final class Mishap {

    final AnnualReport report;
    /** The right numbers of the cells that differ. */
    final Map<CellRef, String> right = new LinkedHashMap<>();

    private Mishap(AnnualReport sound, Map<CellRef, Cell> changed) {
        AnnualReport.Builder builder = sound.toBuilder();
        changed.forEach((ref, cell) -> {
            builder.cell(ref, cell);
            if (!cell.equals(sound.cell(ref))) {
                right.put(ref, sound.cell(ref).number().toPlainString());
            }
        });
        this.report = builder.build();
    }

    /** Cells of one table, each with another number. */
    static Mishap cells(AnnualReport sound, Format format, String table, int count, LongUnaryOperator slip, Random random) {
        List<Position> positions = of(format, table);
        Collections.shuffle(positions, random);
        Map<CellRef, Cell> changed = new LinkedHashMap<>();
        for (Position position : positions.subList(0, count)) {
            changed.put(position.ref(), Cell.of(slip.applyAsLong(number(sound, position))));
        }
        return new Mishap(sound, changed);
    }

    static Mishap cell(AnnualReport sound, CellRef ref, Cell cell) {
        return new Mishap(sound, Collections.singletonMap(ref, cell));
    }

    /** Two cells of a table with their numbers exchanged. */
    static Mishap exchange(AnnualReport sound, Format format, String table, boolean neighbours, Random random) {
        List<Position> positions = of(format, table);
        Position one = positions.get(random.nextInt(positions.size()));
        Position other = positions.get(random.nextInt(positions.size()));
        if (neighbours) {
            List<Position> line = line(positions, one, random.nextBoolean());
            int at = line.indexOf(one);
            other = line.get(at == 0 || at + 1 < line.size() && random.nextBoolean() ? at + 1 : at - 1);
        }
        Map<CellRef, Cell> changed = new LinkedHashMap<>();
        changed.put(one.ref(), sound.cell(other.ref()));
        changed.put(other.ref(), sound.cell(one.ref()));
        return new Mishap(sound, changed);
    }

    /** A whole row, or a stretch of a column, one cell too far; what falls off is lost, what is left behind is 0. */
    static Mishap shift(AnnualReport sound, Format format, String table, boolean row, Random random) {
        List<Position> positions = of(format, table);
        List<Position> line = line(positions, positions.get(random.nextInt(positions.size())), row);
        if (!row) {
            int from = random.nextInt(line.size() - 3);
            line = line.subList(from, from + 3 + random.nextInt(line.size() - from - 2));
        }
        if (random.nextBoolean()) {
            Collections.reverse(line);
        }
        Map<CellRef, Cell> changed = new LinkedHashMap<>();
        changed.put(line.get(0).ref(), Cell.of(0));
        for (int at = 1; at < line.size(); at++) {
            changed.put(line.get(at).ref(), sound.cell(line.get(at - 1).ref()));
        }
        return new Mishap(sound, changed);
    }

    static long number(AnnualReport report, Position position) {
        return report.cell(position.ref()).number().longValueExact();
    }

    static List<Position> of(Format format, String table) {
        return format.positions().stream().filter(each -> each.table().code().equals(table)).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Position> line(List<Position> positions, Position through, boolean row) {
        return positions.stream().filter(each -> row ? each.row() == through.row() : each.column() == through.column())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Another number, as a hand slips: two digits turned round, one lost, doubled, mistyped, or a zero too many. */
    static LongUnaryOperator slip(Random random) {
        return number -> {
            String digits = String.valueOf(number);
            int at = random.nextInt(digits.length());
            String before = digits.substring(0, at);
            String after = digits.substring(at + 1);
            String slipped = digits;
            switch (random.nextInt(5)) {
                case 0:
                    slipped = after.isEmpty() ? digits : before + after.charAt(0) + digits.charAt(at) + after.substring(1);
                    break;
                case 1:
                    slipped = digits.length() == 1 ? digits : before + after;
                    break;
                case 2:
                    slipped = before + digits.charAt(at) + digits.charAt(at) + after;
                    break;
                case 3:
                    slipped = digits + "0";
                    break;
                default:
            }
            long other = new BigDecimal(slipped).longValueExact();
            return other != number ? other : new BigDecimal(before + (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10 + after).longValueExact();
        };
    }

    /** Any other number up to about twice as large. */
    static LongUnaryOperator any(Random random) {
        return number -> {
            long other = (long) (random.nextDouble() * (2 * number + 10));
            return other != number ? other : number + 1;
        };
    }
}
