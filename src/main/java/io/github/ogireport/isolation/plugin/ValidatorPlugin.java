package io.github.ogireport.isolation.plugin;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.activation.RulesVersion;
import io.github.ogireport.adapter.SaveGuard;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.adapter.mapping.InvalidFieldMappingException;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.decision.ServingRules;
import io.github.ogireport.engine.EngineThreads;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.gate.GateSettings;
import io.github.ogireport.isolation.Plugin;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A {@link ReportValidator} as the host's side sees it. Safe for many threads. */
final class ValidatorPlugin implements Plugin {

    private final ReportValidator validator;
    private final EngineThreads threads;
    private final List<SaveGuard> guards = new CopyOnWriteArrayList<>();

    ValidatorPlugin(ReportValidator validator, EngineThreads threads) {
        this.validator = validator;
        this.threads = threads;
    }

    @Override
    public ValidationResult validate(ValidationRequest request) {
        return validator.validate(request);
    }

    @Override
    public String status() {
        return validator.status().toString();
    }

    @Override
    public List<String> history() {
        return validator.history().stream().map(RulesVersion::toString).collect(Collectors.toList());
    }

    @Override
    public String publish(String by) {
        return validator.publish(by).toString();
    }

    @Override
    public String rollBack(String version, String by) {
        return validator.rollBack(version, by).toString();
    }

    @Override
    public Guard guard(GateSettings settings) {
        FieldMapping mapping;
        try {
            mapping = FieldMapping.read(settings.mapping(), validator.formats());
        } catch (InvalidFieldMappingException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        SaveGuard guard = SaveGuard.of(validator, mapping).onFailure(settings.policy()).timeBudget(settings.timeBudget()).build();
        guards.add(guard);
        return new Guard() {
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
                guards.remove(guard);
                guard.close();
            }
        };
    }

    @Override
    public void close() {
        guards.forEach(SaveGuard::close);
        validator.close();
        threads.end();
    }
}
