package io.github.ogireport.gate;

import io.github.ogireport.decision.DecisionCode;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.GateStatus;
import io.github.ogireport.decision.ReportGate;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A gate that is there whether or not the check behind it can be opened: it tries until it can, and saves fall to the failure policy
 * until then. A host needs no restart when the cause is gone. Safe for many threads.
 */
public final class HealingGate implements ReportGate {

    private static final Logger LOG = Logger.getLogger(HealingGate.class.getName());
    /** A folder on a drive that hangs keeps a host's start no longer than this. */
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final String CLOSED = "审核已经停止";

    private final FailurePolicy policy;
    private final Duration budget;
    private final Later later;
    private final DecidedSaves saves;
    private final CountDownLatch triedOnce = new CountDownLatch(1);
    private volatile OpenGate open;
    /** Of the last attempt; null where there was none yet, and once the check is open. Kept as words: an exception holds the classes that it passed. */
    private volatile String fault;
    private volatile boolean closed;

    private HealingGate(GateSettings settings, Later later) {
        this.policy = settings.policy();
        this.budget = settings.timeBudget();
        this.later = later;
        this.saves = new DecidedSaves(settings.audit());
    }

    /**
     * Opens the check on a thread of its own, and waits for it, but not for ever: saves that come before it is open wait within their
     * time budget.
     *
     * @param opening may be called again, after whatever it throws; it then leaves nothing open
     */
    public static HealingGate open(Supplier<? extends OpenGate> opening, GateSettings settings) {
        return open(opening, settings, new LaterThread(), PATIENCE_AT_START);
    }

    static HealingGate open(Supplier<? extends OpenGate> opening, GateSettings settings, Later later, Duration patience) {
        HealingGate gate = new HealingGate(settings, later);
        later.run(Duration.ZERO, () -> gate.attempt(opening, FIRST_PAUSE));
        gate.awaitFirstAttempt(patience);
        return gate;
    }

    /** A gate before what is open already. */
    public static HealingGate of(OpenGate open, GateSettings settings) {
        HealingGate gate = new HealingGate(settings, new LaterThread());
        gate.open = open;
        gate.triedOnce.countDown();
        return gate;
    }

    /** @param pause before the next attempt, should this one fail */
    private void attempt(Supplier<? extends OpenGate> opening, Duration pause) {
        if (closed) {
            return;
        }
        try {
            accept(opening.get());
        } catch (Throwable e) {
            // whatever it is, the host goes on without the check, and the check is tried again
            failed(e);
            Duration doubled = pause.multipliedBy(2);
            later.run(pause, () -> attempt(opening, doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled));
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
        } else if (fault != null) {
            fault = null;
            LOG.info("审核恢复了");
        }
    }

    /** The same fault is logged once, however often it is tried. */
    private void failed(Throwable e) {
        String reason = reason(e);
        if (!reason.equals(fault)) {
            LOG.log(Level.SEVERE, e, () -> "不能审核，送审、发布一律" + (policy == FailurePolicy.ALLOW ? "放行" : "拦下") + "，好了会自己恢复：" + reason);
        }
        fault = reason;
    }

    private static String reason(Throwable e) {
        return e instanceof RuntimeException && e.getMessage() != null ? e.getMessage() : e.toString();
    }

    @Override
    public SaveDecision decide(SaveRequest request) {
        long started = System.nanoTime();
        SaveDecision decision = decided(request, started);
        saves.add(request, decision, started);
        return decision;
    }

    private SaveDecision decided(SaveRequest request, long started) {
        awaitFirstAttempt(budget);
        String why = fault;
        OpenGate asked = open;
        if (asked == null) {
            return closed ? unchecked(request, DecisionCode.CLOSED, CLOSED)
                    : unchecked(request, DecisionCode.UNAVAILABLE, why == null ? "审核还在启动，没有审核" : "审核插件不能用，没有审核");
        }
        try {
            return asked.decide(request, started);
        } catch (Throwable e) {
            if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError)) {
                throw e;
            }
            if (closed) {
                return unchecked(request, DecisionCode.CLOSED, CLOSED);
            }
            LOG.log(Level.SEVERE, "审核出错，没有结论", e);
            return unchecked(request, DecisionCode.FAILED, "审核出错，没有结论");
        }
    }

    private void awaitFirstAttempt(Duration patience) {
        if (triedOnce.getCount() > 0) {
            try {
                triedOnce.await(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private SaveDecision unchecked(SaveRequest request, DecisionCode code, String what) {
        SaveDecision decision = SaveDecision.unchecked(request.stage(), code, policy, what, Collections.emptyList());
        LOG.warning(() -> request.stage().label() + "没有审核（" + code + "），" + (decision.isAllowed() ? "放行" : "拦下"));
        return decision;
    }

    @Override
    public GateStatus status() {
        String why = fault;
        OpenGate asked = open;
        if (asked == null) {
            return GateStatus.notReady(closed ? CLOSED : why == null ? "还在启动" : why, saves.figures());
        }
        try {
            return GateStatus.ready(asked.rules(), saves.figures());
        } catch (RuntimeException | LinkageError e) {
            return GateStatus.notReady(closed ? CLOSED : reason(e), saves.figures());
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
        try {
            if (closing != null) {
                closing.close();
            }
        } finally {
            later.close();
            saves.close();
        }
    }
}
