package io.github.ogireport.narrative;

import io.github.ogireport.report.Format.Position;
import io.github.ogireport.report.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Columns that words single out, such as the five that “法人或其他组织” stands above. Immutable. */
public final class Columns {

    private final String name;
    private final List<Line> lines;

    /** @param lines the columns themselves, of whichever tables have them */
    public Columns(String name, Collection<Line> lines) {
        this.name = name;
        this.lines = Collections.unmodifiableList(new ArrayList<>(lines));
    }

    public String name() {
        return name;
    }

    boolean has(Position cell) {
        return lines.contains(cell.column());
    }

    Columns plus(Columns other) {
        List<Line> both = new ArrayList<>(lines);
        both.addAll(other.lines);
        return new Columns(name + "、" + other.name, both);
    }

    @Override
    public String toString() {
        return name;
    }
}
