package io.github.ogireport.adapter;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.adapter.mapping.InvalidFieldMappingException;
import io.github.ogireport.decision.ReportGate;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.decision.ServingRules;
import io.github.ogireport.gate.HealingGate;
import io.github.ogireport.gate.OpenGate;

/** Opens gates in the host's own class path; {@code IsolatedGuard.open} opens one that is kept apart from it. */
public final class ReportGates {

    private ReportGates() { }

    /**
     * Opens a gate and returns at once: rules and mapping are read in the background. A save that comes before that waits within its
     * time budget. Never fails for what is wrong with rules or mapping: {@link ReportGate#status()} says it, and they are tried again,
     * after a second at first and at last every minute.
     */
    public static ReportGate open(GateSettings settings) {
        return HealingGate.start(opening(settings), settings.policy, settings.timeBudget);
    }

    static OpenGate.Opening opening(GateSettings settings) {
        return new OpenGate.Opening() {
            @Override
            public OpenGate open() {
                ReportValidator validator = settings.validator.get();
                try {
                    return new OpenGuard(validator, settings);
                } catch (RuntimeException | Error e) {
                    validator.close();
                    throw e;
                }
            }

            @Override
            public String told(Throwable failure) {
                return failure instanceof InvalidFieldMappingException ? "字段对照表不能用，没有审核" : "审核规则不能用，没有审核";
            }
        };
    }

    /** A guard with the validator that was opened for it. */
    private static final class OpenGuard implements OpenGate {

        private final ReportValidator validator;
        private final SaveGuard guard;

        private OpenGuard(ReportValidator validator, GateSettings settings) {
            this.validator = validator;
            SaveGuard.Builder building = SaveGuard.of(validator, FieldMapping.read(settings.mapping, validator.formats()))
                    .onFailure(settings.policy).timeBudget(settings.timeBudget);
            guard = (settings.audit == null ? building : building.audit(settings.audit)).build();
        }

        @Override
        public SaveDecision decide(SaveRequest request, long started) {
            return guard.decide(request, started);
        }

        @Override
        public ServingRules rules() {
            return validator.serving();
        }

        @Override
        public void close() {
            guard.close();
            validator.close();
        }
    }
}
