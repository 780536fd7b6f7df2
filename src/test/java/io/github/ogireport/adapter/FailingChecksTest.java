package io.github.ogireport.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import io.github.ogireport.finding.Counts;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Severity;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of saves when checks fail, hang or cannot begin. */
@Tag("jdk")
class FailingChecksTest {

    private static final Format FORMAT = Shipped.edition("2021").ruleSet().format();
    private static final InheritableThreadLocal<String> REQUEST = new InheritableThreadLocal<>();

    @TempDir
    Path temporary;
    private final List<String> audit = Collections.synchronizedList(new ArrayList<>());
    private FieldMapping mapping;
    private Map<String, Object> form;

    @BeforeEach
    void sound() throws Exception {
        Path file = Files.write(temporary.resolve("m.yaml"), HostForm.WEAVER_PAGE.mapping(FORMAT).getBytes(StandardCharsets.UTF_8));
        mapping = FieldMapping.read(file, Collections.singletonList(FORMAT));
        form = HostForm.WEAVER_PAGE.values(FORMAT, SoundReport.of(FORMAT, 2024).build());
    }

    private SaveGuard.Builder guard(FailurePolicy policy, Function<ValidationRequest, ValidationResult> check) {
        return SaveGuard.of(check, mapping).onFailure(policy).timeBudget(Duration.ofMinutes(1)).audit(audit::add);
    }

    private SaveDecision decide(SaveGuard.Builder builder, Stage stage) {
        try (SaveGuard guard = builder.build()) {
            return guard.decide(SaveRequest.of(form, stage));
        }
    }

    private static List<Object> described(SaveDecision decision) {
        return Arrays.asList(decision.outcome(), decision.code().toString(), decision.appliedPolicy());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable e) throws T {
        throw (T) e;
    }

    @Test
    void whateverACheckThrowsFallsToThePolicy() {
        for (Throwable thrown : Arrays.asList(new IllegalStateException("x"), new NoClassDefFoundError("x"), new StackOverflowError(),
                new AssertionError("x"), new Exception("checked"), new Error("x"))) {
            Function<ValidationRequest, ValidationResult> failing = request -> {
                FailingChecksTest.<RuntimeException>sneak(thrown);
                return null;
            };
            assertEquals(Arrays.asList(Outcome.REFUSE, "OGI-FAILED", FailurePolicy.BLOCK), described(decide(guard(FailurePolicy.BLOCK, failing), Stage.SUBMIT)));
            assertEquals(Arrays.asList(Outcome.ALLOW, "OGI-FAILED", FailurePolicy.ALLOW), described(decide(guard(FailurePolicy.ALLOW, failing), Stage.SUBMIT)));
            assertEquals(Arrays.asList(Outcome.ALLOW, "OGI-FAILED", FailurePolicy.ALLOW), described(decide(guard(FailurePolicy.BLOCK, failing), Stage.DRAFT)));
        }
        SaveDecision none = decide(guard(FailurePolicy.BLOCK, request -> null), Stage.SUBMIT);
        assertEquals(Arrays.asList(Outcome.REFUSE, "OGI-FAILED", FailurePolicy.BLOCK), described(none));
        assertEquals("审核出错，没有结论，按本单位的设置暂时不能送审，请联系系统管理员。", none.message());
    }

    @Test
    void wantOfMemoryPasses() {
        OutOfMemoryError thrown = new OutOfMemoryError("x");
        assertEquals(thrown, assertThrows(OutOfMemoryError.class, () -> decide(guard(FailurePolicy.ALLOW, request -> {
            throw thrown;
        }), Stage.SUBMIT)));
    }

    @Test
    void aFormThatCannotBeReadFallsToThePolicy() {
        form = new HashMap<String, Object>() {
            @Override
            public Object get(Object key) {
                throw new IllegalStateException("the session is closed");
            }
        };
        assertEquals(Arrays.asList(Outcome.REFUSE, "OGI-FAILED", FailurePolicy.BLOCK),
                described(decide(guard(FailurePolicy.BLOCK, request -> null), Stage.SUBMIT)));
    }

