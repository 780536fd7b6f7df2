package io.github.ogireport.adapter.mapping;

import io.github.ogireport.source.Problems;

/** Where in the mapping file something stands. */
final class Place {

    private final String file;
    private final int line;
    private final String cell;
    private final Problems problems;

    /** @param cell in words, where the file is a spreadsheet; else empty */
    Place(String file, int line, String cell, Problems problems) {
        this.file = file;
        this.line = line;
        this.cell = cell;
        this.problems = problems;
    }

    void problem(String message) {
        problems.add(file, line, (cell.isEmpty() ? "" : cell + "：") + message);
    }

    int line() {
        return line;
    }
}
