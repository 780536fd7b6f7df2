package io.github.ogireport.testkit;

import io.github.ogireport.decision.DecisionCode;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.GateStatus;
import io.github.ogireport.decision.ReportGate;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.decision.ServingRules;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.measure.SaveTally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A gate that answers what a test says, and keeps what it was asked. It allows every save until told otherwise; each answer holds
 * until the next is given. As of a real gate, a draft is never refused. Safe for many threads.
 *
 * <pre>{@code
 * FakeGate gate = new FakeGate().reject(FakeFinding.at("field0035").message("总计不对").suggested("0"));
 * service(gate).submit(form);
 * assertEquals(Stage.SUBMIT, gate.requests().get(0).stage());
 * }</pre>
 */
public final class FakeGate implements ReportGate {

    private static final ServingRules RULES = new ServingRules("", Collections.emptyList(), Instant.EPOCH, null, "测试用的审核，没有规则");
    /** What comes of a check that was made. */
    private static final Set<DecisionCode> CHECKED = EnumSet.of(DecisionCode.ACCEPTED, DecisionCode.EXPLANATION_NEEDED, DecisionCode.REJECTED);

    private final List<SaveRequest> requests = new CopyOnWriteArrayList<>();
    private final SaveTally tally = new SaveTally();
    private volatile Function<SaveRequest, SaveDecision> answer;
    /** Null while saves are checked. */
    private volatile String reason;
    private volatile boolean closed;

    public FakeGate() {
        allow();
    }

    /** From now on saves are accepted; whatever was found is a hint. */
    public FakeGate allow(FakeFinding... found) {
        return found(Severity.HINT, found);
    }

    /**
     * From now on saves are refused for something that must be put right.
     *
     * @param found at least one
     */
    public FakeGate reject(FakeFinding... found) {
        return found(Severity.MANDATORY, atLeastOne(found));
    }

    /**
     * From now on the clerk is asked for an explanation, whatever the request explains already.
     *
     * @param found at least one
     */
    public FakeGate askForExplanation(FakeFinding... found) {
        return found(Severity.VERIFY, atLeastOne(found));
    }

    private static FakeFinding[] atLeastOne(FakeFinding[] found) {
        if (found.length == 0) {
            throw new IllegalArgumentException("a refusal needs a finding");
        }
        return found;
    }

    private FakeGate found(Severity severity, FakeFinding[] found) {
        List<FakeFinding> all = new ArrayList<>(Arrays.asList(found));
        answer = request -> FakeCheck.decide(request, severity, all);
        reason = null;
        return this;
    }

    /**
     * From now on saves cannot be checked, and the policy decides.
     *
     * @param code why not, such as {@link DecisionCode#UNAVAILABLE} or {@link DecisionCode#TIME_UP}
     * @throws IllegalArgumentException for a code of a check that was made
     */
    public FakeGate leaveUnchecked(DecisionCode code, FailurePolicy policy) {
        if (CHECKED.contains(code)) {
            throw new IllegalArgumentException(code + " is the code of a save that was checked");
        }
        String what = "测试：没有审核（" + code + "）";
        answer = request -> code == DecisionCode.NOT_EVALUATED ? FakeCheck.unfinished(request, what, policy)
                : SaveDecision.unchecked(request.stage(), code, policy, what, Collections.emptyList());
        reason = code == DecisionCode.UNAVAILABLE || code == DecisionCode.CLOSED ? what : null;
        return this;
    }

    @Override
    public SaveDecision decide(SaveRequest request) {
        requests.add(request);
        SaveDecision decision = answer.apply(request);
        tally.count(decision.code().toString(), decision.isByPolicyAlone(), decision.isAllowed());
        return decision;
    }

    /** What was asked, in its order; immutable. */
    public List<SaveRequest> requests() {
        return Collections.unmodifiableList(new ArrayList<>(requests));
    }

    @Override
    public GateStatus status() {
        String why = reason;
        return why == null ? GateStatus.ready(RULES, tally.figures()) : GateStatus.notReady(why, tally.figures());
    }

    public boolean isClosed() {
        return closed;
    }

    /** From now on every save falls to the policy {@link FailurePolicy#BLOCK}. */
    @Override
    public void close() {
        closed = true;
        leaveUnchecked(DecisionCode.CLOSED, FailurePolicy.BLOCK);
    }
}
