package io.github.ogireport.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.adapter.SaveGuard;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.adapter.mapping.HostForm;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import io.github.ogireport.ruleset.RuleSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedFormsTest {

    @TempDir
    Path temporary;

    /** Whatever the form looks like, the guard's check of it is the check of the report itself. */
    @Test
    void theWayThroughAFormChangesNothing() throws Exception {
        try (ReportValidator validator = ReportValidator.configure(RulesCopy.SHIPPED).mode(Mode.FIXED).open()) {
            Map<String, SaveGuard> guards = new HashMap<>();
            for (Format format : validator.formats()) {
                for (HostForm shape : HostForm.values()) {
                    Path file = temporary.resolve(shape + format.edition() + ".yaml");
                    Files.write(file, shape.mapping(format).getBytes(StandardCharsets.UTF_8));
                    guards.put(shape + format.edition(), SaveGuard.of(validator, FieldMapping.read(file, validator.formats()))
                            .onFailure(FailurePolicy.BLOCK).timeBudget(Duration.ofMinutes(1)).build());
                }
            }
            Seeds.each(2_000, random -> {
                RuleSet rules = validator.ruleSets().get(random.nextInt(validator.ruleSets().size()));
                AnnualReport report = Typing.of(Damage.of(RandomReport.of(rules, random), rules.format(), random).report, random);
                HostForm shape = HostForm.values()[random.nextInt(HostForm.values().length)];
                Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
                ValidationResult direct = validator.validate(ValidationRequest.of(report).stage(stage));
                SaveDecision decision = guards.get(shape + rules.format().edition()).decide(SaveRequest.of(shape.values(rules.format(), report), stage));
                assertEquals(described(direct), described(decision.result()));
                assertEquals(direct.notEvaluated().toString(), decision.result().notEvaluated().toString());
                assertEquals(direct.verdict(), decision.result().verdict());
                assertEquals(direct.findings().size(), decision.findings().size());
            });
            guards.values().forEach(SaveGuard::close);
        }
    }

    private static List<String> described(ValidationResult result) {
        return result.findings().stream().map(MappedFormsTest::described).collect(Collectors.toList());
    }

    private static String described(Finding finding) {
        return finding + " " + finding.cells() + " " + finding.section() + " " + finding.expected() + " " + finding.actual() + " " + finding.remedy();
    }
}
