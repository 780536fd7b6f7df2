package io.github.ogireport.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fuzzing once found, and what it begins with, holds. */
@Tag("jdk")
class SeedReplayTest {

    private static final Duration HANG = Duration.ofMinutes(1);
    private static final int MOST_FILES = 120;
    private static final int MOST_BYTES = 300_000;

    @ParameterizedTest
    @EnumSource
    void everySeedHolds(Target target) throws IOException {
        List<String> findings = new ArrayList<>();
        for (Path seed : seeds(target)) {
            byte[] input = Files.readAllBytes(seed);
            try {
                assertTimeoutPreemptively(HANG, () -> target.hold(input));
            } catch (Exception | AssertionError | StackOverflowError e) {
                findings.add(seed + ": " + e);
            }
        }
        assertEquals("", String.join("\n", findings));
    }

    @Test
    void everythingHoldsOfAnEmptyInput() throws Exception {
        for (Target target : Target.values()) {
            target.hold(new byte[0]);
        }
    }

    @Test
    void theyStaySmall() throws IOException {
        int files = 0;
        long bytes = 0;
        for (Target target : Target.values()) {
            for (Path seed : seeds(target)) {
                files++;
                bytes += Files.size(seed);
            }
        }
        assertEquals("few, small", (files > 0 && files <= MOST_FILES ? "few" : files + " files") + ", " + (bytes <= MOST_BYTES ? "small" : bytes + " bytes"));
    }

    @Test
    void everyFolderIsATargets() throws IOException {
        List<String> targets = Arrays.stream(Target.values()).map(Target::toString).sorted().collect(Collectors.toList());
        try (Stream<Path> folders = Files.list(Target.TEXT.seeds().getParent())) {
            assertEquals(targets, folders.map(each -> each.getFileName().toString()).sorted().collect(Collectors.toList()));
        }
    }

    private static List<Path> seeds(Target target) throws IOException {
        try (Stream<Path> files = Files.list(target.seeds())) {
            return files.sorted().collect(Collectors.toList());
        }
    }
}
