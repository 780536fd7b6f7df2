package io.github.ogireport.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.readme.Office;
import io.github.ogireport.readme.ReadmeBlocks;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged jar as a plain dependency of a host that has a Jackson and an slf4j of its own: all on one class path. */
class FlatClassPathIT {

    @TempDir
    Path work;

    @ParameterizedTest
    @CsvSource({"2.12, 1.7", "2.13, 2.0", "2.15, 1.7", "2.21, 2.0"})
    void theFiveLinesOfTheReadme(String jackson, String slf4j) throws Exception {
        assumeTrue(ReadmeBlocks.canBeCompiled());
        List<Path> classPath = new ArrayList<>(Distribution.host("jackson-*-" + jackson + "*.jar"));
        classPath.addAll(Distribution.host("slf4j-api-" + slf4j + ".*.jar"));
        classPath.addAll(Distribution.dependency());
        classPath.add(ReadmeBlocks.home(Office.class));
        Path own = Files.createDirectory(work.resolve("own"));
        assertEquals(Collections.emptyList(), ReadmeBlocks.compile("FiveLines", fiveLines(), "return result.verdict().name();", classPath, own));
        classPath.add(own);

        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader host = new URLClassLoader(urls(classPath), ClassLoader.getSystemClassLoader().getParent())) {
            Thread.currentThread().setContextClassLoader(host);
            assertEquals("ACCEPTED", ((Callable<?>) host.loadClass("FiveLines").getConstructor().newInstance()).call());
            assertHostsOwn(jackson, host);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** With rules that a test may leave its traces beside. */
    private String fiveLines() throws Exception {
        String block = ReadmeBlocks.all().get(0);
        String rules = "Paths.get(\"rules\")";
        assertTrue(block.contains(rules), block);
        String copy = RulesCopy.in(work).withoutCases().folder().toString().replace("\\", "\\\\");
        return block.replace(rules, "Paths.get(\"" + copy + "\")");
    }

    private static void assertHostsOwn(String jackson, ClassLoader host) throws Exception {
        String version = host.loadClass("com.fasterxml.jackson.core.json.PackageVersion").getField("VERSION").get(null).toString();
        assertTrue(version.startsWith(jackson + '.'), version);
        Class<?> mapper = host.loadClass("com.fasterxml.jackson.databind.ObjectMapper");
        assertEquals("{\"年\":[2024]}", mapper.getMethod("readTree", String.class)
                .invoke(mapper.getConstructor().newInstance(), "{\"年\" : [2024]}").toString());
    }

    private static URL[] urls(List<Path> files) throws Exception {
        URL[] urls = new URL[files.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = files.get(i).toUri().toURL();
        }
        return urls;
    }
}
