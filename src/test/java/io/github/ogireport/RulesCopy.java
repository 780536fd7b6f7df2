package io.github.ogireport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy of the shipped rules folder that a test may change. */
public final class RulesCopy {

    /** The shipped rules; surefire runs in the project's root. */
    public static final Path SHIPPED = Paths.get("rules");

    private final Path folder;

    private RulesCopy(Path folder) {
        this.folder = folder;
    }

    public static RulesCopy in(Path temporary) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "rules");
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            files.skip(1).forEach(file -> copy(file, folder.resolve(SHIPPED.relativize(file).toString())));
        }
        return new RulesCopy(folder);
    }

    /** A folder without rules. */
    public static RulesCopy empty(Path temporary) throws IOException {
        return new RulesCopy(Files.createTempDirectory(temporary, "rules"));
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Deletes the cases, which would refuse rules that a test broke on purpose. */
    public RulesCopy withoutCases() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.getParent().endsWith("cases")).collect(Collectors.toList())) {
                Files.delete(file);
            }
        }
        return this;
    }

    /** Replaces text that must be there. */
    public RulesCopy replace(String file, String old, String replacement) throws IOException {
        String text = text(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not contain " + old);
        }
        return write(file, text.replace(old, replacement));
    }

    public RulesCopy append(String file, String more) throws IOException {
        return write(file, text(file) + more);
    }

    public RulesCopy write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private String text(String file) throws IOException {
        return new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.UTF_8);
    }
}
