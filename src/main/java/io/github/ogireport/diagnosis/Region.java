package io.github.ogireport.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Equations that hang together through their cells, with a fault among them: what is wrong here says nothing of what is wrong elsewhere. */
final class Region {

    final int[] equations;
    final int[] cells;

    private Region(int[] equations, int[] cells) {
        this.equations = equations;
        this.cells = cells;
    }

    /** The regions where an equation fails or a gap was filled in. */
    static List<Region> of(Figures figures) {
        int[] root = new int[figures.number.length];
        Arrays.setAll(root, cell -> cell);
        int[][] terms = figures.equations.terms;
        for (int equation = 0; equation < terms.length; equation++) {
            if (figures.isComplete(equation)) {
                for (int cell : terms[equation]) {
                    root[root(root, cell)] = root(root, terms[equation][0]);
                }
            }
        }
        boolean[] faulty = new boolean[root.length];
        for (int equation = 0; equation < terms.length; equation++) {
            if (figures.excess[equation] != 0) {
                faulty[root(root, terms[equation][0])] = true;
            }
        }
        for (int cell = 0; cell < root.length; cell++) {
            if (figures.isFilledIn(cell)) {
                faulty[root(root, cell)] = true;
            }
        }
        List<Region> regions = new ArrayList<>();
        for (int cell = 0; cell < root.length; cell++) {
            if (faulty[cell]) {
                regions.add(region(cell, root, figures));
            }
        }
        return regions;
    }

    private static Region region(int of, int[] root, Figures figures) {
        int[] equations = new int[figures.excess.length];
        int count = 0;
        for (int equation = 0; equation < equations.length; equation++) {
            if (figures.isComplete(equation) && root(root, figures.equations.terms[equation][0]) == of) {
                equations[count++] = equation;
            }
        }
        int[] cells = new int[root.length];
        int size = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            if (root(root, cell) == of) {
                cells[size++] = cell;
            }
        }
        return new Region(Arrays.copyOf(equations, count), Arrays.copyOf(cells, size));
    }

    private static int root(int[] root, int cell) {
        int at = cell;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    int failing(Figures figures) {
        int count = 0;
        for (int equation : equations) {
            count += figures.excess[equation] != 0 ? 1 : 0;
        }
        return count;
    }
}
