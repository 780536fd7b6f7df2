package io.github.ogireport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped rules, watched by a thread of their own as a host has it. */
@Tag("jdk")
class WatchedFolderTest {

    @TempDir
    Path temporary;

    private static Set<Thread> ourThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(each -> each.getName().startsWith("ogi-")).collect(Collectors.toSet());
    }

    @Test
    void anEditTakesEffectByItselfAndCloseLeavesNoThread() throws Exception {
        RulesCopy rules = RulesCopy.in(temporary).withoutCases();
        Set<Thread> before = ourThreads();
        CountDownLatch edited = new CountDownLatch(1);
        ReportValidator validator = ReportValidator.configure(rules.folder()).audit(line -> {
            if (line.contains("\"event\":\"rulesChanged\",\"cause\":\"EDIT\"")) {
                edited.countDown();
            }
        }).open();
        AnnualReport wrong = SoundReport.of(validator.formats().get(0), 2024).cell("remedies.reconsideration.total", 5).build();
        ValidationResult first = validator.validate(ValidationRequest.of(wrong));
        assertEquals(Severity.MANDATORY, first.findings().get(0).severity());
        Set<Thread> started = new HashSet<>(ourThreads());
        started.removeAll(before);
        // one look at the disk, which may be under way just now
        started.removeIf(each -> each.getName().equals("ogi-rules-read"));
        assertEquals(2, started.size(), started.toString());
        assertTrue(started.stream().allMatch(Thread::isDaemon));

        rules.replace("2021/settings.yaml", "级别: {}", "级别: {T4-01: 提示性}");
        long saved = System.nanoTime();
        assertTrue(edited.await(60, TimeUnit.SECONDS), () -> validator.status().toString());
        System.out.printf("WatchedFolderTest: effective after %d ms%n", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - saved));
        ValidationResult second = validator.validate(ValidationRequest.of(wrong));
        assertEquals(Severity.HINT, second.findings().get(0).severity());
        assertNotEquals(first.ruleSet().sha256(), second.ruleSet().sha256());
        assertEquals(second.ruleSet().sha256(), validator.status().serving().ruleSets().get(0).sha256());

        validator.close();
        validator.close();
        assertTrue(started.stream().noneMatch(Thread::isAlive), started.toString());
        assertEquals(Severity.HINT, validator.validate(ValidationRequest.of(wrong)).findings().get(0).severity());
    }
}
