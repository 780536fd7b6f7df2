package io.github.ogireport.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Candidate rules run beside: their differences are told, and they decide nothing. */
class ShadowTest {

    @TempDir
    Path temporary;

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private SmallRules candidate;
    private Bench bench;
    private Runnable shadowBeat;

    @BeforeEach
    void copy() throws Exception {
        bench = new Bench(SmallRules.in(temporary.resolve("rules")).folder());
        candidate = SmallRules.in(temporary.resolve("candidate"));
    }

    private Configuration<LiveRules> configure() {
        Configuration<LiveRules> configuration = bench.configure().audit(lines::add).shadow(candidate.folder());
        configuration.shadowHeartbeat = (beat, every) -> {
            shadowBeat = beat;
            return () -> { };
        };
        return configuration;
    }

    private static ValidationResult check(LiveRules rules) {
        AnnualReport report = SmallRules.faulty(rules.active().ruleSets().get(0).ruleSet().format());
        ValidationResult result = rules.active().judging(2024).check(Dossier.of(report), Stage.SUBMIT, Collections.emptyList());
        rules.decided(result);
        return result;
    }

    @Test
    void whatTheCandidateDropsAndFindsIsAudited() throws Exception {
        Files.delete(candidate.folder().resolve("2021/a.dslr"));
        candidate.write("2021/c.dslr", new String(SmallRules.files(1).get("2021/a.dslr"), StandardCharsets.UTF_8).replace("A-01", "C-01").replace("强制性", "核实性"));
        LiveRules rules = configure().open();
        try {
            shadowBeat.run();
            shadowBeat.run();
            assertEquals(1, SmallRules.version(check(rules)));
            shadowBeat.run();
            ShadowStatus status = rules.status().shadow();
            assertEquals(1, status.compared());
            assertEquals(1, status.different());
            assertEquals("1", status.candidate().get(0).version());
        } finally {
            rules.close();
        }
        String line = lines.stream().filter(each -> each.contains("\"event\":\"shadow\"")).findFirst().get();
        assertTrue(line.contains("{\"change\":\"FOUND\",\"rule\":\"C-01\",\"severity\":\"VERIFY\",\"place\":"), line);
        assertTrue(line.contains("{\"change\":\"DROPPED\",\"rule\":\"A-01\",\"severity\":\"MANDATORY\",\"place\":"), line);
        assertTrue(line.contains("remedies.reconsideration.total") && !line.contains("B-01"), line);
    }

    @Test
    void aBrokenCandidateIsATroubleAndNoMore() throws Exception {
        candidate.broken();
        try (LiveRules rules = configure().open()) {
            shadowBeat.run();
            shadowBeat.run();
            assertEquals(1, SmallRules.version(check(rules)));
            shadowBeat.run();
            assertEquals(0, rules.status().shadow().compared());
            assertTrue(rules.status().troubles().get(0).contains("2021/b.dslr:9"), rules.status().troubles().toString());
            candidate.version(2);
            shadowBeat.run();
            shadowBeat.run();
            assertEquals(1, SmallRules.version(check(rules)));
            shadowBeat.run();
            assertEquals(1, rules.status().shadow().compared());
            assertEquals(Collections.emptyList(), rules.status().troubles());
        }
    }

    @Test
    void aCandidateThatIsBehindHoldsNobodyUp() throws Exception {
        try (LiveRules rules = configure().open()) {
            for (int i = 0; i < 300; i++) {
                check(rules);
            }
            assertEquals(44, rules.status().shadow().dropped());
            shadowBeat.run();
            shadowBeat.run();
        }
    }

    @Test
    void aCandidateThatAgreesIsSilent() throws Exception {
        try (LiveRules rules = configure().open()) {
            shadowBeat.run();
            shadowBeat.run();
            check(rules);
            shadowBeat.run();
            assertEquals(1, rules.status().shadow().compared());
            assertEquals(0, rules.status().shadow().different());
        }
        assertTrue(lines.stream().noneMatch(each -> each.contains("shadow")));
    }
}
