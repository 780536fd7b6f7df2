package io.github.ogireport.adapter;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.decision.ReportGate;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.decision.ServingRules;
import io.github.ogireport.gate.GateSettings;
import io.github.ogireport.gate.HealingGate;
import io.github.ogireport.gate.OpenGate;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;

/** Opens gates in the host's own class path; {@code IsolatedGuard.open} opens one that is kept apart from it. */
public final class ReportGates {

    private ReportGates() { }

    /**
     * Opens a gate, which takes a second or two; what hangs is waited for half a minute, and then the host goes on. Never fails for
     * what is wrong with rules or mapping: {@link ReportGate#status()} says it, and they are tried again in the background, after a
     * second at first and at last every minute.
     *
     * @param rules the rules folder
     */
    public static ReportGate open(Path rules, GateSettings settings) {
        Objects.requireNonNull(rules, "rules");
        return open(() -> ReportValidator.open(rules), settings);
    }

    /**
     * The same for a validator that is configured otherwise.
     *
     * @param validator opens one, such as {@code () -> ReportValidator.configure(rules).audit(log).open()}; called again after each
     *                  attempt that failed, so what belongs to one validator only is made in it
     */
    public static ReportGate open(Supplier<ReportValidator> validator, GateSettings settings) {
        return HealingGate.open(opening(validator, settings), settings);
    }

    static Supplier<OpenGate> opening(Supplier<ReportValidator> validator, GateSettings settings) {
        Objects.requireNonNull(validator, "validator");
        return () -> {
            ReportValidator opened = validator.get();
            try {
                return new OpenGuard(opened, settings);
            } catch (RuntimeException | Error e) {
                opened.close();
                throw e;
            }
        };
    }

    /** A guard with the validator that was opened for it; the audit is the gate's before it. */
    private static final class OpenGuard implements OpenGate {

        private final ReportValidator validator;
        private final SaveGuard guard;

        private OpenGuard(ReportValidator validator, GateSettings settings) {
            this.validator = validator;
            guard = SaveGuard.of(validator, FieldMapping.read(settings.mapping(), validator.formats()))
                    .onFailure(settings.policy()).timeBudget(settings.timeBudget()).build();
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
