package io.github.ogireport;

import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.finding.Counts;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import io.github.ogireport.ruleset.Problems;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.RulesFolder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Checks annual reports against the rules of a folder. Safe for many threads: open one and keep it.
 *
 * <pre>{@code
 * ReportValidator validator = ReportValidator.open(Paths.get("rules"));
 * AnnualReport report = JsonReportReader.read(path);
 * ValidationResult result = validator.validate(ValidationRequest.of(report).stage(Stage.SUBMIT));
 * if (result.verdict() == Verdict.REJECTED) showTo(clerk, result.findings());
 * }</pre>
 */
public final class ReportValidator implements AutoCloseable {

    private final List<CompiledRuleSet> ruleSets;

    private ReportValidator(List<CompiledRuleSet> ruleSets) {
        this.ruleSets = ruleSets;
    }

    /**
     * Reads and compiles every edition in the folder, which takes a second or two.
     *
     * @throws io.github.ogireport.ruleset.InvalidRuleSetException listing everything wrong in the folder
     */
    public static ReportValidator open(Path rules) {
        Problems problems = new Problems();
        List<CompiledRuleSet> compiled = CompiledRuleSet.compile(RulesFolder.read(rules, problems), System::nanoTime, problems);
        problems.throwIfAny();
        return new ReportValidator(compiled);
    }

    /**
     * Checks a report with the rule set of its year. Never throws for what a rule does, nor for a year without a rule set:
     * the result then says so and is {@link io.github.ogireport.finding.Verdict#NOT_EVALUATED}.
     */
    public ValidationResult validate(ValidationRequest request) {
        AnnualReport report = request.report();
        for (CompiledRuleSet ruleSet : ruleSets) {
            if (ruleSet.ruleSet().manifest().judges(report.year())) {
                return ruleSet.check(report, request.stage(), request.explanations());
            }
        }
        NotEvaluated reason = new NotEvaluated(null, NotEvaluated.Cause.FAILURE, "没有适用于 " + report.year() + " 年度的规则集，现有："
                + ruleSets.stream().map(each -> each.ruleSet().id().edition()).collect(Collectors.joining("、")));
        return new ValidationResult(report, request.stage(), null, new Counts(0, 0, 0, 0), Collections.emptyList(),
                Collections.emptyList(), Collections.singletonList(reason), request.explanations(), 0);
    }

    /** The rule sets that serve, the newest edition first. */
    public List<RuleSet> ruleSets() {
        return ruleSets.stream().map(CompiledRuleSet::ruleSet).collect(Collectors.toList());
    }

    /** The editions of the format that the rule sets bring, the newest first. */
    public List<Format> formats() {
        return ruleSets().stream().map(RuleSet::format).collect(Collectors.toList());
    }

    /** The edition that a report is judged by; null when no rule set fits its year. */
    public Format formatFor(AnnualReport report) {
        for (RuleSet ruleSet : ruleSets()) {
            if (ruleSet.manifest().judges(report.year())) {
                return ruleSet.format();
            }
        }
        return null;
    }

    /** Lets go of the compiled rules. */
    @Override
    public void close() {
        // nothing runs between checks
    }
}
