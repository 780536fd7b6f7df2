package io.github.ogireport.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.audit.AuditLog;
import io.github.ogireport.finding.Verdict;
import io.github.ogireport.isolation.UnusablePluginException.Fault;
import io.github.ogireport.reader.JsonReportReader;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged plugin, opened with each setting, broken in each way that only its opening shows, and closed at any time. */
class IsolatedValidatorIT {

    @TempDir
    Path work;
    private Path rules;
    private PluginSettings settings;
    private final AnnualReport report = JsonReportReader.read(Paths.get("src/test/resources/reports/suqian-2024.json"));

    IsolatedValidatorIT() throws IOException { }

    @BeforeEach
    void rulesOfOneEditionWithoutItsCases() throws IOException {
        rules = work.resolve("rules");
        Distribution.copy(Distribution.FOLDER.resolve("rules/2021"), Files.createDirectory(rules).resolve("2021"));
        Files.copy(Distribution.FOLDER.resolve("rules/vocabulary.dsl"), rules.resolve("vocabulary.dsl"));
        delete(rules.resolve("2021/cases"));
        settings = PluginSettings.of(Distribution.FOLDER).rules(rules);
    }

    @Test
    void settingsReachThePlugin() throws Exception {
        Queue<String> audited = new ConcurrentLinkedQueue<>();
        CountDownLatch closed = new CountDownLatch(1);
        AuditLog audit = new AuditLog() {
            @Override
            public void write(String line) {
                audited.add(line);
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
        PluginSettings all = settings.stateFolder(work.resolve("state")).mode(Mode.ON_PUBLISH).audit(audit);
        try (IsolatedValidator validator = IsolatedValidator.open(all)) {
            assertEquals(Verdict.ACCEPTED, validator.validate(ValidationRequest.of(report)).verdict());
            assertTrue(validator.status().contains("发布后生效"), validator.status());
            Files.write(rules.resolve("2021/规则说明.md"), "改了".getBytes(StandardCharsets.UTF_8));
            String first = validator.history().get(0).substring(0, 12);
            validator.publish("张三");
            assertEquals(2, validator.history().size());
            assertTrue(validator.rollBack(first, "李四").startsWith(first));
            assertThrows(IllegalArgumentException.class, () -> validator.rollBack("000000", null));
        }
        assertEquals(0, closed.getCount());
        assertEquals(1, audited.stream().filter(line -> line.contains("\"event\":\"decision\"")).count(), audited::toString);
        assertEquals(3, audited.stream().filter(line -> line.contains("\"event\":\"rulesChanged\"")).count(), audited::toString);
        assertTrue(Files.isDirectory(work.resolve("state")));
    }

    @Test
    void theLastGoodRulesServeWhereTheFolderIsBroken() throws Exception {
        IsolatedValidator.open(settings).close();
        breakRules();

        assertEquals(Collections.singletonList("2021/local/broken.dslr"), assertThrows(InvalidRuleSetException.class,
                () -> IsolatedValidator.open(settings)).problems().stream().map(problem -> problem.file()).collect(Collectors.toList()));
        try (IsolatedValidator validator = IsolatedValidator.open(settings.startFromLastGood())) {
            assertEquals(Verdict.ACCEPTED, validator.validate(ValidationRequest.of(report)).verdict());
        }
    }

    @Test
    void settingsThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> IsolatedValidator.open(settings.stateFolder(rules.resolve("state"))));
        assertThrows(IllegalStateException.class, () -> IsolatedValidator.open(settings.shadow(rules)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> IsolatedValidator.open(settings.requireSignature(work.resolve("没有.pem"))))
                .getMessage().contains("没有.pem"));
    }

    @Test
    void anEngineThatDoesNotStart() throws Exception {
        Path plugin = work.resolve("plugin");
        Distribution.copy(Distribution.ENGINE, plugin.resolve("engine"));
        Path list = plugin.resolve("engine/SHA256SUMS");
        Files.write(list, Files.readAllLines(list).stream().filter(line -> !line.contains("kie-api")).collect(Collectors.toList()));

        UnusablePluginException failed = assertThrows(UnusablePluginException.class,
                () -> IsolatedValidator.open(PluginSettings.of(plugin).rules(rules)));
        assertEquals(Fault.ENGINE_FAILED, failed.fault());
        assertTrue(failed.getMessage().startsWith("插件运行出错：java.lang.NoClassDefFoundError: org/kie/"), failed.getMessage());
        assertNull(failed.getCause());
    }

    @Test
    void closedWhileFormsAreSaved() throws Exception {
        IsolatedValidator validator = IsolatedValidator.open(settings.mode(Mode.FIXED));
        Queue<String> ends = new ConcurrentLinkedQueue<>();
        CountDownLatch begun = new CountDownLatch(4);
        List<Thread> users = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            users.add(new Thread(() -> ends.add(saveUntilClosed(validator, begun))));
        }
        users.forEach(Thread::start);
        begun.await();
        validator.close();
        validator.close();
        for (Thread user : users) {
            user.join();
        }

        assertEquals(Collections.nCopies(4, "java.lang.IllegalStateException: closed"), new ArrayList<>(ends));
        assertThrows(IllegalStateException.class, validator::status);
    }

    private String saveUntilClosed(IsolatedValidator validator, CountDownLatch begun) {
        try {
            while (true) {
                Verdict verdict = validator.validate(ValidationRequest.of(report)).verdict();
                if (verdict != Verdict.ACCEPTED) {
                    return verdict.toString();
                }
                begun.countDown();
            }
        } catch (RuntimeException | Error e) {
            begun.countDown();
            return e.toString();
        }
    }

    private void breakRules() throws IOException {
        Path broken = rules.resolve("2021/local/broken.dslr");
        Files.createDirectories(broken.getParent());
        Files.write(broken, "规则 没有名字\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
                Files.delete(file);
            }
        }
    }
}
