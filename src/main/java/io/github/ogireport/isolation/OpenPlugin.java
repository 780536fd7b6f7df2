package io.github.ogireport.isolation;

import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.decision.ServingRules;
import io.github.ogireport.gate.GateSettings;
import io.github.ogireport.gate.OpenGate;

/** A guard in an open plugin, as the gate before it asks it. */
final class OpenPlugin implements OpenGate {

    private final IsolatedValidator validator;
    private final boolean ownsValidator;
    private final Plugin.Guard guard;

    /** @throws IllegalArgumentException listing everything wrong in the mapping */
    OpenPlugin(IsolatedValidator validator, boolean ownsValidator, GateSettings settings) {
        this.validator = validator;
        this.ownsValidator = ownsValidator;
        this.guard = validator.guard(settings);
    }

    /** Opens plugin and guard, or nothing. */
    static OpenPlugin open(PluginSettings plugin, GateSettings settings) {
        IsolatedValidator validator = IsolatedValidator.open(plugin);
        try {
            return new OpenPlugin(validator, true, settings);
        } catch (RuntimeException | Error e) {
            validator.close();
            throw e;
        }
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
