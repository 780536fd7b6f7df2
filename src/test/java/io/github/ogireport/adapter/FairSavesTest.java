package io.github.ogireport.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.Shipped;
import io.github.ogireport.SoundReport;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.adapter.mapping.HostForm;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.SaveDecision.Outcome;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Format;
import io.github.ogireport.turn.Turns;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One user's saves that hang, beside another's that do not. */
@Tag("jdk")
@Timeout(60)
class FairSavesTest {

    private static final Format FORMAT = Shipped.edition("2021").ruleSet().format();
    private static final Executor BESIDE = task -> new Thread(task).start();
    private static final int HOSTILE_SAVES = 50;

    @TempDir
    Path temporary;
    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final AtomicInteger checks = new AtomicInteger();
    private final List<String> audit = Collections.synchronizedList(new ArrayList<>());
    private FieldMapping mapping;

    @BeforeEach
    void mapping() throws Exception {
        Path file = Files.write(temporary.resolve("m.yaml"), HostForm.WEAVER_PAGE.mapping(FORMAT).getBytes(StandardCharsets.UTF_8));
        mapping = FieldMapping.read(file, Collections.singletonList(FORMAT));
    }

    private static SaveRequest save(String organ, String user) {
        return SaveRequest.of(HostForm.WEAVER_PAGE.values(FORMAT, SoundReport.of(FORMAT, 2024).section("other", organ).build()), Stage.SUBMIT).user(user);
    }

    /** Reports of this user hang, whatever they are interrupted for, until they are let go. */
    private ValidationResult check(ValidationRequest request) {
        checks.incrementAndGet();
        if (request.report().sections().get("other").startsWith("hostile")) {
            hanging.countDown();
            boolean released = false;
            while (!released) {
                try {
                    release.await();
                    released = true;
                } catch (InterruptedException e) {
                    // as a rule does that never looks
                    continue;
                }
            }
        }
        return ValidationResult.builder(Dossier.of(request.report()), request.stage()).build();
    }

    private SaveGuard guard(FailurePolicy policy, Duration budget, Function<ValidationRequest, ValidationResult> check) {
        return SaveGuard.of(check, mapping).onFailure(policy).timeBudget(budget).audit(audit::add)
                .turns(new Turns("test-fair", 2, 100, Duration.ofMillis(1), System::nanoTime, thread -> System.nanoTime())).build();
    }

    @Test
    void anHonestSaveIsCheckedWhileFiftyHostileOnesHang() throws Exception {
        List<CompletableFuture<SaveDecision>> hostile = new ArrayList<>();
        try (SaveGuard guard = guard(FailurePolicy.ALLOW, Duration.ofSeconds(50), this::check)) {
            for (int i = 0; i < HOSTILE_SAVES; i++) {
                SaveRequest request = save("hostile " + i, "u-hostile");
                hostile.add(CompletableFuture.supplyAsync(() -> guard.decide(request), BESIDE));
            }
            hanging.await();
            SaveDecision honest = guard.decide(save("honest", "u-honest"));
            assertEquals("OGI-ACCEPTED", honest.code().toString());
            assertEquals(Collections.singletonMap("OGI-ACCEPTED", 1L), guard.figures().byCode());
            assertEquals(Collections.emptyMap(), guard.figures().letThrough());
            release.countDown();
            for (CompletableFuture<SaveDecision> each : hostile) {
                assertEquals("OGI-ACCEPTED", each.get().code().toString());
            }
        } finally {
            release.countDown();
        }
    }

    @Test
    void whatJustTimedOutIsNotTriedAgain() {
        try (SaveGuard guard = guard(FailurePolicy.ALLOW, Duration.ofMillis(500), this::check)) {
            SaveDecision first = guard.decide(save("hostile", "u01"));
            assertEquals("审核超过 500 毫秒还没有完成，按本单位的设置先予送审，请事后再审核一次。", first.message());
            SaveDecision second = guard.decide(save("hostile", "u02"));
            assertEquals("OGI-TIME-UP", second.code().toString());
            assertEquals("这份报告刚才没有在时限内审核完，5 分钟内不再重复审核，按本单位的设置先予送审，请事后再审核一次。", second.message());
            assertEquals(1, checks.get());
            assertEquals(Collections.singletonMap("OGI-TIME-UP", 2L), guard.figures().letThrough());
            assertEquals(Collections.emptyMap(), guard.figures().heldBack());
            release.countDown();
        } finally {
            release.countDown();
        }
        assertEquals(2, audit.stream().filter(line -> line.contains("\"outcome\":\"ALLOW\",\"code\":\"OGI-TIME-UP\",\"policy\":\"ALLOW\"")).count(), audit.toString());
    }