    @Test
    void aCheckThatHangsIsNotWaitedForAndIsInterrupted() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Function<ValidationRequest, ValidationResult> hanging = request -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return null;
        };
        SaveDecision decision = decide(guard(FailurePolicy.BLOCK, hanging).timeBudget(Duration.ofMillis(30)), Stage.SUBMIT);
        assertEquals(Arrays.asList(Outcome.REFUSE, "OGI-TIME-UP", FailurePolicy.BLOCK), described(decision));
        assertEquals("审核超过 30 毫秒还没有完成，按本单位的设置暂时不能送审，请联系系统管理员。", decision.message());
        assertTrue(interrupted.await(30, TimeUnit.SECONDS));
        assertEquals(Arrays.asList(Outcome.ALLOW, "OGI-TIME-UP", FailurePolicy.ALLOW),
                described(decide(guard(FailurePolicy.ALLOW, hanging).timeBudget(Duration.ofMillis(30)), Stage.SUBMIT)));
    }

    @Test
    void anInterruptedCallerStaysInterrupted() {
        Thread.currentThread().interrupt();
        SaveDecision decision = decide(guard(FailurePolicy.BLOCK, request -> null), Stage.SUBMIT);
        assertTrue(Thread.interrupted());
        assertEquals(Arrays.asList(Outcome.REFUSE, "OGI-FAILED", FailurePolicy.BLOCK), described(decision));
    }

    @Test
    void callsBeyondTheBoundAreRejectedAndOnesThatTookTooLongMakeRoom() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (BoundedCalls calls = new BoundedCalls(new Turns("test-calls", 1, 1, Duration.ofMinutes(1), System::nanoTime, thread -> System.nanoTime()))) {
            Thread first = started(() -> calls.call("", false, () -> {
                running.countDown();
                return release.await(30, TimeUnit.SECONDS);
            }, TimeUnit.MINUTES.toNanos(1)));
            assertTrue(running.await(30, TimeUnit.SECONDS));
            for (int i = 0; i < 10; i++) {
                assertThrows(TimeoutException.class, () -> calls.call("", false, () -> 1, 1), "each makes room for the next");
            }
            AtomicReference<Object> answer = new AtomicReference<>();
            Thread second = started(() -> answer.getAndSet(oncePossible(calls)));
            boolean rejected = false;
            while (!rejected) {
                try {
                    calls.call("", false, () -> 3, 1);
                } catch (TimeoutException e) {
                    // the second one does not wait yet
                } catch (RejectedExecutionException e) {
                    rejected = true;
                }
            }
            assertFalse(calls.isClosed());
            release.countDown();
            first.join();
            second.join();
            assertEquals(2, answer.get());
        }
    }

    @Test
    void closingWaitsForTheThreads() {
        BoundedCalls calls = new BoundedCalls(new Turns("closed-calls", 3, 1));
        assertEquals(8, threads("closed-calls"));
        calls.close();
        assertEquals(0, threads("closed-calls"));
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith(name)).count();
    }

    /** The place in the queue may be another's for a moment. */
    private static Object oncePossible(BoundedCalls calls) throws Exception {
        while (true) {
            try {
                return calls.call("", false, () -> 2, TimeUnit.MINUTES.toNanos(1));
            } catch (RejectedExecutionException e) {
                Thread.yield();
            }
        }
    }

    private interface Work {
        Object run() throws Exception;
    }

    private static Thread started(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        return thread;
    }

    @Test
    void aClosedGuardFallsToThePolicyAndLeavesNoThread() throws Exception {
        AtomicReference<Thread> checking = new AtomicReference<>();
        SaveGuard guard = guard(FailurePolicy.BLOCK, request -> {
            checking.set(Thread.currentThread());
            return ValidationResult.builder(Dossier.of(request.report()), request.stage()).build();
        }).build();
        assertEquals(Outcome.ALLOW, guard.decide(SaveRequest.of(form, Stage.SUBMIT)).outcome());
        assertTrue(checking.get().getName().startsWith("ogi-save-guard-"), checking.get().getName());
        assertTrue(checking.get().isDaemon());
        guard.close();
        guard.close();
        checking.get().join(30_000);
        assertFalse(checking.get().isAlive());
        SaveDecision decision = guard.decide(SaveRequest.of(form, Stage.SUBMIT));
        assertEquals(Arrays.asList(Outcome.REFUSE, "OGI-CLOSED", FailurePolicy.BLOCK), described(decision));
        assertEquals(1, audit.size());
    }

    @Test
    void noThreadOfTheGuardKeepsWhatBelongsToARequest() {
        AtomicReference<String> seen = new AtomicReference<>("nothing yet");
        try (SaveGuard guard = guard(FailurePolicy.BLOCK, request -> {
            seen.set(REQUEST.get());
            return null;
        }).build()) {
            REQUEST.set("the host's request");
            guard.decide(SaveRequest.of(form, Stage.SUBMIT));
        } finally {
            REQUEST.remove();
        }
        assertNull(seen.get());
    }

    @Test
    void whereTheSaveWouldPassUncheckedWhatWasFoundStillNeedsItsExplanation() {
        Function<ValidationRequest, ValidationResult> poisoned = request -> ValidationResult.builder(Dossier.of(request.report()), request.stage())
                .findings(new Counts(0, 1, 0, 0), Collections.singletonList(
                        Finding.builder("B-01", Severity.VERIFY).message("文号不对").section("overview").remedy("请核对").build()))
                .notEvaluated(Collections.singletonList(new NotEvaluated("L-01", NotEvaluated.Cause.FAILURE, "除以零"))).build();
        SaveDecision asked = decide(guard(FailurePolicy.ALLOW, poisoned), Stage.SUBMIT);
        assertEquals(Arrays.asList(Outcome.ASK_FOR_EXPLANATION, "OGI-EXPLANATION-NEEDED", FailurePolicy.ALLOW), described(asked));
        assertEquals("还不能送审：有 1 处要改正，或者写明情况：\n1. 文号不对。请核对", asked.message());
        SaveDecision refused = decide(guard(FailurePolicy.BLOCK, poisoned), Stage.SUBMIT);
        assertEquals(Arrays.asList(Outcome.REFUSE, "OGI-NOT-EVALUATED", FailurePolicy.BLOCK), described(refused));
        assertEquals("审核没有完成，按本单位的设置暂时不能送审，请联系系统管理员：\n1. 规则 L-01：除以零", refused.message());
        assertEquals(Collections.singletonList("field6005"), refused.findings().get(0).fields());
    }

    @Test
    void everyDecisionLeavesALine() {
        SaveGuard.Builder builder = guard(FailurePolicy.BLOCK, request -> {
            throw new IllegalStateException("secret");
        });
        try (SaveGuard guard = builder.build()) {
            guard.decide(SaveRequest.of(form, Stage.SUBMIT).user("u01"));
            guard.decide(SaveRequest.of(null, Stage.DRAFT));
        }
        try (SaveGuard guard = guard(FailurePolicy.ALLOW, request -> Shipped.edition("2021")
                .check(Dossier.of(request.report()), request.stage(), request.explanations())).build()) {
            guard.decide(SaveRequest.of(form, Stage.SUBMIT).user("u02"));
        }
        String sha256 = Shipped.edition("2021").ruleSet().id().sha256();
        String version = Shipped.edition("2021").ruleSet().id().version();
        List<String> lines = new ArrayList<>(audit);
        lines.replaceAll(line -> line.replaceAll("\"time\":\"[^\"]+\",", "").replaceAll("\"micros\":[0-9]+", "\"micros\":0")
                .replaceAll("\"report\":\"[0-9a-f]{64}\"", "\"report\":\"…\""));
        String nothing = "\"micros\":0,\"report\":null,\"verdict\":null,\"ruleSet\":null}";
        assertEquals(Arrays.asList(
                "{\"event\":\"save\",\"stage\":\"SUBMIT\",\"user\":\"u01\",\"outcome\":\"REFUSE\",\"code\":\"OGI-FAILED\",\"policy\":\"BLOCK\"," + nothing,
                "{\"event\":\"save\",\"stage\":\"DRAFT\",\"user\":null,\"outcome\":\"ALLOW\",\"code\":\"OGI-FORM-MISMATCH\",\"policy\":\"ALLOW\"," + nothing,
                "{\"event\":\"save\",\"stage\":\"SUBMIT\",\"user\":\"u02\",\"outcome\":\"ALLOW\",\"code\":\"OGI-ACCEPTED\",\"policy\":null,\"micros\":0,"
                        + "\"report\":\"…\",\"verdict\":\"ACCEPTED\",\"ruleSet\":{\"edition\":\"2021\",\"version\":\"" + version + "\",\"sha256\":\"" + sha256 + "\"}}"),
                lines);
    }
}
