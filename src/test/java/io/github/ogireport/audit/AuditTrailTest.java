package io.github.ogireport.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.SoundReport;
import io.github.ogireport.Shipped;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Organ;
import io.github.ogireport.report.Review;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2025-01-15T04:00:00Z"), ZoneOffset.UTC);

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    private static ValidationResult result() {
        AnnualReport report = SoundReport.of(Shipped.edition("2021").ruleSet().format(), 2024)
                .cell("remedies.reconsideration.total", 5).build();
        return Shipped.edition("2021").check(Dossier.of(report), Stage.SUBMIT,
                Collections.singletonList(new Explanation("P-01", null, "由张三起草", "张三", null)));
    }

    @Test
    void aDecisionIsOneLineWithoutOrganTextOrNames() {
        ValidationResult result = result();
        try (AuditTrail trail = new AuditTrail(lines::add, NOON)) {
            trail.decision(result);
        }
        String sha256 = result.ruleSet().sha256();
        assertEquals("{\"time\":\"2025-01-15T04:00:00Z\",\"event\":\"decision\",\"report\":\"" + ReportHash.of(result.report())
                + "\",\"year\":2024,\"stage\":\"SUBMIT\",\"verdict\":\"REJECTED\",\"ruleSet\":{\"edition\":\"2021\",\"version\":\""
                + result.ruleSet().version() + "\",\"sha256\":\"" + sha256
                + "\"},\"counts\":{\"mandatory\":1,\"verify\":0,\"hint\":1,\"explained\":0,\"notEvaluated\":0},\"micros\":"
                + result.elapsedMicros() + "}", lines.get(0));
        assertEquals(1, lines.size());
        assertFalse(lines.get(0).contains("张三") || lines.get(0).contains("青石乡"));
    }

    @Test
    void aChangeOfTheRulesSaysFromWhatToWhatAndWhy() {
        try (AuditTrail trail = new AuditTrail(lines::add, NOON)) {
            trail.rulesChanged(new RulesEvent("PUBLISH", "李四", "aa", "bb", Collections.emptyList(), 0));
            trail.rulesRefused(new RulesEvent("EDIT", null, "bb", "cc", Collections.emptyList(), 3));
        }
        assertEquals(Arrays.asList(
                "{\"time\":\"2025-01-15T04:00:00Z\",\"event\":\"rulesChanged\",\"cause\":\"PUBLISH\",\"by\":\"李四\",\"from\":\"aa\",\"to\":\"bb\",\"problems\":0,\"ruleSets\":[]}",
                "{\"time\":\"2025-01-15T04:00:00Z\",\"event\":\"rulesRefused\",\"cause\":\"EDIT\",\"by\":null,\"from\":\"bb\",\"to\":\"cc\",\"problems\":3,\"ruleSets\":[]}"),
                lines);
    }

    @Test
    void aLogThatHangsHoldsNobodyUpAndWhatWasLostIsCounted() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        Semaphore released = new Semaphore(0);
        AuditLog slow = line -> {
            hanging.countDown();
            released.acquireUninterruptibly();
            lines.add(line);
        };
        RulesEvent event = new RulesEvent("EDIT", null, "a", "b", Collections.emptyList(), 0);
        AuditTrail trail = new AuditTrail(slow, NOON, 4);
        trail.rulesChanged(event);
        assertTrue(hanging.await(30, TimeUnit.SECONDS));
        for (int i = 0; i < 10; i++) {
            trail.rulesChanged(event);
        }
        assertEquals(6, trail.dropped());
        released.release(100);
        trail.close();
        assertEquals(6, lines.size());
        assertEquals("{\"time\":\"2025-01-15T04:00:00Z\",\"event\":\"dropped\",\"count\":6}", lines.get(1));
    }

    @Test
    void aLogThatFailsIsATroubleUntilItWorks() throws Exception {
        boolean[] full = {true};
        Semaphore written = new Semaphore(0);
        AuditLog disk = line -> {
            try {
                if (full[0]) {
                    throw new IOException("No space left on device");
                }
                lines.add(line);
            } finally {
                written.release();
            }
        };
        AuditTrail trail = new AuditTrail(disk, NOON);
        RulesEvent event = new RulesEvent("EDIT", null, "a", "b", Collections.emptyList(), 0);
        trail.rulesChanged(event);
        assertTrue(written.tryAcquire(30, TimeUnit.SECONDS));
        // the queue is worked off in order: when the second line fails, the trouble of the first is told
        trail.rulesChanged(event);
        assertTrue(written.tryAcquire(30, TimeUnit.SECONDS));
        assertNotNull(trail.trouble());
        full[0] = false;
        trail.rulesChanged(event);
        trail.close();
        assertNull(trail.trouble());
        assertEquals(2, trail.dropped());
        assertEquals("{\"time\":\"2025-01-15T04:00:00Z\",\"event\":\"dropped\",\"count\":2}", lines.get(0));
        assertEquals(2, lines.size());
    }

    @Test
    void theHashIsOfWhatTheReportSays() {
        AnnualReport report = result().report();
        String hash = ReportHash.of(report);
        assertEquals(hash, ReportHash.of(report.toBuilder().review(new Review(Review.Kind.APPROVAL, "王五", null, true)).inference("推断").build()));
        assertEquals(hash, ReportHash.of(report.toBuilder().cell("requests.granted.noSuchColumn", "").build()));
        assertFalse(hash.equals(ReportHash.of(report.toBuilder().cell("remedies.reconsideration.total", 6).build())));
        assertFalse(hash.equals(ReportHash.of(report.toBuilder().section("other", "").build())));
        AnnualReport one = AnnualReport.builder(Organ.of("甲"), 2024).title("乙丙").signature("丁").build();
        AnnualReport other = AnnualReport.builder(Organ.of("甲"), 2024).title("乙").signature("丙丁").build();
        assertFalse(ReportHash.of(one).equals(ReportHash.of(other)));
    }
}
