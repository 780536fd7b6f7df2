package io.github.ogireport.narrative;

import io.github.ogireport.report.Format.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One admissible meaning of a statement: the sum of some cells. Immutable. */
public final class Reading {

    private final List<Position> cells;
    private final String description;

    Reading(List<Position> cells, String description) {
        this.cells = Collections.unmodifiableList(new ArrayList<>(cells));
        this.description = description;
    }

    /** The cells to add up, none twice; never empty. */
    public List<Position> cells() {
        return cells;
    }

    /** The sum as rules write it, for instance “表三·本年新收·总计 + 表三·上年结转·总计”. */
    public String describe() {
        return description;
    }

    Reading plus(Reading other) {
        List<Position> sum = new ArrayList<>(cells);
        other.cells.stream().filter(cell -> !sum.contains(cell)).forEach(sum::add);
        return new Reading(sum, description + " + " + other.description);
    }

    boolean contains(Reading part) {
        return cells.containsAll(part.cells);
    }

    /** Whether the cells are those of the two others together. */
    boolean isSum(Reading one, Reading other) {
        return cells.size() == one.cells.size() + other.cells.size() && cells.containsAll(one.cells) && cells.containsAll(other.cells);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reading && cells.equals(((Reading) other).cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return description;
    }
}
