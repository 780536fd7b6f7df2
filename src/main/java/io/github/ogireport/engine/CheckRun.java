package io.github.ogireport.engine;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.diagnosis.Diagnosis;
import io.github.ogireport.engine.fact.Examination;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Relation;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.ruleset.Settings;
import io.github.ogireport.ruleset.SwitchedOff;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kie.api.KieBase;

/**
 * One check of one report, from the reading of its text to the suspects, within one budget. Nothing that is late or fails
 * leaves it as an exception: it stands in the result. For one thread and one check.
 */
final class CheckRun {

    private final CompiledRuleSet rules;
    private final Dossier dossier;
    private final Stage stage;
    private final Settings settings;
    private final Map<String, SwitchedOff> off;
    private final Budget budget;
    private final Map<String, String> failed = new TreeMap<>();
    private Check check;
    private Examination examination;
    private boolean cutShort;

    CheckRun(CompiledRuleSet rules, Dossier dossier, Stage stage, Settings settings, Map<String, SwitchedOff> off, Budget budget) {
        this.rules = rules;
        this.dossier = dossier;
        this.stage = stage;
        this.settings = settings;
        this.off = off;
        this.budget = budget;
    }

    /**
     * @param diagnosing whether suspects are looked for
     * @param started    on the clock of the rules
     */
    ValidationResult result(List<Explanation> explanations, boolean diagnosing, long started) {
        check = newCheck();
        try {
            boolean tooMany = Bound.SUBORDINATES.isPassedBy(dossier.subordinates().size());
            examination = new Examination(tooMany ? dossier.subordinates(Collections.emptyList()) : dossier, stage, settings, rules.shape(), budget);
            judge(examination.facts());
        } catch (RuntimeException | StackOverflowError e) {
            cutShort(e, "规则没有检查");
        }
        List<Suspect> suspects = diagnosing && !cutShort ? suspects() : Collections.emptyList();
        List<Found> found = check.found();
        Settlement settlement = new Settlement(suspects, rules.ruleSet().format());
        if (!cutShort && !suspects.isEmpty()) {
            settle(settlement, found);
        }
        if (!cutShort && budget.isSpent()) {
            check.failed(null, budget.spentMessage() + "，结论不算数：请再试一次，或者请管理员调大 settings.yaml 的“毫秒”");
        }
        List<Explanation> heard = explanations;
        if (Bound.EXPLANATIONS.isPassedBy(explanations.size())) {
            check.failed(null, Bound.EXPLANATIONS.sentence() + "，一条也没有看");
            heard = Collections.emptyList();
        }
        List<Relation> relations = examination == null ? Collections.emptyList() : examination.relations();
        return new ResultBuilder(rules.definitions(), rules.ruleSet().format(), rules.ruleSet().settings().findingLimit(), heard)
                .build(dossier, stage, rules.ruleSet().id(), check, found, settlement, relations, rules.microsSince(started));
    }

    /** A rule that fails is left out, and the others are asked again of the same facts, in what is left of the time. */
    private void judge(List<Object> facts) {
        RuleFailure failure;
        do {
            check = newCheck();
            Set<String> without = new TreeSet<>(off.keySet());
            without.addAll(failed.keySet());
            KieBase base = rules.bases().without(without, budget.left());
            if (base == null) {
                budget.look();
                throw new IllegalStateException("规则还没有编译好");
            }
            RuleRun run = new RuleRun(check, budget, rules.definitions().keySet());
            failure = run.over(facts, base, rules.sessions(), rules.ruleSet().settings().fireLimit());
            cutShort = run.isLate();
            if (failure != null && !rules.bases().canSpare(failed.keySet(), failure.rules())) {
                String reason = failure.reason() + "；其余规则可能没有检查";
                (failure.rules().isEmpty() ? Collections.<String>singleton(null) : failure.rules()).forEach(rule -> check.failed(rule, reason));
                break;
            }
            if (failure != null) {
                String reason = failure.reason();
                failure.rules().forEach(rule -> failed.put(rule, reason));
            }
        } while (failure != null);
    }

    private Check newCheck() {
        Check fresh = new Check(rules.definitions(), settings, stage, budget);
        failed.forEach(fresh::failed);
        if (dossier.previousFault() != null) {
            withoutAnswer(rules.lastYearRules(), dossier.previousFault(), fresh);
        }
        if (Bound.SUBORDINATES.isPassedBy(dossier.subordinates().size())) {
            withoutAnswer(rules.subordinateRules(), Bound.SUBORDINATES.sentence() + "，没有核对", fresh);
        }
        off.forEach(fresh::switchedOff);
        return fresh;
    }

    /** What these rules look at is not there: they see none, and must not pass for that. */
    private void withoutAnswer(Set<String> ids, String reason, Check fresh) {
        ids.stream().filter(rule -> !off.containsKey(rule)).forEach(rule -> fresh.failed(rule, reason));
    }

    /** In the tables of another edition a missing cell is no gap, and its relations tell nothing. */
    private List<Suspect> suspects() {
        try {
            return examination.isInAnotherEdition() ? Collections.emptyList()
                    : Diagnosis.of(rules.ruleSet().format(), examination.report(), examination.relations(), examination.evidence(), budget);
        } catch (RuntimeException | StackOverflowError e) {
            cutShort(e, "没有推断哪一格可能填错");
            return Collections.emptyList();
        }
    }

    private void settle(Settlement settlement, List<Found> found) {
        try {
            settlement.settle(found, examination);
        } catch (RuntimeException | StackOverflowError e) {
            cutShort(e, "没有看改正以后哪些问题就没有了");
        }
    }

    private void cutShort(Throwable thrown, String undone) {
        cutShort = true;
        check.failed(null, RuleFailure.isTimeUp(thrown) ? budget.spentMessage() + "，" + undone : undone + "，出错了：" + RuleFailure.cause(thrown));
    }
}
