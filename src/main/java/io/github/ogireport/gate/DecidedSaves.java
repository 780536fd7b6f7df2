package io.github.ogireport.gate;

import io.github.ogireport.audit.AuditLog;
import io.github.ogireport.audit.AuditTrail;
import io.github.ogireport.audit.SaveEvent;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.measure.SaveFigures;
import io.github.ogireport.measure.SaveTally;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** What was decided about saves, checked or not: counted, and audited where there is an audit. Safe for many threads; a save waits for neither. */
public final class DecidedSaves implements AutoCloseable {

    private final SaveTally tally = new SaveTally();
    private final AuditTrail audit;

    /** @param log closed with this; null for none */
    public DecidedSaves(AuditLog log) {
        audit = log == null ? null : new AuditTrail(log, Clock.systemDefaultZone());
    }

    /** @param started when the save began, in the time of {@link System#nanoTime} */
    public void add(SaveRequest request, SaveDecision decision, long started) {
        tally.count(decision.code().toString(), decision.isByPolicyAlone(), decision.isAllowed());
        if (audit != null) {
            audit.saveDecided(new SaveEvent(request.stage(), request.user(), decision.outcome().name(), decision.code().toString(),
                    decision.appliedPolicy() == null ? null : decision.appliedPolicy().name(),
                    TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - started), decision.result()));
        }
    }

    /** Since this was made. */
    public SaveFigures figures() {
        return tally.figures();
    }

    /** Writes what waits, for a few seconds at most. What is decided later is counted only. */
    @Override
    public void close() {
        if (audit != null) {
            audit.close();
        }
    }
}
