package io.github.ogireport.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.Shipped;
import io.github.ogireport.SoundReport;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that were proved before are neither proved nor compiled again at a start, and judge as ever. */
@Tag("jdk")
class ProvedBeforeTest {

    @TempDir
    Path temporary;
    private final List<String> proved = new ArrayList<>();

    private ReportValidator open(Path rules, boolean given) {
        Configuration<ReportValidator> configuration = ReportValidator.configure(rules).mode(Mode.FIXED);
        configuration.proof = new Proof() {
            @Override
            public List<Problem> of(CompiledRuleSet candidate) {
                proved.add(candidate.ruleSet().id().edition());
                return Collections.emptyList();
            }

            @Override
            public boolean isGiven(Snapshot files) {
                return given;
            }
        };
        return configuration.open();
    }

    @Test
    void whatIsGivenIsNotProvedAndJudgesEachEdition() {
        try (ReportValidator validator = open(RulesCopy.SHIPPED, true)) {
            assertEquals(Collections.emptyList(), proved);
            for (int year : new int[] {2024, 2019}) {
                ValidationResult result = validator.validate(ValidationRequest.of(SoundReport.of(Shipped.edition(year < 2021 ? "2019" : "2021").ruleSet().format(), year).build()).stage(Stage.SUBMIT));
                assertEquals(Verdict.ACCEPTED + " " + Collections.emptyList(), result.verdict() + " " + result.findings());
            }
        }
    }

    @Test
    void whatIsNotGivenIsProved() {
        try (ReportValidator validator = open(RulesCopy.SHIPPED, false)) {
            assertEquals(Arrays.asList("2021", "2019"), proved);
        }
    }

    @Test
    void oneByteMoreIsNotWhatTheBuildProved() throws Exception {
        RulesCopy rules = RulesCopy.in(temporary).replace("2021/text.dslr", "不应当有 \"标点重复\"", "不应当有 \"标点又重复\"");
        assertThrows(InvalidRuleSetException.class, () -> ReportValidator.configure(rules.folder()).mode(Mode.FIXED).open());
    }

    /** It cannot happen to rules that were proved with this engine; if it does, no report passes for it. */
    @Test
    void whatCannotBeCompiledAfterAllLeavesTheReportWithoutAVerdict() throws Exception {
        RulesCopy rules = RulesCopy.in(temporary).write("2021/local/none.drl", "rule \"Z-01 坏了\"\n@severity(\"提示性\")\n@basis(\"测试\")\n@message(\"测试\")\n"
                + "@remedy(\"测试\")\nwhen\n$r : Row(nothingOfTheKind == 1)\nthen\ncheck.violated(\"Z-01\", $r.cells());\nend\n");
        try (ReportValidator validator = open(rules.folder(), true)) {
            ValidationResult result = validator.validate(ValidationRequest.of(SoundReport.of(Shipped.edition("2021").ruleSet().format(), 2024).build()).stage(Stage.SUBMIT));
            assertEquals(Verdict.NOT_EVALUATED, result.verdict());
            assertEquals(1, result.notEvaluated().size());
        }
    }
}
