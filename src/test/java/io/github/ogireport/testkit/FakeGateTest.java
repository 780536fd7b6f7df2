package io.github.ogireport.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.decision.DecisionCode;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.FieldMessage;
import io.github.ogireport.decision.ReportRejectedException;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Stage;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a host's own tests see. */
class FakeGateTest {

    private static final SaveRequest SUBMIT = SaveRequest.of(Collections.singletonMap("total", "3"), Stage.SUBMIT).user("7");

    private final FakeGate gate = new FakeGate();

    @Test
    void itAllowsUntilToldOtherwiseAndKeepsWhatItWasAsked() {
        assertEquals("ALLOW OGI-ACCEPTED", gate.requireAllowed(SUBMIT).toString());
        gate.allow(FakeFinding.at("total").message("与上年一样"));
        assertEquals("可以送审，有 1 处供参考：\n1. 与上年一样", gate.decide(SUBMIT).message());
        assertEquals(Arrays.asList(SUBMIT, SUBMIT), gate.requests());
        assertEquals(Collections.singletonMap("OGI-ACCEPTED", 2L), gate.status().figures().byCode());
    }

    @Test
    void aRefusalMarksTheFieldsAsAWholeCheckDoes() {
        gate.reject(FakeFinding.at("total", "first", "second").rule("T4-01").message("合计不平").suggested("0"), FakeFinding.at("title").message("没有标题"));
        ReportRejectedException refused = assertThrows(ReportRejectedException.class, () -> gate.requireAllowed(SUBMIT));
        assertEquals("不能送审：有 2 处必须改正：\n1. “total”很可能应为 0（现填 3）。改正以后，其中 1 处就对了\n2. 没有标题", refused.getMessage());
        assertEquals("{first=[RELATED], second=[RELATED], title=[FINDING], total=[SUSPECT]}", kinds(refused.decision()).toString());
        assertEquals("0", refused.decision().byField().get("total").get(0).suggested());
        assertEquals("T4-01", refused.findings().get(0).finding().rule());
        assertEquals("REJECTED", ((Map<?, ?>) refused.toMap().get("result")).get("verdict"));
    }

    private static Map<String, List<String>> kinds(SaveDecision decision) {
        Map<String, List<String>> kinds = new TreeMap<>();
        decision.byField().forEach((field, all) -> kinds.put(field, all.stream().map(FieldMessage::kind).map(Enum::name).collect(Collectors.toList())));
        return kinds;
    }

    @Test
    void aDraftIsNeverRefused() {
        SaveRequest draft = SaveRequest.of(Collections.emptyMap(), Stage.DRAFT);
        assertEquals("ALLOW OGI-ACCEPTED", gate.reject(FakeFinding.at("total")).decide(draft).toString());
        assertEquals("ALLOW OGI-BUSY", gate.leaveUnchecked(DecisionCode.BUSY, FailurePolicy.BLOCK).decide(draft).toString());
    }

    @Test
    void itAsksForAnExplanation() {
        SaveDecision asked = gate.askForExplanation(FakeFinding.at("total").message("比上年多一倍")).decide(SUBMIT);
        assertEquals("ASK_FOR_EXPLANATION OGI-EXPLANATION-NEEDED", asked.toString());
        assertEquals("还不能送审：有 1 处要改正，或者写明情况：\n1. 比上年多一倍", asked.message());
    }

    @ParameterizedTest
    @EnumSource(value = DecisionCode.class, names = {"ACCEPTED", "EXPLANATION_NEEDED", "REJECTED"}, mode = EnumSource.Mode.EXCLUDE)
    void whatIsLeftUncheckedFallsToThePolicy(DecisionCode code) {
        assertEquals("REFUSE " + code, gate.leaveUnchecked(code, FailurePolicy.BLOCK).decide(SUBMIT).toString());
        SaveDecision allowed = gate.leaveUnchecked(code, FailurePolicy.ALLOW).decide(SUBMIT);
        assertEquals("ALLOW " + code, allowed.toString());
        assertEquals(FailurePolicy.ALLOW, allowed.appliedPolicy());
        assertEquals(code == DecisionCode.NOT_EVALUATED, allowed.result() != null);
        assertEquals(Collections.singletonMap(code.toString(), 1L), gate.status().figures().letThrough());
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE, false", "CLOSED, false", "BUSY, true"})
    void theStatusGoesWithTheAnswer(DecisionCode code, boolean ready) {
        assertNotNull(gate.status().rules());
        assertEquals(ready, gate.leaveUnchecked(code, FailurePolicy.BLOCK).status().isReady());
        assertTrue(gate.allow().status().isReady());
    }

    @Test
    void onceClosedItSaysSo() {
        assertFalse(gate.isClosed());
        gate.close();
        assertTrue(gate.isClosed());
        assertEquals("REFUSE OGI-CLOSED", gate.decide(SUBMIT).toString());
    }

    @Test
    void whatCannotBe() {
        assertThrows(IllegalArgumentException.class, gate::reject);
        assertThrows(IllegalArgumentException.class, gate::askForExplanation);
        assertThrows(IllegalArgumentException.class, () -> gate.leaveUnchecked(DecisionCode.REJECTED, FailurePolicy.BLOCK));
        assertThrows(IllegalStateException.class, () -> FakeFinding.at().suggested("0"));
    }
}
