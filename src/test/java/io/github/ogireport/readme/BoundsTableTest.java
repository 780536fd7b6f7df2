package io.github.ogireport.readme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.bound.Bound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every bound stands in the README as it is. */
class BoundsTableTest {

    @ParameterizedTest
    @EnumSource(Bound.class)
    void standsInTheReadme(Bound bound) throws IOException {
        Set<String> lines = new HashSet<>(Files.readAllLines(Paths.get("README.md"), StandardCharsets.UTF_8));
        String row = "| " + bound.what() + " | " + bound.most() + " | " + bound.reason() + " |";
        assertTrue(lines.contains(row), row);
    }
}
