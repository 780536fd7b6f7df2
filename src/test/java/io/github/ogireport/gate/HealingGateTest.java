package io.github.ogireport.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.decision.DecisionCode;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.decision.ServingRules;
import io.github.ogireport.finding.Stage;
import java.nio.file.Paths;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a host sees of a check that cannot be opened, and then can. */
@Timeout(60)
class HealingGateTest {

    private static final SaveRequest SUBMIT = SaveRequest.of(Collections.emptyMap(), Stage.SUBMIT);
    private static final ServingRules RULES = new ServingRules("0123", Collections.emptyList(), Instant.EPOCH, null, "生效规则：0123");

    private final List<Duration> delays = new ArrayList<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> closed = new ArrayList<>();
    private final Later later = new Later() {
        @Override
        public void run(Duration delay, Runnable work) {
            delays.add(delay);
            waiting.add(work);
        }

        @Override
        public void close() {
            closed.add("later");
        }
    };
    private final List<String> audited = Collections.synchronizedList(new ArrayList<>());
    private Throwable fault;

    private final Supplier<OpenGate> opening = () -> {
        if (fault instanceof Error) {
            throw (Error) fault;
        }
        if (fault != null) {
            throw (RuntimeException) fault;
        }
        return opened();
    };

    private static GateSettings settings(FailurePolicy policy) {
        return GateSettings.of(Paths.get("fields.yaml"), policy).timeBudget(Duration.ofMillis(1));
    }

    /** The first attempt is made at once, as it is where it does not take long. */
    private HealingGate tried(GateSettings settings) {
        HealingGate gate = HealingGate.open(opening, settings, later, Duration.ZERO);
        delays.remove(Duration.ZERO);
        waiting.remove().run();
        return gate;
    }

    private OpenGate opened() {
        return new OpenGate() {
            @Override
            public SaveDecision decide(SaveRequest request, long started) {
                if (request.user() != null) {
                    throw new IllegalStateException(request.user());
                }
                return SaveDecision.unchecked(request.stage(), DecisionCode.BUSY, FailurePolicy.ALLOW, "由里面的审核回答", Collections.emptyList());
            }

            @Override
            public ServingRules rules() {
                return RULES;
            }

            @Override
            public void close() {
                closed.add("check");
            }
        };
    }

    @Test
    void itHealsWhenTheCauseIsGone() {
        fault = new IllegalArgumentException("找不到规则文件夹 r");
        HealingGate gate = tried(settings(FailurePolicy.BLOCK));
        SaveDecision refused = gate.decide(SUBMIT);
        assertEquals("REFUSE OGI-UNAVAILABLE", refused.toString());
        assertEquals("审核插件不能用，没有审核，按本单位的设置暂时不能送审，请联系系统管理员。", refused.message());
        assertTrue(gate.decide(SaveRequest.of(Collections.emptyMap(), Stage.DRAFT)).isAllowed());
        assertFalse(gate.status().isReady());
        assertEquals("找不到规则文件夹 r", gate.status().reason());

        fault = null;
        waiting.remove().run();
        assertEquals("OGI-BUSY", gate.decide(SUBMIT).code().toString());
        assertTrue(gate.status().isReady());
        assertSame(RULES, gate.status().rules());
        assertEquals("{OGI-BUSY=1, OGI-UNAVAILABLE=2}", gate.status().figures().byCode().toString());
        assertEquals("{OGI-BUSY=1, OGI-UNAVAILABLE=1}", gate.status().figures().letThrough().toString());
        assertEquals("{OGI-UNAVAILABLE=1}", gate.status().figures().heldBack().toString());
        assertEquals(Collections.emptyList(), new ArrayList<>(waiting), "nothing is tried any more");
    }

    @Test
    void thePausesDoubleUpToAMinuteWhateverIsThrown() {
        fault = new NoClassDefFoundError("x");
        tried(settings(FailurePolicy.BLOCK));
        for (int i = 0; i < 8; i++) {
            waiting.remove().run();
        }
        List<Duration> expected = new ArrayList<>();
        Arrays.asList(1, 2, 4, 8, 16, 32, 60, 60, 60).forEach(seconds -> expected.add(Duration.ofSeconds(seconds)));
        assertEquals(expected, delays);
    }

