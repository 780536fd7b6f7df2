package io.github.ogireport.decision;

import io.github.ogireport.measure.SaveFigures;
import java.util.Objects;

/** How a {@link ReportGate} is at one moment (状态). Immutable. */
public final class GateStatus {

    private final String reason;
    private final ServingRules rules;
    private final SaveFigures figures;

    private GateStatus(String reason, ServingRules rules, SaveFigures figures) {
        this.reason = reason;
        this.rules = rules;
        this.figures = Objects.requireNonNull(figures, "figures");
    }

    public static GateStatus ready(ServingRules rules, SaveFigures figures) {
        return new GateStatus(null, Objects.requireNonNull(rules, "rules"), figures);
    }

    /** @param reason in Chinese, for administrators: what is wrong and what to do */
    public static GateStatus notReady(String reason, SaveFigures figures) {
        return new GateStatus(Objects.requireNonNull(reason, "reason"), null, figures);
    }

    /** Whether saves are checked. */
    public boolean isReady() {
        return reason == null;
    }

    /** Why saves are not checked, in Chinese, for administrators: it may name files of the server. Null when they are. */
    public String reason() {
        return reason;
    }

    /** Null when saves are not checked. */
    public ServingRules rules() {
        return rules;
    }

    /** Saves by code since the gate was opened: all of them, those let through unchecked and those held back unchecked. */
    public SaveFigures figures() {
        return figures;
    }

    /** For administrators: some lines in Chinese. */
    @Override
    public String toString() {
        return (isReady() ? rules.toString() : "没有在审核：" + reason) + "\n" + figures;
    }
}
