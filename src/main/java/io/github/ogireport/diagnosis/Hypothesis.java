package io.github.ogireport.diagnosis;

import java.util.Arrays;

/** Cells and the numbers that they should hold, with which all equations of a region hold. Immutable. */
final class Hypothesis {

    final int[] cells;
    final long[] numbers;

    private Hypothesis(int[] cells, long[] numbers) {
        this.cells = cells;
        this.numbers = numbers;
    }

    /** What differs between the figures now and the report, among these cells; gaps that were filled in count. */
    static Hypothesis of(Figures figures, int[] among) {
        Equations equations = figures.equations;
        int[] cells = new int[among.length];
        int count = 0;
        for (int cell : among) {
            if (figures.isFilledIn(cell) || equations.legible[cell] && figures.number[cell] != equations.stated[cell]) {
                cells[count++] = cell;
            }
        }
        cells = Arrays.copyOf(cells, count);
        return new Hypothesis(cells, Arrays.stream(cells).mapToLong(cell -> figures.number[cell]).toArray());
    }

    static Hypothesis of(int cell, long number) {
        return new Hypothesis(new int[] {cell}, new long[] {number});
    }

    /** What a cell should hold, given what it holds now. */
    long number(int cell, long now) {
        int at = Arrays.binarySearch(cells, cell);
        return at < 0 ? now : numbers[at];
    }

    boolean touches(int cell) {
        return Arrays.binarySearch(cells, cell) >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hypothesis && Arrays.equals(cells, ((Hypothesis) other).cells) && Arrays.equals(numbers, ((Hypothesis) other).numbers);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cells) + Arrays.hashCode(numbers);
    }
}