    /** The report is the same, and what the clerk is to be told of his form is not. */
    @Test
    void aFormWithAnotherSlipIsAnother() {
        try (SaveGuard guard = guard(FailurePolicy.ALLOW, Duration.ofMillis(500), this::check)) {
            guard.decide(save("hostile", "u01"));
            Map<String, Object> slip = HostForm.WEAVER_PAGE.values(FORMAT, SoundReport.of(FORMAT, 2024).section("other", "hostile").build());
            slip.put("field6004", "下周一");
            assertEquals("审核超过 500 毫秒还没有完成，按本单位的设置先予送审，请事后再审核一次。", guard.decide(SaveRequest.of(slip, Stage.SUBMIT).user("u02")).message());
            release.countDown();
        } finally {
            release.countDown();
        }
        assertEquals(2, checks.get());
    }

    /** The machine was busy with other things, or the check waited for something: the report may have its result next time. */
    @Test
    void whatTookLongWithoutDoingMuchIsTriedAgain() {
        try (SaveGuard guard = SaveGuard.of(this::check, mapping).onFailure(FailurePolicy.ALLOW).timeBudget(Duration.ofMillis(50))
                .turns(new Turns("test-idle", 2, 100, Duration.ofMillis(1), System::nanoTime, thread -> 0)).build()) {
            for (int i = 0; checks.get() < 2; i++) {
                assertEquals(Outcome.ALLOW, guard.decide(save("hostile", "u" + i)).outcome());
            }
            release.countDown();
        } finally {
            release.countDown();
        }
    }

    /** It would be unjust to hold the report to it: it never had a turn. */
    @Test
    void whatNeverHadATurnIsTriedAgain() throws Exception {
        try (SaveGuard guard = SaveGuard.of(this::check, mapping).onFailure(FailurePolicy.BLOCK).timeBudget(Duration.ofMillis(200))
                .turns(new Turns("test-one", 1, 100, Duration.ofMinutes(1), System::nanoTime, thread -> System.nanoTime())).build()) {
            CompletableFuture<SaveDecision> hostile = CompletableFuture.supplyAsync(() -> guard.decide(save("hostile", "u01")), BESIDE);
            while (checks.get() == 0) {
                Thread.yield();
            }
            SaveDecision waited = guard.decide(save("honest", "u02"));
            assertEquals("等候审核的太多，200 毫秒里没有轮到，按本单位的设置暂时不能送审，请联系系统管理员。", waited.message());
            assertEquals("OGI-TIME-UP", hostile.get().code().toString());
            release.countDown();
            assertEquals("OGI-ACCEPTED", retried(guard).code().toString());
            assertTrue(guard.figures().heldBack().keySet().containsAll(Arrays.asList("OGI-BUSY", "OGI-TIME-UP")));
        } finally {
            release.countDown();
        }
    }

    @Test
    void whoIsAloneIsNotToldOfOthers() {
        for (int i = 0; i < 50; i++) {
            try (SaveGuard guard = guard(FailurePolicy.BLOCK, Duration.ofNanos(1), this::check)) {
                assertNotEquals("OGI-BUSY", guard.decide(save("honest", "u01")).code().toString());
            }
        }
    }

    /** The thread that hung ends when it is let go, not before. */
    private static SaveDecision retried(SaveGuard guard) {
        SaveDecision decision = guard.decide(save("honest", "u02"));
        while (decision.code().toString().equals("OGI-BUSY")) {
            decision = guard.decide(save("honest", "u02"));
        }
        return decision;
    }

    @Test
    void aResultWithoutAVerdictIsTriedAgainWhenItCameSoon() {
        try (SaveGuard guard = guard(FailurePolicy.BLOCK, Duration.ofSeconds(30), request -> {
            checks.incrementAndGet();
            return ValidationResult.builder(Dossier.of(request.report()), request.stage()).notEvaluated(Collections.singletonList(
                    new NotEvaluated(null, NotEvaluated.Cause.FAILURE, "除以零"))).build();
        })) {
            guard.decide(save("a", "u01"));
            guard.decide(save("a", "u01"));
            assertEquals(2, checks.get());
        }
    }
}
