package io.github.ogireport.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.Shipped;
import io.github.ogireport.SoundReport;
import io.github.ogireport.adapter.ReportGates;
import io.github.ogireport.adapter.mapping.HostForm;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.ReportGate;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.gate.GateSettings;
import io.github.ogireport.gate.HealingGate;
import io.github.ogireport.report.Format;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both gates, each opened while something behind it is missing or broken, and left to themselves. */
@Timeout(240)
class HealingGateIT {

    private static final Format FORMAT = Shipped.edition("2021").ruleSet().format();
    private static final SaveRequest SOUND = SaveRequest.of(HostForm.JSON.values(FORMAT, SoundReport.of(FORMAT, 2024).build()), Stage.SUBMIT);

    @TempDir
    Path work;

    private GateSettings settings(FailurePolicy policy) {
        return GateSettings.of(work.resolve("fields.yaml"), policy).timeBudget(Duration.ofMinutes(1));
    }

    private void mapping() throws Exception {
        Files.write(work.resolve("fields.yaml"), HostForm.JSON.mapping(FORMAT).getBytes(StandardCharsets.UTF_8));
    }

    private RulesCopy rules() throws Exception {
        return RulesCopy.in(work).withoutCases();
    }

    @Test
    void theIsolatedGateHealsWhenThePluginsFolderAppears() throws Exception {
        mapping();
        PluginSettings plugin = PluginSettings.of(work.resolve("plugin")).rules(rules().folder());
        heals(IsolatedGuard.open(plugin, settings(FailurePolicy.BLOCK)), "找不到插件文件夹",
                () -> Files.createSymbolicLink(work.resolve("plugin"), Distribution.FOLDER));
    }

    @Test
    void theGateInTheHostsClassPathHealsWhenABrokenRuleIsMended() throws Exception {
        mapping();
        RulesCopy rules = rules().write("2021/local/broken.dslr", "规则 没有名字\n");
        heals(ReportGates.open(rules.folder(), settings(FailurePolicy.BLOCK)), "2021/local/broken.dslr",
                () -> Files.delete(rules.folder().resolve("2021/local/broken.dslr")));
    }

    private interface Mending {
        void mend() throws Exception;
    }

    private static void heals(ReportGate opened, String reason, Mending mending) throws Exception {
        Healed healed = new Healed();
        try (ReportGate gate = opened) {
            assertTrue(gate.status().reason().contains(reason), gate.status().reason());
            assertEquals("REFUSE OGI-UNAVAILABLE", gate.decide(SOUND).toString());
            mending.mend();
            healed.await();
            assertEquals("ALLOW OGI-ACCEPTED", gate.decide(SOUND).toString());
            assertEquals("2021", gate.status().rules().ruleSets().get(0).edition());
            assertEquals("{OGI-ACCEPTED=1, OGI-UNAVAILABLE=1}", gate.status().figures().byCode().toString());
        } finally {
            healed.stop();
        }
        assertEquals(Collections.emptySet(), threads());
    }

    /** What a host configures to have one gate or the other. */
    private enum Door {
        ISOLATED(work -> settings -> IsolatedGuard.open(PluginSettings.of(work.resolve("none")), settings)),
        IN_PROCESS(work -> settings -> ReportGates.open(work.resolve("none"), settings));

        private final Function<Path, Function<GateSettings, ReportGate>> opening;

        Door(Function<Path, Function<GateSettings, ReportGate>> opening) {
            this.opening = opening;
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aHostInWhichEverythingIsMissingStartsAndAnswersByThePolicy(Door door) {
        List<String> audited = new CopyOnWriteArrayList<>();
        ReportGate gate = door.opening.apply(work).apply(settings(FailurePolicy.BLOCK).audit(audited::add));
        assertEquals("REFUSE OGI-UNAVAILABLE", gate.decide(SOUND).toString());
        assertEquals("ALLOW OGI-UNAVAILABLE", gate.decide(SaveRequest.of(SOUND.form(), Stage.DRAFT)).toString());
        assertTrue(gate.status().reason().contains(work.resolve("none").toString()), gate.status().reason());
        gate.close();
        assertEquals("REFUSE OGI-CLOSED", gate.decide(SOUND).toString());
        assertEquals(Arrays.asList("REFUSE", "ALLOW"), audited.stream()
                .map(line -> line.replaceFirst(".*\"outcome\":\"([A-Z]+)\",\"code\":\"OGI-UNAVAILABLE\".*", "$1")).collect(Collectors.toList()));
        assertEquals(Collections.emptySet(), threads());

        try (ReportGate allowing = door.opening.apply(work).apply(settings(FailurePolicy.ALLOW))) {
            assertEquals("ALLOW OGI-UNAVAILABLE", allowing.requireAllowed(SOUND).toString());
        }
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> name.startsWith("ogi-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Hears a gate say that it has healed. */
    private static final class Healed extends Handler {

        private static final Logger LOG = Logger.getLogger(HealingGate.class.getName());

        private final CountDownLatch said = new CountDownLatch(1);

        Healed() {
            LOG.addHandler(this);
        }

        void await() throws InterruptedException {
            said.await();
        }

        void stop() {
            LOG.removeHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getMessage().equals("审核恢复了")) {
                said.countDown();
            }
        }

        @Override
        public void flush() { }

        @Override
        public void close() { }
    }
}
