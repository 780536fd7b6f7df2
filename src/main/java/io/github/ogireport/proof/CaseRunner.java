package io.github.ogireport.proof;

import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.ruleset.ExpectedFinding;
import io.github.ogireport.ruleset.RuleCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Runs the cases of a rule set against its compiled rules. A case passes when it gives its findings and nothing else. */
public final class CaseRunner {

    private CaseRunner() { }

    /** @throws io.github.ogireport.ruleset.InvalidRuleSetException when a case file cannot be read */
    public static List<CaseResult> runAll(CompiledRuleSet rules) {
        return rules.ruleSet().cases().stream().map(each -> run(each, rules)).collect(Collectors.toList());
    }

    public static CaseResult run(RuleCase ruleCase, CompiledRuleSet rules) {
        ValidationResult result = rules.check(ruleCase.report(), ruleCase.stage(), Collections.emptyList());
        List<String> differences = compare(ruleCase.findings(), result.findings());
        differences.addAll(compareUnanswered(ruleCase.notEvaluated(), result.notEvaluated()));
        return new CaseResult(ruleCase, differences);
    }

    private static List<String> compare(List<ExpectedFinding> expectations, List<Finding> findings) {
        List<Finding> extra = new ArrayList<>(findings);
        List<ExpectedFinding> missing = new ArrayList<>();
        for (ExpectedFinding expectation : expectations) {
            Finding exact = first(extra, expectation, true);
            if (exact == null || !extra.remove(exact)) {
                missing.add(expectation);
            }
        }
        List<String> differences = new ArrayList<>();
        for (ExpectedFinding expectation : missing) {
            Finding similar = first(extra, expectation, false);
            if (similar == null) {
                differences.add("没有发现 " + Described.of(expectation));
            } else {
                extra.remove(similar);
                differences.addAll(Described.differences(expectation, similar));
            }
        }
        extra.forEach(finding -> differences.add("多发现了 " + Described.of(finding)));
        return differences;
    }

    private static Finding first(List<Finding> findings, ExpectedFinding expectation, boolean exactly) {
        for (Finding finding : findings) {
            if (finding.rule().equals(expectation.rule()) && (!exactly || Described.differences(expectation, finding).isEmpty())) {
                return finding;
            }
        }
        return null;
    }

    private static List<String> compareUnanswered(List<String> expected, List<NotEvaluated> found) {
        List<String> missing = new ArrayList<>(expected);
        List<String> differences = new ArrayList<>();
        for (NotEvaluated each : found) {
            if (!missing.remove(each.rule())) {
                differences.add("多了一处不能核对：" + (each.rule() == null ? "" : each.rule() + " ") + each.reason());
            }
        }
        missing.forEach(rule -> differences.add("规则 " + rule + " 应当不能核对，却得出了结果"));
        return differences;
    }
}
