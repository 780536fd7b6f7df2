package io.github.ogireport.isolation;

import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.decision.ServingRules;
import io.github.ogireport.gate.OpenGate;
import io.github.ogireport.ruleset.InvalidRuleSetException;

/** A guard in an open plugin, as the gate before it asks it. */
final class OpenPlugin implements OpenGate {

    private final IsolatedValidator validator;
    private final boolean ownsValidator;
    private final Plugin.Guard guard;

    /** @throws IllegalArgumentException listing everything wrong in the mapping */
    OpenPlugin(IsolatedValidator validator, boolean ownsValidator, GuardSettings settings) {
        this.validator = validator;
        this.ownsValidator = ownsValidator;
        this.guard = validator.guard(settings);
    }

    /** Opens plugin and guard. */
    static Opening opening(PluginSettings plugin, GuardSettings settings) {
        return new Opening() {
            @Override
            public OpenGate open() {
                IsolatedValidator validator = IsolatedValidator.open(plugin);
                try {
                    return new OpenPlugin(validator, true, settings);
                } catch (RuntimeException | Error e) {
                    validator.close();
                    throw e;
                }
            }

            @Override
            public String told(Throwable failure) {
                return failure instanceof InvalidRuleSetException ? "审核规则不能用，没有审核" : "审核插件不能用，没有审核";
            }
        };
    }

    @Override
    public SaveDecision decide(SaveRequest request, long started) {
        return validator.decide(guard, request, started);
    }

    @Override
    public ServingRules rules() {
        return validator.rules(guard);
    }

    @Override
    public void close() {
        validator.close(guard);
        if (ownsValidator) {
            validator.close();
        }
    }
}
