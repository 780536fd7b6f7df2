package io.github.ogireport.proof;

import io.github.ogireport.ruleset.RuleCase;
import io.github.ogireport.source.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** What one case gave. Immutable. */
public final class CaseResult {

    private final RuleCase ruleCase;
    private final List<String> differences;

    CaseResult(RuleCase ruleCase, List<String> differences) {
        this.ruleCase = ruleCase;
        this.differences = Collections.unmodifiableList(new ArrayList<>(differences));
    }

    public RuleCase ruleCase() {
        return ruleCase;
    }

    public boolean passed() {
        return differences.isEmpty();
    }

    /** How the result differs from what the case expects, one Chinese sentence each; empty when it does not. */
    public List<String> differences() {
        return differences;
    }

    /** The same, each as a problem at the case's place. */
    public List<Problem> problems() {
        return differences.stream().map(each -> new Problem(ruleCase.file(), ruleCase.line(), "案例“" + ruleCase.name() + "”没有通过：" + each))
                .collect(Collectors.toList());
    }
}
