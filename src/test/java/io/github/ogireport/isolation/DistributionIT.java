package io.github.ogireport.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problems;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
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

    /** Jackson is in it under our name, without its classes for newer Java and without what a host's Jackson would find. */
    @Test
    void theMainJarHoldsOnlyWhatBearsOurName() throws IOException {
        Set<String> entries = entries(Distribution.engineJar());

        assertTrue(entries.contains("io/github/ogireport/shaded/jackson/core/JsonFactory.class"));
        assertTrue(entries.contains("META-INF/NOTICE") && entries.contains("META-INF/LICENSE"));
        entries.removeIf(entry -> entry.startsWith("io/github/ogireport/") || Arrays.asList("io/", "io/github/").contains(entry)
                || entry.matches("META-INF/(|MANIFEST\\.MF|NOTICE|([^/]+-)?LICENSE|maven/.*)"));
        assertEquals(Collections.emptySet(), entries);
    }

    /** What the build proved is what it packs: a start need not prove it again. */
    @Test
    void theRulesInItWereProved() throws IOException {
        Problems problems = new Problems();
        String rules = Snapshot.read(Distribution.FOLDER.resolve("rules"), problems).sha256();
        assertEquals(Collections.emptyList(), problems.list());
        try (JarFile jar = new JarFile(Distribution.engineJar().toFile());
             BufferedReader lines = new BufferedReader(new InputStreamReader(jar.getInputStream(
                     jar.getEntry("io/github/ogireport/activation/proved-rules.txt")), StandardCharsets.UTF_8))) {
            assertEquals(Collections.singletonList(rules + " " + CompiledRuleSet.engineVersion()), lines.lines().collect(Collectors.toList()));
        }
    }

    /** With {@code ClassFilesTest}, which holds ours to Java 8. */
    @Test
    void noLibraryInItNeedsANewerJavaThanWeDo() throws IOException {
        Set<String> newer = new TreeSet<>();
        try (JarFile jar = new JarFile(Distribution.engineJar().toFile())) {
            int ours = majorVersion(jar, "io/github/ogireport/ReportValidator.class");
            for (String entry : entries(Distribution.engineJar())) {
                if (entry.endsWith(".class") && majorVersion(jar, entry) > ours) {
                    newer.add(entry);
                }
            }
        }
        assertEquals(Collections.emptySet(), newer);
    }

    private static int majorVersion(JarFile jar, String entry) throws IOException {
        try (DataInputStream in = new DataInputStream(jar.getInputStream(jar.getEntry(entry)))) {
            in.readInt();
            in.readUnsignedShort();
            return in.readUnsignedShort();
        }
    }

    @Test
    void thePublishedPomsDependOnNothingThatHostsHaveToo() throws Exception {
        assertFalse(new PublishedPom(Distribution.engineJar(), "ogi-report-validator").dependencies().contains("jackson-core"));
        assertEquals(Collections.emptySet(), new PublishedPom(Distribution.apiJar(), "ogi-report-api").dependencies());
        assertEquals(Collections.emptyList(), Distribution.dependency().stream().map(jar -> jar.getFileName().toString())
                .filter(jar -> jar.startsWith("jackson")).collect(Collectors.toList()));
    }

    /** But for what running it in this folder left behind. */
    @Test
    void theZipHoldsTheFolder() throws IOException {
        Set<String> folder;
        try (Stream<Path> files = Files.walk(Distribution.FOLDER)) {
            folder = files.filter(Files::isRegularFile).map(file -> Distribution.FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.matches("\\.ogi-[^/]+-state/.*")).collect(Collectors.toCollection(TreeSet::new));
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
