package io.github.ogireport.isolation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The types that host and plugin share; the plugin takes them from the host's api jar and brings every other of its own. They are
 * listed once, in a file from which the build makes that jar and which lies in it.
 */
final class SharedTypes {

    private static final String LIST = "shared-types.txt";
    private static final Pattern FILES = files();

    private SharedTypes() { }

    static boolean contains(String className) {
        return containsFile(className.replace('.', '/') + ".class");
    }

    /** @param name as in a jar; the list itself is one of them */
    static boolean containsFile(String name) {
        return FILES.matcher(name).matches();
    }

    /** The host's file; null when the host has none. */
    static InputStream open(String name) throws IOException {
        return SharedTypes.class.getResourceAsStream('/' + name);
    }

    private static Pattern files() {
        try (BufferedReader list = new BufferedReader(new InputStreamReader(SharedTypes.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
            return Pattern.compile(list.lines().filter(line -> !line.startsWith("#"))
                    .map(line -> Pattern.quote(line).replace("*", "\\E[^/]+\\Q")).collect(Collectors.joining("|")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
