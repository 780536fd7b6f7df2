package io.github.ogireport.narrative;

import io.github.ogireport.report.Format.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Something that a text gives the number of (本年新收, 行政复议): one or more admissible sums of rows, of which words single out
 * the columns. Immutable.
 */
public final class Quantity {

    /** More meanings than those of several things named together nobody can weigh. */
    private static final int MOST_SUMS = 24;

    private final String name;
    private final List<Sum> sums;

    /** @param sums admissible meanings; empty for what stands in no table, such as the processing fee (信息处理费) */
    public Quantity(String name, List<Sum> sums) {
        this.name = name;
        this.sums = Collections.unmodifiableList(new ArrayList<>(sums));
    }

    /** A sum of rows as the phrasebook states it. Immutable. */
    public static final class Sum {

        private final List<Position> cells;
        private final List<String> addresses;

        /**
         * @param cells     every cell of the rows; where words may single out no column, the cells of that column only
         * @param addresses as stated, without a column
         */
        public Sum(List<Position> cells, List<String> addresses) {
            this.cells = Collections.unmodifiableList(new ArrayList<>(cells));
            this.addresses = Collections.unmodifiableList(new ArrayList<>(addresses));
        }

        /** @return null when the rows have no such column */
        private Reading in(Columns columns) {
            List<Position> chosen = new ArrayList<>();
            for (Position cell : cells) {
                if (columns.has(cell)) {
                    chosen.add(cell);
                }
            }
            return chosen.isEmpty() ? null : new Reading(chosen, String.join(" + ", described(columns)));
        }

        private String[] described(Columns columns) {
            return addresses.stream().map(address -> address + "·" + columns).toArray(String[]::new);
        }
    }

    public String name() {
        return name;
    }

    /** Whether no table has it. */
    boolean isOutsideTables() {
        return sums.isEmpty();
    }

    boolean isInTableOf(Quantity other) {
        return !isOutsideTables() && !other.isOutsideTables() && sums.get(0).cells.get(0).table() == other.sums.get(0).cells.get(0).table();
    }

    /** @return the admissible meanings in those columns; empty when the rows have none of them */
    List<Reading> readings(Columns columns) {
        List<Reading> readings = new ArrayList<>();
        for (Sum sum : sums) {
            Reading reading = columns == null ? null : sum.in(columns);
            if (reading != null) {
                readings.add(reading);
            }
        }
        return readings;
    }

    /** Whether it counts all that another counts, and more. */
    boolean contains(Quantity other) {
        if (isOutsideTables() || other.isOutsideTables()) {
            return false;
        }
        List<Position> mine = sums.get(0).cells;
        return other.sums.stream().allMatch(sum -> sum.cells.size() < mine.size() && mine.containsAll(sum.cells));
    }

    /** Whether one of its meanings is one of those. */
    boolean includes(List<Reading> readings) {
        return sums.stream().anyMatch(sum -> readings.stream().anyMatch(reading -> sum.cells.containsAll(reading.cells())));
    }

    /** This and another counted together: 行政复议和行政诉讼. */
    Quantity plus(Quantity other) {
        List<Sum> both = new ArrayList<>();
        for (Sum mine : sums) {
            for (Sum others : other.sums) {
                Sum sum = mine.cells.containsAll(others.cells) ? mine
                        : new Sum(joined(mine.cells, others.cells), joined(mine.addresses, others.addresses));
                if (both.size() < MOST_SUMS && !both.contains(sum)) {
                    both.add(sum);
                }
            }
        }
        return new Quantity(name + "、" + other.name, both);
    }

    /** Either this or another: 收到并办结. */
    Quantity or(Quantity other) {
        return new Quantity(other.name.startsWith(name) ? other.name : name + "、" + other.name, joined(sums, other.sums));
    }

    private static <E> List<E> joined(List<E> one, List<E> other) {
        List<E> both = new ArrayList<>(one);
        for (E each : other) {
            if (!both.contains(each)) {
                both.add(each);
            }
        }
        return both;
    }

    @Override
    public String toString() {
        return name;
    }
}
