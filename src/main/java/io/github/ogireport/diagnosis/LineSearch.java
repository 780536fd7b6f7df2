package io.github.ogireport.diagnosis;

import io.github.ogireport.report.Format;
import io.github.ogireport.report.Format.Position;
import java.util.Collection;

/**
 * Supposes that everything wrong stands in one row or one column, as when its numbers were typed a cell too far: each cell's
 * right number then follows from the equations that meet the line in this cell alone.
 */
final class LineSearch {

    private final Figures figures;
    private final Region region;
    private final Collection<Hypothesis> found;

    LineSearch(Figures figures, Region region, Collection<Hypothesis> found) {
        this.figures = figures;
        this.region = region;
        this.found = found;
    }

    void run() {
        Format format = figures.equations.format;
        for (int cell : region.cells) {
            Position position = figures.equations.positions[cell];
            if (position.block().columns().get(0) == position.column()) {
                suppose(CellLine.rowOf(position, format));
            }
            if (position.block().rows().get(0) == position.row()) {
                suppose(CellLine.columnOf(position, format));
            }
        }
    }

    private void suppose(CellLine line) {
        int[] cells = figures.equations.cellsOf(line);
        int[] met = new int[figures.excess.length];
        figures.spend(met.length + region.equations.length);
        for (int cell : cells) {
            for (int equation : figures.equations.equationsOf[cell]) {
                met[equation]++;
            }
        }
        if (!meetsAllThatFail(met)) {
            return;
        }
        long[] differences = new long[cells.length];
        for (int i = 0; i < cells.length; i++) {
            differences[i] = difference(cells[i], met);
        }
        for (int i = 0; i < cells.length; i++) {
            figures.add(cells[i], differences[i]);
        }
        if (region.failing(figures) == 0) {
            found.add(Hypothesis.of(figures, region.cells));
        }
        for (int i = 0; i < cells.length; i++) {
            figures.add(cells[i], -differences[i]);
        }
    }

    private boolean meetsAllThatFail(int[] met) {
        for (int equation : region.equations) {
            if (figures.excess[equation] != 0 && met[equation] == 0) {
                return false;
            }
        }
        return true;
    }

    /** What the first equation that meets the line in this cell alone asks for; whether the others agree shows when all is changed. */
    private long difference(int cell, int[] met) {
        int[] equations = figures.equations.equationsOf[cell];
        for (int i = 0; i < equations.length; i++) {
            if (met[equations[i]] == 1 && figures.isComplete(equations[i]) && figures.excess[equations[i]] != 0) {
                return figures.remedy(cell, equations[i], figures.equations.factorsOf[cell][i]);
            }
        }
        return 0;
    }
}
