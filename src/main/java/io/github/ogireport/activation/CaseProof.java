package io.github.ogireport.activation;

import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.proof.CaseResult;
import io.github.ogireport.proof.CaseRunner;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** The proof by the cases (案例) that a rule set brings: each must give its findings and nothing else. */
final class CaseProof implements Proof {

    /** A rule set without cases is not proved, and not refused either. */
    @Override
    public List<Problem> of(CompiledRuleSet candidate) {
        List<Problem> problems = new ArrayList<>();
        for (CaseResult result : CaseRunner.runAll(candidate)) {
            problems.addAll(result.problems());
        }
        return problems;
    }

    @Override
    public boolean isGiven(Snapshot files) {
        return ProvedRules.shipped().contain(files);
    }
}
