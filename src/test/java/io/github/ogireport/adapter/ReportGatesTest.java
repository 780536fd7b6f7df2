package io.github.ogireport.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.Shipped;
import io.github.ogireport.SoundReport;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.adapter.mapping.HostForm;
import io.github.ogireport.adapter.mapping.InvalidFieldMappingException;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.ReportGate;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.gate.GateSettings;
import io.github.ogireport.gate.OpenGate;
import io.github.ogireport.report.Format;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A gate before the shipped rules, and one whose mapping or rules are missing. */
@Timeout(60)
class ReportGatesTest {

    private static final Format FORMAT = Shipped.edition("2021").ruleSet().format();

    @TempDir
    Path temporary;

    private static ReportGate shipped(Path mapping) {
        return ReportGates.open(() -> ReportValidator.configure(RulesCopy.SHIPPED).mode(Mode.FIXED).open(), settings(mapping, FailurePolicy.BLOCK));
    }

    private static GateSettings settings(Path mapping, FailurePolicy policy) {
        return GateSettings.of(mapping, policy).timeBudget(Duration.ofMinutes(1));
    }

    private Path mapping() throws Exception {
        return Files.write(temporary.resolve("m.yaml"), HostForm.WEAVER_PAGE.mapping(FORMAT).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theFirstSaveWaitsForTheRules() throws Exception {
        try (ReportGate gate = shipped(mapping())) {
            assertEquals("OGI-ACCEPTED", gate.decide(SaveRequest.of(HostForm.WEAVER_PAGE.values(FORMAT, SoundReport.of(FORMAT, 2024).build()),
                    Stage.SUBMIT)).code().toString());
            assertTrue(gate.status().isReady());
            assertEquals("2021", gate.status().rules().ruleSets().get(0).edition());
            assertNull(gate.status().rules().refusal());
            assertEquals(Collections.singletonMap("OGI-ACCEPTED", 1L), gate.status().figures().byCode());
        }
    }

    @Test
    void aMissingMappingStopsNoHost() {
        try (ReportGate gate = shipped(temporary.resolve("none.yaml"))) {
            assertEquals("审核插件不能用，没有审核，按本单位的设置暂时不能送审，请联系系统管理员。",
                    gate.decide(SaveRequest.of(Collections.emptyMap(), Stage.SUBMIT)).message());
            assertFalse(gate.status().isReady());
            assertTrue(gate.status().reason().contains("none.yaml"), gate.status().reason());
        }
    }

    @Test
    void missingRulesStopNoHost() throws Exception {
        try (ReportGate gate = ReportGates.open(temporary.resolve("none"), settings(mapping(), FailurePolicy.ALLOW))) {
            assertEquals("审核插件不能用，没有审核，按本单位的设置先予送审，请事后再审核一次。",
                    gate.decide(SaveRequest.of(Collections.emptyMap(), Stage.SUBMIT)).message());
            assertTrue(gate.status().reason().contains(temporary.resolve("none").toString()), gate.status().reason());
        }
    }

    /** What is tried again opens as if it were the first time. */
    @Test
    void theSameOpeningSucceedsOnceTheCauseIsGone() throws Exception {
        Path rules = temporary.resolve("rules");
        Supplier<OpenGate> opening = ReportGates.opening(() -> ReportValidator.open(rules), settings(temporary.resolve("m.yaml"), FailurePolicy.BLOCK));
        assertThrows(InvalidRuleSetException.class, opening::get);
        Files.move(RulesCopy.in(temporary).folder(), rules);
        assertThrows(InvalidFieldMappingException.class, opening::get);
        mapping();
        OpenGate open = opening.get();
        assertEquals(2, open.rules().ruleSets().size());
        open.close();
    }
}
