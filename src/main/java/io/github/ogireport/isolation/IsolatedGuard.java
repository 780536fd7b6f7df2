package io.github.ogireport.isolation;

import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.GateStatus;
import io.github.ogireport.decision.ReportGate;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.gate.GateSettings;
import io.github.ogireport.gate.HealingGate;
import java.util.Objects;

/**
 * Stands between a host's save button (保存、送审) and its database, with the engine kept apart from the host's class path. A host
 * starts also where the plugin does not: every save then falls to the {@link FailurePolicy}, and the plugin is tried again until it
 * can be used. Safe for many threads: open one and keep it.
 *
 * <pre>{@code
 * ReportGate gate = IsolatedGuard.open(PluginSettings.of(Paths.get("/opt/ogi-report")),
 *         GateSettings.of(Paths.get("/opt/oa/字段对照表.yaml"), FailurePolicy.BLOCK));
 * SaveDecision decision = gate.decide(SaveRequest.of(form, Stage.SUBMIT).user(userId));
 * if (!decision.isAllowed()) showTo(clerk, decision.code(), decision.message(), decision.byField());
 * }</pre>
 */
public final class IsolatedGuard implements ReportGate {

    private final HealingGate gate;

    private IsolatedGuard(HealingGate gate) {
        this.gate = gate;
    }

    /**
     * Opens the plugin, which takes a few seconds; what hangs is waited for half a minute, and then the host goes on. Never fails for
     * what is wrong with the plugin, its rules or the mapping: {@link #status()} says it, and they are tried again in the background,
     * after a second at first and at last every minute.
     */
    public static IsolatedGuard open(PluginSettings plugin, GateSettings settings) {
        Objects.requireNonNull(plugin, "plugin");
        return new IsolatedGuard(HealingGate.open(() -> OpenPlugin.open(plugin, settings), settings));
    }

    /**
     * For a host that also publishes rules or brings versions back, through the same plugin.
     *
     * @param validator stays the caller's to close, after the guard
     * @throws IllegalArgumentException listing everything wrong in the mapping
     */
    public static IsolatedGuard of(IsolatedValidator validator, GateSettings settings) {
        return new IsolatedGuard(HealingGate.of(new OpenPlugin(validator, false, settings), settings));
    }

    @Override
    public SaveDecision decide(SaveRequest request) {
        return gate.decide(request);
    }

    @Override
    public GateStatus status() {
        return gate.status();
    }

    /** Ends the guard, and the plugin that it opened. May be called more than once; a save that comes later falls to the failure policy. */
    @Override
    public void close() {
        gate.close();
    }
}
