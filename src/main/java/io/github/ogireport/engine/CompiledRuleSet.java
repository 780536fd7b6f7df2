package io.github.ogireport.engine;

import io.github.ogireport.bound.Budget;
import io.github.ogireport.diagnosis.Diagnosis;
import io.github.ogireport.engine.fact.Examination;
import io.github.ogireport.engine.fact.FormatShape;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Format;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RuleCase;
import io.github.ogireport.ruleset.RuleDefinition;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.Settings;
import io.github.ogireport.ruleset.SwitchedOff;
import io.github.ogireport.source.Problems;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/** A rule set ready to judge reports. Immutable and safe for many threads: each check has a session of its own. */
public final class CompiledRuleSet {

    /** The reports are Chinese, wherever the server stands: a day begins when it begins there. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final RuleSet ruleSet;
    private final RuleBases bases;
    private final KieSessionConfiguration oneThread;
    private final FormatShape shape;
    private final Map<String, RuleDefinition> rules = new LinkedHashMap<>();
    private final Set<String> lastYearRules;
    private final LongSupplier nanoTime;
    private final Clock clock;

    private CompiledRuleSet(RuleSet ruleSet, List<Format> editions, LongSupplier nanoTime, Clock clock) {
        this.ruleSet = ruleSet;
        this.clock = clock.withZone(CHINA);
        this.nanoTime = nanoTime;
        ruleSet.rules().forEach(rule -> rules.put(rule.id(), rule));
        this.shape = new FormatShape(ruleSet.format(), NamedPlaces.formulas(ruleSet), NamedPlaces.cells(ruleSet),
                NamedPlaces.looksAtTheText(ruleSet) ? ruleSet.phrasebook() : null, editions);
        this.lastYearRules = NamedPlaces.lastYearRules(ruleSet);
        this.bases = new RuleBases(ruleSet);
        this.oneThread = KieServices.Factory.get().newKieSessionConfiguration();
        oneThread.setProperty("drools.threadSafe", "false");
        bases.without(switchedOff().keySet());
    }

    /**
     * @param installed all editions: each recognises a report filled in another one's tables
     * @param nanoTime  the clock that the time limit is measured with
     * @param clock     tells the day of a check, on which a rule may be switched off
     * @return those that Drools accepts, in the same order; what is wrong in the others is added to {@code problems}
     */
    public static List<CompiledRuleSet> compile(List<RuleSet> installed, LongSupplier nanoTime, Clock clock, Problems problems) {
        List<Format> editions = installed.stream().map(RuleSet::format).collect(Collectors.toList());
        List<CompiledRuleSet> compiled = new ArrayList<>();
        for (RuleSet ruleSet : installed) {
            try {
                compiled.add(new CompiledRuleSet(ruleSet, editions, nanoTime, clock));
            } catch (InvalidRuleSetException e) {
                e.problems().forEach(problem -> problems.add(problem.file(), problem.line(), problem.message()));
            }
        }
        return Collections.unmodifiableList(compiled);
    }

    public RuleSet ruleSet() {
        return ruleSet;
    }

    /**
     * Never throws for what a rule does: a rule that fails stands in {@link ValidationResult#notEvaluated()}, and the report
     * is checked by the others.
     */
    public ValidationResult check(Dossier dossier, Stage stage, List<Explanation> explanations) {
        return check(dossier, stage, explanations, ruleSet.settings(), switchedOff(), this::suspects);
    }

    /** Checks a case as the rules are written: every rule is on and as severe as it says. */
    public ValidationResult prove(RuleCase ruleCase) {
        return check(ruleCase.dossier(), ruleCase.stage(), Collections.emptyList(), ruleCase.settings(), Collections.emptyMap(),
                examination -> Collections.emptyList());
    }

    /** In the tables of another edition a missing cell is no gap, and its relations tell nothing. */
    private List<Suspect> suspects(Examination examination) {
        return examination.isInAnotherEdition() ? Collections.emptyList()
                : Diagnosis.of(ruleSet.format(), examination.report(), examination.relations(), examination.evidence());
    }

