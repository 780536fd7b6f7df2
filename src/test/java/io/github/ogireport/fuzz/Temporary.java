package io.github.ogireport.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file for what is read from files only; its ending says of what kind it is. One for each kind, written over again and again. */
final class Temporary {

    private final Path folder;

    Temporary() {
        try {
            folder = Files.createTempDirectory("fuzz");
            folder.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        file.toFile().deleteOnExit();
        return file;
    }
}
