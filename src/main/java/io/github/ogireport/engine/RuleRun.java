package io.github.ogireport.engine;

import io.github.ogireport.bound.Budget;
import java.util.List;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/** Runs rules over the facts of a check, until they are done, one of them fails or a limit is met. For one thread and one run. */
final class RuleRun implements AgendaFilter {

    private final Check check;
    private final Budget budget;
    private final Set<String> known;
    private String lastRule;
    private boolean late;

    /** @param known the ids of all rules */
    RuleRun(Check check, Budget budget, Set<String> known) {
        this.check = check;
        this.budget = budget;
        this.known = known;
    }

    /** @return null when no rule failed */
    RuleFailure over(List<Object> facts, KieBase base, KieSessionConfiguration configuration, int fireLimit) {
        KieSession session = base.newKieSession(configuration, null);
        try {
            session.setGlobal("check", check);
            for (Object fact : facts) {
                session.insert(fact);
            }
            int fired = session.fireAllRules(this, fireLimit);
            if (check.isFull()) {
                check.failed(lastRule, "问题满 " + Check.MOST_FINDINGS + " 条，已停止，其余规则可能没有检查");
            } else if (fired >= fireLimit) {
                check.failed(lastRule, "规则触发满 " + fireLimit + " 次，已停止，其余规则可能没有检查；请核对规则是否互相触发，或调大 settings.yaml 的“触发次数”");
            }
            return null;
        } catch (RuntimeException | StackOverflowError e) {
            RuleFailure failure = RuleFailure.of(e, lastRule, known);
            if (!RuleFailure.isTimeUp(e)) {
                return failure;
            }
            timeUp(failure.rules().isEmpty() ? null : failure.rules().iterator().next());
            return null;
        } finally {
            session.dispose();
        }
    }

    /** Whether the time of the check was up before all rules had their turn, which the check then says. */
    boolean isLate() {
        return late;
    }

    @Override
    public boolean accept(Match match) {
        if (!late && !check.isFull()) {
            lastRule = match.getRule().getName();
            if (budget.isSpent()) {
                timeUp(lastRule);
            }
        }
        return !late && !check.isFull();
    }

    private void timeUp(String rule) {
        if (!late) {
            check.failed(rule, budget.spentMessage() + "，其余规则没有检查");
        }
        late = true;
    }
}