    private Map<String, SwitchedOff> switchedOff() {
        LocalDate day = LocalDate.now(clock);
        Map<String, SwitchedOff> off = new TreeMap<>(ruleSet.settings().switchedOff());
        off.values().removeIf(each -> !each.isOff(day));
        return off;
    }

    private ValidationResult check(Dossier dossier, Stage stage, List<Explanation> explanations, Settings settings, Map<String, SwitchedOff> off,
                                   Function<Examination, List<Suspect>> diagnosis) {
        long started = nanoTime.getAsLong();
        Budget budget = Budget.of("审核", Duration.ofMillis(ruleSet.settings().timeLimitMillis()), nanoTime);
        Map<String, String> failed = new TreeMap<>();
        Examination examination;
        Check check;
        RuleFailure failure;
        do {
            examination = new Examination(dossier, stage, settings, shape, budget);
            check = new Check(rules, settings, stage);
            failed.forEach(check::failed);
            withoutLastYear(dossier, off.keySet(), check);
            off.forEach(check::switchedOff);
            Set<String> without = new TreeSet<>(off.keySet());
            without.addAll(failed.keySet());
            failure = run(bases.without(without), examination, check, budget);
            if (failure != null && !bases.canSpare(failed.keySet(), failure.rules())) {
                check.failed(null, failure.reason() + "；其余规则可能没有检查");
                break;
            }
            if (failure != null) {
                String reason = failure.reason();
                failure.rules().forEach(rule -> failed.put(rule, reason));
            }
        } while (failure != null);
        List<Suspect> suspects = diagnosis.apply(examination);
        long micros = TimeUnit.NANOSECONDS.toMicros(nanoTime.getAsLong() - started);
        return new ResultBuilder(rules, ruleSet.format(), ruleSet.settings().findingLimit(), explanations)
                .build(dossier, stage, ruleSet.id(), check, examination, suspects, micros);
    }

    /** Last year's report could not be fetched: the rules that look at it see none, and must not pass for that. */
    private void withoutLastYear(Dossier dossier, Set<String> off, Check check) {
        if (dossier.previousFault() != null) {
            lastYearRules.stream().filter(rule -> !off.contains(rule)).forEach(rule -> check.failed(rule, dossier.previousFault()));
        }
    }

    /** @return null when no rule failed */
    private RuleFailure run(KieBase base, Examination examination, Check check, Budget budget) {
        Firing firing = new Firing(budget);
        KieSession session = base.newKieSession(oneThread, null);
        try {
            session.setGlobal("check", check);
            for (Object fact : examination.facts()) {
                session.insert(fact);
            }
            int limit = ruleSet.settings().fireLimit();
            if (session.fireAllRules(firing, limit) >= limit) {
                check.failed(firing.lastRule, "规则触发满 " + limit + " 次，已停止，其余规则可能没有检查；请核对规则是否互相触发，或调大 settings.yaml 的“触发次数”");
            } else if (firing.late) {
                timeUp(firing, check);
            }
            return null;
        } catch (RuntimeException | StackOverflowError e) {
            if (RuleFailure.isTimeUp(e)) {
                timeUp(firing, check);
                return null;
            }
            return RuleFailure.of(e, firing.lastRule, rules.keySet());
        } finally {
            session.dispose();
        }
    }

    private void timeUp(Firing firing, Check check) {
        check.failed(firing.lastRule, "审核超过 " + ruleSet.settings().timeLimitMillis() + " 毫秒，其余规则没有检查");
    }

    /** Watches the time, and remembers which rule fires. */
    private static final class Firing implements AgendaFilter {

        private final Budget budget;
        private String lastRule;
        private boolean late;

        private Firing(Budget budget) {
            this.budget = budget;
        }

        @Override
        public boolean accept(Match match) {
            late |= budget.isSpent();
            lastRule = match.getRule().getName();
            return !late;
        }
    }
}
