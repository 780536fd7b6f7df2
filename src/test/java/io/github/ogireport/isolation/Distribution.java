package io.github.ogireport.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code mvn package} made, and the old libraries that the host has. */
final class Distribution {

    static final Path FOLDER = Paths.get(System.getProperty("distribution")).toAbsolutePath();
    static final Path ENGINE = FOLDER.resolve("engine");

    private Distribution() { }

    static Path apiJar() {
        return only(FOLDER, "ogi-report-api-*.jar");
    }

    static Path engineJar() {
        return only(ENGINE, "ogi-report-validator-*.jar");
    }

    static Path zip() {
        return only(FOLDER.getParent(), "ogi-report-*.zip");
    }

    /** What Maven gives a host that depends on the main jar, but for slf4j, of which it takes the host's version. */
    static List<Path> dependency() throws Exception {
        Set<String> without = new PublishedPom(engineJar(), "ogi-report-validator").optionalDependencies();
        without.add("slf4j-api");
        List<Path> jars = files(ENGINE, "*.jar");
        jars.removeIf(jar -> without.stream().anyMatch(each -> jar.getFileName().toString().startsWith(each + "-")));
        return jars;
    }

    /** Newer libraries that hosts have. */
    static List<Path> host(String glob) {
        return files(Paths.get(System.getProperty("hosts")), glob);
    }

    static List<Path> hostLibraries() {
        return files(Paths.get(System.getProperty("legacyHost")), "*.jar");
    }

    private static Path only(Path folder, String glob) {
        List<Path> found = files(folder, glob);
        if (found.size() != 1) {
            throw new AssertionError(folder + " should hold one " + glob + " and holds " + found);
        }
        return found.get(0);
    }

    private static List<Path> files(Path folder, String glob) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> folder.getFileSystem().getPathMatcher("glob:" + glob).matches(file.getFileName())).sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
