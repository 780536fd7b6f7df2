package io.github.ogireport.gate;

import io.github.ogireport.decision.DecisionCode;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.GateStatus;
import io.github.ogireport.decision.ReportGate;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.measure.SaveTally;
import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A gate that is there from the first moment, whether or not the check behind it can be opened: it tries until it can, and saves fall
 * to the failure policy until then. A host needs no restart when the cause is gone. Safe for many threads.
 */
public final class HealingGate implements ReportGate {

    private static final Logger LOG = Logger.getLogger(HealingGate.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final String CLOSED = "审核已经停止";

    private final OpenGate.Opening opening;
    private final FailurePolicy policy;
    private final Duration budget;
    private final Later later;
    private final SaveTally tally = new SaveTally();
    private final CountDownLatch triedOnce = new CountDownLatch(1);
    private volatile OpenGate open;
    private volatile Throwable failure;
    private volatile boolean closed;

    private HealingGate(OpenGate.Opening opening, FailurePolicy policy, Duration budget, Later later) {
        this.opening = opening;
        this.policy = Objects.requireNonNull(policy, "policy");
        this.budget = budget;
        this.later = later;
    }

    /** Tries once in the calling thread, and in the background from then on. */
    public static HealingGate open(OpenGate.Opening opening, FailurePolicy policy) {
        return open(opening, policy, new LaterThread());
    }

    static HealingGate open(OpenGate.Opening opening, FailurePolicy policy, Later later) {
        HealingGate gate = new HealingGate(opening, policy, Duration.ZERO, later);
        gate.attempt(FIRST_PAUSE);
        return gate;
    }

    /** A gate before what is open already. */
    public static HealingGate of(OpenGate open, FailurePolicy policy) {
        HealingGate gate = new HealingGate(null, policy, Duration.ZERO, new LaterThread());
        gate.open = open;
        gate.triedOnce.countDown();
        return gate;
    }

    /** @param budget how long a save may wait for the first attempt, which runs in the background */
    public static HealingGate start(OpenGate.Opening opening, FailurePolicy policy, Duration budget) {
        return start(opening, policy, budget, new LaterThread());
    }

    static HealingGate start(OpenGate.Opening opening, FailurePolicy policy, Duration budget, Later later) {
        HealingGate gate = new HealingGate(opening, policy, budget, later);
        later.run(Duration.ZERO, () -> gate.attempt(FIRST_PAUSE));
        return gate;
    }

    /** @param pause before the next attempt, should this one fail */
    private void attempt(Duration pause) {
        if (closed) {
            return;
        }
        try {
            accept(opening.open());
        } catch (Throwable e) {
            // whatever it is, the host goes on without the check, and the check is tried again
            failed(e);
            Duration doubled = pause.multipliedBy(2);
            later.run(pause, () -> attempt(doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled));
        } finally {
            triedOnce.countDown();
        }
    }

    private void accept(OpenGate opened) {
        boolean late;
        synchronized (this) {
            late = closed;
            if (!late) {
                open = opened;
            }
        }
        if (late) {
            opened.close();
        } else if (failure != null) {
            LOG.info("审核恢复了");
        }
    }

    /** The same failure is logged once, however often it is tried. */
    private void failed(Throwable e) {
        if (failure == null || !reason(failure).equals(reason(e))) {
            LOG.log(Level.SEVERE, e, () -> "不能审核，保存时一律" + (policy == FailurePolicy.ALLOW ? "放行" : "拦下") + "，好了会自己恢复：" + reason(e));
        }
        failure = e;
    }

    private static String reason(Throwable e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    @Override
    public SaveDecision decide(SaveRequest request) {
        SaveDecision decision = decided(request, System.nanoTime());
        tally.count(decision.code().toString(), decision.isByPolicyAlone(), decision.isAllowed());
        return decision;
    }

    private SaveDecision decided(SaveRequest request, long started) {
        awaitFirstAttempt();
        OpenGate asked = open;
        if (closed) {
            return unchecked(request, DecisionCode.CLOSED, CLOSED);
        }
        if (asked == null) {
            Throwable why = failure;
            return unchecked(request, DecisionCode.UNAVAILABLE, why == null ? "审核还在启动，没有审核" : opening.told(why));
        }
        try {
            return asked.decide(request, started);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            if (closed) {
                return unchecked(request, DecisionCode.CLOSED, CLOSED);
            }
            LOG.log(Level.SEVERE, "审核出错，没有结论", e);
            return unchecked(request, DecisionCode.FAILED, "审核出错，没有结论");
        }
    }

    private void awaitFirstAttempt() {
        try {
            triedOnce.await(budget.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SaveDecision unchecked(SaveRequest request, DecisionCode code, String what) {
        SaveDecision decision = SaveDecision.unchecked(request.stage(), code, policy, what, Collections.emptyList());
        LOG.warning(() -> request.stage().label() + "没有审核（" + code + "），" + (decision.isAllowed() ? "放行" : "拦下"));
        return decision;
    }

    @Override
    public GateStatus status() {
        OpenGate asked = open;
        Throwable why = failure;
        if (closed) {
            return GateStatus.notReady(CLOSED, tally.figures());
        }
        if (asked == null) {
            return GateStatus.notReady(why == null ? "还在启动" : reason(why), tally.figures());
        }
        try {
            return GateStatus.ready(asked.rules(), tally.figures());
        } catch (RuntimeException | LinkageError e) {
            return GateStatus.notReady(closed ? CLOSED : reason(e), tally.figures());
        }
    }

    /** An opening that has begun is waited for, a while, so that nothing of it is left behind. */
    @Override
    public void close() {
        OpenGate closing;
        synchronized (this) {
            closed = true;
            closing = open;
            open = null;
        }
        triedOnce.countDown();
        if (closing != null) {
            closing.close();
        }
        later.close();
    }
}
