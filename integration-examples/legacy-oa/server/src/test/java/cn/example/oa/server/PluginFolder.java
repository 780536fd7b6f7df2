package cn.example.oa.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.stream.Stream;

/** A copy of the packaged plugin whose rules a test may change: only the edition 2021, without its cases, which would stop bad changes. */
final class PluginFolder {

    private static final Path PACKAGED = Paths.get(System.getProperty("plugin.folder"));

    private final Path folder;

    private PluginFolder(Path folder) {
        this.folder = folder;
    }

    static PluginFolder in(Path temporary) throws IOException {
        if (!Files.isDirectory(PACKAGED.resolve("engine"))) {
            throw new IllegalStateException("the plugin is not packaged: run mvn install -DskipTests in its own folder; looked at " + PACKAGED.normalize());
        }
        Path folder = Files.createTempDirectory(temporary, "plugin");
        try (Stream<Path> files = Files.walk(PACKAGED)) {
            files.skip(1).filter(PluginFolder::isWanted).forEach(file -> copy(file, folder.resolve(PACKAGED.relativize(file).toString())));
        }
        return new PluginFolder(folder);
    }

    private static boolean isWanted(Path file) {
        Path inPlugin = PACKAGED.relativize(file);
        return !inPlugin.startsWith(Paths.get("rules", "2019")) && !inPlugin.startsWith(Paths.get("rules", "2021", "cases"));
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return folder;
    }

    String rule(String file) throws IOException {
        return new String(Files.readAllBytes(folder.resolve("rules").resolve(file)), StandardCharsets.UTF_8);
    }

    PluginFolder write(String file, String text) throws IOException {
        Files.write(folder.resolve("rules").resolve(file), text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Replaces text that must be there. */
    PluginFolder replace(String file, String old, String replacement) throws IOException {
        String text = rule(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not contain " + old);
        }
        return write(file, text.replace(old, replacement));
    }
}
