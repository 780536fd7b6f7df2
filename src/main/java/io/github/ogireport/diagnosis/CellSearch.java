package io.github.ogireport.diagnosis;

import java.util.Collection;

/**
 * Looks for the fewest cells whose correction makes every equation of a region hold. Each step corrects one cell so that a
 * failing equation holds, which finds every set of up to three cells save such as hide each other completely.
 */
final class CellSearch {

    private static final int MOST_CELLS = 3;
    /** Corrections tried before it gives up, as on a report with everything wrong: some milliseconds. */
    private static final int MOST_STEPS = 20_000;

    private final Figures figures;
    private final Region region;
    private final Collection<Hypothesis> found;
    private final boolean[] corrected;
    private final int mostEquations;
    private int failing;
    private int steps;

    CellSearch(Figures figures, Region region, Collection<Hypothesis> found) {
        this.figures = figures;
        this.region = region;
        this.found = found;
        this.corrected = new boolean[figures.number.length];
        this.failing = region.failing(figures);
        int most = 1;
        for (int cell : region.cells) {
            most = Math.max(most, figures.equations.equationsOf[cell].length);
        }
        this.mostEquations = most;
    }

    /** @return the fewest cells; 0 when no set was found */
    int run() {
        for (int size = 1; size <= MOST_CELLS; size++) {
            extend(size);
            if (!found.isEmpty()) {
                return size;
            }
        }
        return 0;
    }

    private void extend(int size) {
        if (failing > size * mostEquations) {
            return;
        }
        int[] terms = figures.equations.terms[shortestFailing()];
        for (int cell : terms) {
            if (!corrected[cell] && steps < MOST_STEPS) {
                correct(cell, size);
            }
        }
    }

    private int shortestFailing() {
        int shortest = -1;
        figures.spend(region.equations.length);
        for (int equation : region.equations) {
            if (figures.excess[equation] != 0
                    && (shortest < 0 || figures.equations.terms[equation].length < figures.equations.terms[shortest].length)) {
                shortest = equation;
            }
        }
        return shortest;
    }

    private void correct(int cell, int size) {
        int[] equations = figures.equations.equationsOf[cell];
        for (int i = 0; i < equations.length; i++) {
            long difference = figures.isComplete(equations[i]) ? figures.remedy(cell, equations[i], figures.equations.factorsOf[cell][i]) : 0;
            if (difference != 0 && !isRepeated(cell, i, difference)) {
                steps++;
                int before = failing;
                change(cell, difference);
                corrected[cell] = true;
                if (failing == 0) {
                    found.add(Hypothesis.of(figures, region.cells));
                } else if (size > 1) {
                    extend(size - 1);
                }
                corrected[cell] = false;
                figures.add(cell, -difference);
                failing = before;
            }
        }
    }

    /** Whether an earlier equation of the cell asks for the same. */
    private boolean isRepeated(int cell, int at, long difference) {
        for (int i = 0; i < at; i++) {
            int equation = figures.equations.equationsOf[cell][i];
            if (figures.isComplete(equation) && figures.remedy(cell, equation, figures.equations.factorsOf[cell][i]) == difference) {
                return true;
            }
        }
        return false;
    }

    private void change(int cell, long difference) {
        int[] equations = figures.equations.equationsOf[cell];
        for (int equation : equations) {
            failing -= figures.excess[equation] != 0 ? 1 : 0;
        }
        figures.add(cell, difference);
        for (int equation : equations) {
            failing += figures.excess[equation] != 0 ? 1 : 0;
        }
    }
}