    @Test
    void aSaveWaitsForTheFirstAttemptWithinItsBudget() throws Exception {
        HealingGate gate = HealingGate.open(opening, settings(FailurePolicy.BLOCK).timeBudget(Duration.ofMinutes(1)), later, Duration.ZERO);
        assertEquals("还在启动", gate.status().reason());
        CompletableFuture<SaveDecision> save = CompletableFuture.supplyAsync(() -> gate.decide(SUBMIT), task -> new Thread(task).start());
        waiting.remove().run();
        assertEquals("OGI-BUSY", save.get().code().toString());
    }

    @Test
    void aSaveWhoseTimeIsUpBeforeThatFallsToThePolicy() {
        HealingGate gate = HealingGate.open(opening, settings(FailurePolicy.BLOCK), later, Duration.ZERO);
        SaveDecision decision = gate.decide(SUBMIT);
        assertEquals("REFUSE OGI-UNAVAILABLE", decision.toString());
        assertEquals("审核还在启动，没有审核，按本单位的设置暂时不能送审，请联系系统管理员。", decision.message());
    }

    @Test
    void whatTheCheckThrowsFallsToThePolicy() {
        HealingGate gate = HealingGate.of(opened(), settings(FailurePolicy.ALLOW));
        assertEquals("ALLOW OGI-FAILED", gate.decide(SUBMIT.user("broken")).toString());
    }

    @Test
    void onceClosedNothingIsCheckedOrTried() {
        HealingGate gate = tried(settings(FailurePolicy.BLOCK));
        gate.close();
        gate.close();
        assertEquals(Arrays.asList("check", "later", "later"), closed);
        assertEquals("REFUSE OGI-CLOSED", gate.decide(SUBMIT).toString());
        assertEquals("审核已经停止", gate.status().reason());
        assertEquals(Collections.emptyList(), delays);
    }

    @Test
    void whatIsOpenedTooLateIsClosedAgain() {
        HealingGate[] gate = new HealingGate[1];
        gate[0] = HealingGate.open(() -> {
            gate[0].close();
            return opened();
        }, settings(FailurePolicy.BLOCK), later, Duration.ZERO);
        waiting.remove().run();
        assertEquals(Arrays.asList("later", "check"), closed);
    }

    @Test
    void everySaveIsAuditedCheckedOrNot() {
        fault = new NoClassDefFoundError("x");
        HealingGate gate = tried(settings(FailurePolicy.BLOCK).audit(audited::add));
        gate.decide(SUBMIT.user("7\"\n"));
        fault = null;
        waiting.remove().run();
        gate.decide(SUBMIT.user("broken"));
        gate.decide(SUBMIT);
        gate.close();
        gate.decide(SUBMIT);
        assertEquals(Arrays.asList(
                "\"event\":\"save\",\"stage\":\"SUBMIT\",\"user\":\"7\\\"\\u000a\",\"outcome\":\"REFUSE\",\"code\":\"OGI-UNAVAILABLE\",\"policy\":\"BLOCK\"",
                "\"event\":\"save\",\"stage\":\"SUBMIT\",\"user\":\"broken\",\"outcome\":\"REFUSE\",\"code\":\"OGI-FAILED\",\"policy\":\"BLOCK\"",
                "\"event\":\"save\",\"stage\":\"SUBMIT\",\"user\":null,\"outcome\":\"ALLOW\",\"code\":\"OGI-BUSY\",\"policy\":\"ALLOW\""),
                audited.stream().map(line -> line.replaceFirst("^\\{\"time\":\"[^\"]+\",", "")
                        .replaceFirst(",\"micros\":\\d+,\"report\":null,\"verdict\":null,\"ruleSet\":null}$", "")).collect(Collectors.toList()));
        assertEquals("{OGI-BUSY=1, OGI-CLOSED=1, OGI-FAILED=1, OGI-UNAVAILABLE=1}", gate.status().figures().byCode().toString());
    }

    @Test
    void whatHangsKeepsNoHostFromStarting() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch hanging = new CountDownLatch(1);
        HealingGate gate = HealingGate.open(() -> {
            begun.countDown();
            await(hanging);
            return opened();
        }, settings(FailurePolicy.ALLOW), new LaterThread(), Duration.ZERO);
        assertEquals("还在启动", gate.status().reason());
        assertEquals("ALLOW OGI-UNAVAILABLE", gate.decide(SUBMIT).toString());
        begun.await();
        hanging.countDown();
        gate.close();
        assertEquals(Collections.singletonList("check"), closed);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
