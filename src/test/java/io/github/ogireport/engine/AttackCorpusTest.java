package io.github.ogireport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file under {@code attacks/} is refused, with exactly the problems whose beginnings {@code expected.tsv} lists for it, and
 * none is run. A file takes the place of the file of its kind in a small rules folder; a vocabulary is added to the shipped one.
 */
@Tag("drools")
@Tag("jdk")
class AttackCorpusTest {

    private static final Path ATTACKS = Paths.get("src/test/resources/attacks");
    private static final Path CANARY = Paths.get("target/canary");

    @TempDir
    Path temporary;

    private int songsBefore;

    @BeforeEach
    void listen() throws IOException {
        Files.deleteIfExists(CANARY);
        songsBefore = Canary.songs();
    }

    @AfterEach
    void noneHasRun() {
        assertEquals(songsBefore, Canary.songs());
        assertFalse(Files.exists(CANARY));
    }

    @TestFactory
    List<DynamicTest> eachIsRefusedWithItsReason() throws IOException {
        Map<String, List<String>> expected = expected();
        try (Stream<Path> files = Files.list(ATTACKS)) {
            List<DynamicTest> tests = files.filter(file -> !file.endsWith("expected.tsv")).sorted().map(file -> {
                String name = file.getFileName().toString();
                return DynamicTest.dynamicTest(name, () -> {
                    int songs = Canary.songs();
                    List<String> reasons = expected.getOrDefault(name, Collections.emptyList());
                    List<String> refusal = refusal(file);
                    assertEquals(reasons.size(), refusal.size(), refusal.toString());
                    for (int i = 0; i < reasons.size(); i++) {
                        assertTrue(refusal.get(i).startsWith(reasons.get(i)), "expected " + reasons.get(i) + " but was " + refusal.get(i));
                    }
                    assertFalse(refusal.isEmpty());
                    assertEquals(songs, Canary.songs());
                });
            }).collect(Collectors.toList());
            assertEquals(expected.size(), tests.size());
            return tests;
        }
    }

    private static Map<String, List<String>> expected() throws IOException {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (String line : Files.readAllLines(ATTACKS.resolve("expected.tsv"), StandardCharsets.UTF_8)) {
            String[] parts = line.split("\t", 2);
            expected.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
        }
        return expected;
    }

    private List<String> refusal(Path attack) throws IOException {
        RulesCopy rules = AttackFolder.in(temporary);
        int linesAbove = 0;
        String name = attack.getFileName().toString();
        byte[] bytes = Files.readAllBytes(attack);
        if (name.endsWith(".dsl")) {
            String shipped = new String(Files.readAllBytes(RulesCopy.SHIPPED.resolve("vocabulary.dsl")), StandardCharsets.UTF_8);
            linesAbove = shipped.split("\n", -1).length - 1;
            rules.append("vocabulary.dsl", new String(bytes, StandardCharsets.UTF_8));
        } else {
            Path place = rules.folder().resolve(AttackFolder.place(name));
            Files.createDirectories(place.getParent());
            Files.write(place, bytes);
        }
        return AttackFolder.refusal(rules, linesAbove);
    }

    @Test
    void theFolderOfTheAttacksIsSoundWithoutThem() throws IOException {
        ReportValidator.open(AttackFolder.in(temporary).folder()).close();
    }

    @Test
    void theCanarySingsWhereThereIsNoFence() {
        assertTrue(Unfenced.run("rule \"x\" dialect \"mvel\" when eval(io.github.ogireport.engine.Canary.touch()) then end"));
        songsBefore = Canary.songs();
    }

    @Test
    void behindTheFenceTheClassLoaderHidesTheHost() {
        int songs = Canary.songs();
        assertThrows(RuntimeException.class, () -> Unfenced.runWith(new RuleClassLoader(),
                "rule \"x\" dialect \"mvel\" when eval(io.github.ogireport.engine.Canary.touch()) then end"));
        assertEquals(songs, Canary.songs());
        assertFalse(RuleClassLoader.isVisible("java.lang.Runtime"));
        assertFalse(RuleClassLoader.isVisible("java.io.File"));
        assertFalse(RuleClassLoader.isVisible("org.mvel2.MVEL"));
        assertFalse(RuleClassLoader.isVisible("io.github.ogireport.ReportValidator"));
        assertThrows(InvalidRuleSetException.class, () -> ReportValidator.open(AttackFolder.in(temporary).append("2021/own.dslr", "x").folder()));
    }
}
