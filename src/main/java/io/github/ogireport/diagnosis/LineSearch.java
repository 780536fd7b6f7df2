package io.github.ogireport.diagnosis;

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
        for (int cell : region.cells) {
            Position position = figures.equations.positions[cell];
            CellLine row = CellLine.rowOf(position, figures.equations.format);
            if (row.beginsWith(position)) {
                suppose(row);
            }
            CellLine column = CellLine.columnOf(position, figures.equations.format);
            if (column.beginsWith(position)) {
                suppose(column);
            }
        }
    }

    private void suppose(CellLine line) {
        int[] cells = line.positions.stream().mapToInt(figures.equations::cellAt).filter(cell -> cell >= 0).toArray();
        int[] met = new int[figures.excess.length];
        for (int cell : cells) {
            for (int equation : figures.equations.equationsOf[cell]) {
                met[equation]++;
            }
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
