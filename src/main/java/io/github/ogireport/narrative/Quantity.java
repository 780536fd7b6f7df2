package io.github.ogireport.narrative;

import io.github.ogireport.report.Format.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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

        private final Map<String, List<Position>> rows;
        private final List<Position> cells;

        /** @param rows every cell of each row, by the row's address as stated, without a column */
        public Sum(Map<String, List<Position>> rows) {
            this.rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
            Set<Position> all = new LinkedHashSet<>();
            rows.values().forEach(all::addAll);
            this.cells = Collections.unmodifiableList(new ArrayList<>(all));
        }

        /** @return null when one of the rows has no such column: a part of the sum is not what was said */
        private Reading in(Columns columns) {
            return columns == null || lacking(columns) != null ? null
                    : new Reading(cells.stream().filter(columns::has).collect(Collectors.toList()), String.join(" + ", described(columns)));
        }

        private String lacking(Columns columns) {
            for (Map.Entry<String, List<Position>> row : rows.entrySet()) {
                if (!row.getValue().isEmpty() && row.getValue().stream().noneMatch(columns::has)) {
                    return row.getKey();
                }
            }
            return null;
        }

        private String[] described(Columns columns) {
            return rows.keySet().stream().map(address -> address + "·" + columns).toArray(String[]::new);
        }

        private Sum plus(Sum other) {
            if (cells.containsAll(other.cells)) {
                return this;
            }
            Map<String, List<Position>> both = new LinkedHashMap<>(rows);
            both.putAll(other.rows);
            return new Sum(both);
        }
    }

    /**
     * The first of the rows, as stated, that has none of the columns, so that the words which single them out mean nothing; null
     * when every row has some. A row without cells is one that is not known.
     */
    public String lacking(Columns columns) {
        return sums.stream().map(sum -> sum.lacking(columns)).filter(Objects::nonNull).findFirst().orElse(null);
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
            Reading reading = sum.in(columns);
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
                Sum sum = mine.plus(others);
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
