package io.github.ogireport.diagnosis;

import io.github.ogireport.bound.Budget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One thing that does not add up, and its possible causes, the most probable first; none when nothing can be said. Immutable. */
final class Fault {

    /** A cause that is so many bits less probable than the best is not worth a word. */
    private static final int FAR_BEHIND = 12;
    /** Of more causes that are about equally good, naming some would mislead. */
    private static final int MOST = 6;
    private static final Comparator<Cause> BEST_FIRST =
            Comparator.comparingInt((Cause cause) -> cause.bits).thenComparingInt(cause -> cause.hypothesis.cells[0]);

    final List<Cause> causes;
    /** Whether something else than the tables themselves is all there is to go by. */
    final boolean byEvidenceAlone;

    private Fault(Collection<Hypothesis> hypotheses, boolean byEvidenceAlone, Equations equations, Testimony testimony, Bounds bounds) {
        List<Cause> all = new ArrayList<>();
        hypotheses.forEach(hypothesis -> all.add(new Cause(hypothesis, equations, testimony, bounds)));
        all.sort(BEST_FIRST);
        all.removeIf(cause -> cause.bits - all.get(0).bits > FAR_BEHIND);
        if (all.size() > MOST) {
            all.clear();
        }
        this.causes = all;
        this.byEvidenceAlone = byEvidenceAlone;
    }

    /** The faults of the equations, one for each region. */
    static List<Fault> ofEquations(Equations equations, Testimony testimony, Bounds bounds, Budget budget) {
        List<Fault> faults = new ArrayList<>();
        Figures figures = new Figures(equations, budget);
        for (Region region : Region.of(figures)) {
            Set<Hypothesis> found = new LinkedHashSet<>();
            if (region.failing(figures) == 0) {
                found.add(Hypothesis.of(figures, region.cells));
            } else if (new CellSearch(figures, region, found).run() != 1) {
                new LineSearch(figures, region, found).run();
            }
            faults.add(new Fault(found, false, equations, testimony, bounds));
        }
        return faults;
    }

    /** The cells that no equation holds, and of which all evidence says something else than they do. */
    static List<Fault> ofLoneCells(Equations equations, Testimony testimony, Bounds bounds) {
        List<Fault> faults = new ArrayList<>();
        for (int cell = 0; cell < equations.cells.length; cell++) {
            if (equations.equationsOf[cell].length == 0) {
                Set<Hypothesis> found = new LinkedHashSet<>();
                boolean agreed = false;
                for (int at = 0; at < testimony.count(); at++) {
                    if (testimony.onlyCell(at) == cell) {
                        agreed |= testimony.agrees(at);
                        found.add(Hypothesis.of(cell, testimony.value(at)));
                    }
                }
                int asked = cell;
                found.removeIf(hypothesis -> !equations.admits(asked, hypothesis.numbers[0]));
                if (!agreed && !found.isEmpty()) {
                    faults.add(new Fault(found, true, equations, testimony, bounds));
                }
            }
        }
        return faults;
    }
}
