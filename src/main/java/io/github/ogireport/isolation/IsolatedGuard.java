package io.github.ogireport.isolation;

import io.github.ogireport.decision.DecisionCode;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.ReportRejectedException;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Stage;
import java.util.Collections;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Stands between a host's save button (保存、送审) and its database, with the engine kept apart from the host's class path. A host
 * starts also where the plugin does not: every save then falls to the {@link FailurePolicy}. Safe for many threads: open one and
 * keep it.
 *
 * <pre>{@code
 * IsolatedGuard guard = IsolatedGuard.open(PluginSettings.of(Paths.get("/opt/ogi-report")),
 *         GuardSettings.of(Paths.get("/opt/oa/字段对照表.yaml"), FailurePolicy.BLOCK));
 * SaveDecision decision = guard.decide(SaveRequest.of(form, Stage.SUBMIT).user(userId));
 * if (!decision.isAllowed()) showTo(clerk, decision.code(), decision.message(), decision.findings());
 * }</pre>
 */
public final class IsolatedGuard implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(IsolatedGuard.class.getName());

    private final FailurePolicy policy;
    private final IsolatedValidator validator;
    private final boolean ownsValidator;
    private final String fault;
    private volatile Plugin.Guard guard;

    /** @param fault null where there is a validator */
    private IsolatedGuard(FailurePolicy policy, IsolatedValidator validator, boolean ownsValidator, Plugin.Guard guard, String fault) {
        this.policy = policy;
        this.validator = validator;
        this.ownsValidator = ownsValidator;
        this.guard = guard;
        this.fault = fault;
    }

    /** Opens the plugin, which takes a few seconds. Never fails for what is wrong with it, its rules or the mapping: see {@link #fault()}. */
    public static IsolatedGuard open(PluginSettings plugin, GuardSettings settings) {
        IsolatedValidator validator = null;
        try {
            validator = IsolatedValidator.open(plugin);
            return new IsolatedGuard(settings.policy(), validator, true, validator.guard(settings), null);
        } catch (RuntimeException | LinkageError e) {
            if (validator != null) {
                validator.close();
            }
            LOG.log(Level.SEVERE, e, () -> "审核插件不能用，保存时一律" + (settings.policy() == FailurePolicy.ALLOW ? "放行" : "拦下") + "：" + e.getMessage());
            return new IsolatedGuard(settings.policy(), null, false, null, e.getMessage());
        }
    }

    /**
     * For a host that also publishes rules or brings versions back, through the same plugin.
     *
     * @param validator stays the caller's to close, after the guard
     * @throws IllegalArgumentException listing everything wrong in the mapping
     */
    public static IsolatedGuard of(IsolatedValidator validator, GuardSettings settings) {
        return new IsolatedGuard(settings.policy(), validator, false, validator.guard(settings), null);
    }

    /** Why nothing can be checked, in Chinese, with what to do; null when the plugin was opened. */
    public String fault() {
        return fault;
    }

    /** What serves since when, what was refused and why: for administrators, some lines in Chinese; the {@link #fault()} when there is one. */
    public String status() {
        return fault == null ? validator.status() : fault;
    }

    /** Decides about a save. Never throws for what happens in a check. */
    public SaveDecision decide(SaveRequest request) {
        Plugin.Guard asked = guard;
        if (fault != null) {
            return unchecked(request.stage(), DecisionCode.UNAVAILABLE, "审核插件不能用，没有审核");
        }
        if (asked == null) {
            return unchecked(request.stage(), DecisionCode.CLOSED, "审核已经停止");
        }
        try {
            return validator.decide(asked, request);
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.SEVERE, "审核出错，没有结论", e);
            return unchecked(request.stage(), DecisionCode.FAILED, "审核出错，没有结论");
        }
    }

    private SaveDecision unchecked(Stage stage, DecisionCode code, String what) {
        SaveDecision decision = SaveDecision.unchecked(stage, code, policy, what, Collections.emptyList());
        LOG.warning(() -> stage.label() + "没有审核（" + code + "），" + (decision.isAllowed() ? "放行" : "拦下"));
        return decision;
    }

    /**
     * Decides about a save in a host whose veto is an exception.
     *
     * @return a decision that allows the save
     * @throws ReportRejectedException when it does not
     */
    public SaveDecision requireAllowed(SaveRequest request) {
        SaveDecision decision = decide(request);
        if (!decision.isAllowed()) {
            throw new ReportRejectedException(decision);
        }
        return decision;
    }

    /** Ends the guard, and the plugin that it opened. May be called more than once; a save that comes later falls to the failure policy. */
    @Override
    public void close() {
        Plugin.Guard closing = guard;
        guard = null;
        if (closing != null) {
            validator.close(closing);
        }
        if (ownsValidator) {
            validator.close();
        }
    }
}
