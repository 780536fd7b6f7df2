package io.github.ogireport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which tests {@code .ci/run} runs again. All run on JDK 17; on other JDKs those with the tag {@code jdk}, which depend on the
 * JDK (classes, threads, files, dates, characters, the network), with Drools 10 those with the tag {@code drools}.
 */
class TestTagsTest {

    private static final String BASE = "io.github.ogireport.";

    private static List<Class<?>> tests(String pack) throws Exception {
        Path classes = Paths.get(TestTagsTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> tests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes.resolve((BASE + pack).replace('.', '/')))) {
            for (Path file : files.filter(each -> each.toString().endsWith("Test.class")).sorted().collect(Collectors.toList())) {
                String name = classes.relativize(file).toString().replaceAll("[/\\\\]", ".");
                tests.add(Class.forName(name.substring(0, name.length() - ".class".length()), false, TestTagsTest.class.getClassLoader()));
            }
        }
        return tests;
    }

    private static boolean has(String tag, Class<?> test) {
        return Stream.of(test.getAnnotationsByType(Tag.class)).anyMatch(each -> each.value().equals(tag));
    }

    private static List<String> without(String tag, String pack) throws Exception {
        return tests(pack).stream().filter(each -> !has(tag, each)).map(Class::getSimpleName).collect(Collectors.toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine", "ruleset", "proof"})
    void whatRestsOnDroolsIsTagged(String pack) throws Exception {
        assertEquals(Collections.emptyList(), without("drools", pack), "add @Tag(\"drools\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "bound", "text", "turn", "narrative", "pattern", "signature"})
    void whatRestsOnTheJdkIsTagged(String pack) throws Exception {
        assertEquals(Collections.emptyList(), without("jdk", pack), "add @Tag(\"jdk\")");
    }

    /** Of these packages some classes are as they are on any JDK, and slow. */
    @Test
    void ofEveryPackageThatTouchesTheJdkSomeAreTagged() throws Exception {
        for (String pack : Arrays.asList("isolation", "engine", "activation", "cli", "adapter", "reader", "report", "ruleset", "audit", "management")) {
            assertTrue(without("jdk", pack).size() < tests(pack).size(), pack);
        }
    }

    /** A tag that nobody asks for would leave the tests out without a word. */
    @Test
    void theScriptAsksForTheTags() throws IOException {
        String script = new String(Files.readAllBytes(Paths.get(".ci/run")), StandardCharsets.UTF_8);
        assertTrue(script.contains("-DtestGroups=jdk") && script.contains("-DtestGroups=drools"));
        assertTrue(new String(Files.readAllBytes(Paths.get("pom.xml")), StandardCharsets.UTF_8).contains("<groups>${testGroups}</groups>"));
    }
}
