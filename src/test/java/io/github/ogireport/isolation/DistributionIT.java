package io.github.ogireport.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packaged jars and the zip hold what they should. */
class DistributionIT {

    /** With {@link SharedTypesTest}: the api jar's classes depend on nothing but the JDK and each other. */
    @Test
    void theApiJarHoldsTheSharedTypesAndNoOther() throws IOException {
        Set<String> shared = classes(Distribution.engineJar()).stream().filter(SharedTypes::contains)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(shared, classes(Distribution.apiJar()));
    }

    @Test
    void theZipHoldsTheFolder() throws IOException {
        Set<String> folder;
        try (Stream<Path> files = Files.walk(Distribution.FOLDER)) {
            folder = files.filter(Files::isRegularFile).map(file -> Distribution.FOLDER.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        String name = Distribution.zip().getFileName().toString();
        String top = name.substring(0, name.length() - ".zip".length()) + '/';

        assertEquals(folder, entries(Distribution.zip()).stream().filter(entry -> !entry.endsWith("/"))
                .map(entry -> entry.startsWith(top) ? entry.substring(top.length()) : "outside the top folder: " + entry)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> classes(Path jar) throws IOException {
        return entries(jar).stream().filter(entry -> entry.endsWith(".class"))
                .map(entry -> entry.substring(0, entry.length() - ".class".length()).replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> entries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(entry -> entry.getName()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
