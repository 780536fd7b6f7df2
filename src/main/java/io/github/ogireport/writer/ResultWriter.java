package io.github.ogireport.writer;

import java.io.IOException;

/** Writes what a check of one or many files gave. Implementations are immutable and safe to share between threads. */
public interface ResultWriter {

    /**
     * Writes the files in their order. The sequence may be lazy, so that each file is checked only when its turn comes: the
     * text and the JSON lines of a file are written before the next one is asked for.
     *
     * @param files never null, without null elements
     * @throws IOException when {@code out} fails
     */
    void write(Iterable<CheckedFile> files, Appendable out) throws IOException;
}
