package io.github.ogireport.cli;

import java.nio.file.Path;

/** A file to check, or a name that leads to none. Immutable. */
final class InputFile {

    private final String name;
    private final Path path;
    private final String fault;

    private InputFile(String name, Path path, String fault) {
        this.name = name;
        this.path = path;
        this.fault = fault;
    }

    static InputFile of(Path path) {
        return new InputFile(path.toString(), path, null);
    }

    /** @param fault why there is nothing to check, in Chinese */
    static InputFile faulty(String name, String fault) {
        return new InputFile(name, null, fault);
    }

    String name() {
        return name;
    }

    /** Null when there is nothing to check. */
    Path path() {
        return path;
    }

    /** Null when there is a file to check. */
    String fault() {
        return fault;
    }
}
