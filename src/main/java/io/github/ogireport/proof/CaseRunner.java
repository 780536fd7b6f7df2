package io.github.ogireport.proof;

import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.ruleset.ExpectedFinding;
import io.github.ogireport.ruleset.RuleCase;
import io.github.ogireport.ruleset.RuleDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Runs the cases of a rule set against its compiled rules. A case passes when it gives its findings and nothing else. */
public final class CaseRunner {

    private final CompiledRuleSet rules;
    private final RuleCase ruleCase;
    private final Described described;

    private CaseRunner(CompiledRuleSet rules, RuleCase ruleCase) {
        this.rules = rules;
        this.ruleCase = ruleCase;
        this.described = new Described(rules.ruleSet().format(), ruleCase.stage());
    }

    /** @throws io.github.ogireport.ruleset.InvalidRuleSetException when a case file cannot be read */
    public static List<CaseResult> runAll(CompiledRuleSet rules) {
        return rules.ruleSet().cases().stream().map(each -> run(each, rules)).collect(Collectors.toList());
    }

    public static CaseResult run(RuleCase ruleCase, CompiledRuleSet rules) {
        return new CaseRunner(rules, ruleCase).run();
    }

    private CaseResult run() {
        ValidationResult result = rules.prove(ruleCase);
        List<String> differences = compare(result.findings());
        differences.addAll(compareUnanswered(ruleCase.notEvaluated(), result.notEvaluated()));
        return new CaseResult(ruleCase, differences);
    }

    private List<String> compare(List<Finding> findings) {
        List<Finding> extra = new ArrayList<>(findings);
        List<ExpectedFinding> missing = new ArrayList<>();
        for (ExpectedFinding expectation : ruleCase.findings()) {
            Finding exact = first(extra, expectation, true);
            if (exact == null) {
                missing.add(expectation);
            }
            extra.remove(exact);
        }
        List<String> differences = new ArrayList<>();
        for (ExpectedFinding expectation : missing) {
            Finding similar = first(extra, expectation, false);
            differences.addAll(similar == null ? Collections.singletonList("没有发现 " + described.of(expectation))
                    : described.differences(expectation, similar));
            extra.remove(similar);
        }
        extra.stream().filter(finding -> ruleCase.isFor(rule(finding.rule()))).forEach(finding -> differences.add("多发现了 " + described.of(finding)));
        return differences;
    }

    private RuleDefinition rule(String id) {
        return rules.ruleSet().rules().stream().filter(each -> each.id().equals(id)).findFirst().get();
    }

    /** @return null when no finding is of the expected rule, or none is exactly as expected */
    private Finding first(List<Finding> findings, ExpectedFinding expectation, boolean exactly) {
        for (Finding finding : findings) {
            if (finding.rule().equals(expectation.rule()) && (!exactly || described.differences(expectation, finding).isEmpty())) {
                return finding;
            }
        }
        return null;
    }

    private List<String> compareUnanswered(List<String> expected, List<NotEvaluated> found) {
        List<String> missing = new ArrayList<>(expected);
        List<String> differences = new ArrayList<>();
        for (NotEvaluated each : found) {
            if (!missing.remove(each.rule()) && matters(each)) {
                differences.add("多了一处不能核对：" + (each.rule() == null ? "" : each.rule() + " ") + each.reason());
            }
        }
        missing.forEach(rule -> differences.add("规则 " + rule + " 应当不能核对，却得出了结果"));
        return differences;
    }

    /** That a rule broke matters to every case; that it lacked a cell, to those that speak of the rule. */
    private boolean matters(NotEvaluated each) {
        return each.cause() != NotEvaluated.Cause.MISSING_CELL || ruleCase.isFor(rule(each.rule()));
    }
}
