package io.github.ogireport.proof;

import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Format;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.source.Problems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of one folder, to be compared with others; whether they pass their own cases does not matter. Safe for many threads. */
public final class ComparableRules {

    private final List<CompiledRuleSet> ruleSets;

    private ComparableRules(List<CompiledRuleSet> ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** @throws io.github.ogireport.ruleset.InvalidRuleSetException listing everything wrong in the folder */
    public static ComparableRules open(Path folder) {
        Problems problems = new Problems();
        List<CompiledRuleSet> compiled = CompiledRuleSet.compile(RulesFolder.read(folder, problems), System::nanoTime, Clock.systemDefaultZone(), problems);
        problems.throwIfAny(InvalidRuleSetException::new);
        return new ComparableRules(compiled);
    }

    /** Where no rule set judges the report's year, the result says so. */
    public ValidationResult check(Dossier dossier, Stage stage) {
        int year = dossier.report().year();
        for (CompiledRuleSet each : ruleSets) {
            if (each.ruleSet().manifest().judges(year)) {
                return each.check(dossier, stage, Collections.emptyList());
            }
        }
        NotEvaluated reason = new NotEvaluated(null, NotEvaluated.Cause.FAILURE, "没有适用于 " + year + " 年度的规则集");
        return ValidationResult.builder(dossier, stage).notEvaluated(Collections.singletonList(reason)).build();
    }

    /** The newest edition first. */
    public List<RuleSet> ruleSets() {
        return ruleSets.stream().map(CompiledRuleSet::ruleSet).collect(Collectors.toList());
    }

    /** What reports are read with. */
    public List<Format> formats() {
        return ruleSets().stream().map(RuleSet::format).collect(Collectors.toList());
    }
}
