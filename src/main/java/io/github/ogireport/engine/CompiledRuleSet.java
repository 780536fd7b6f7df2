package io.github.ogireport.engine;

import io.github.ogireport.engine.fact.Examination;
import io.github.ogireport.engine.fact.FormatShape;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import io.github.ogireport.ruleset.Formula;
import io.github.ogireport.ruleset.RuleDefinition;
import io.github.ogireport.ruleset.RuleSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/** A rule set ready to judge reports. Immutable and safe for many threads: each check has a session of its own. */
public final class CompiledRuleSet {

    private final RuleSet ruleSet;
    private final KieBase base;
    private final KieSessionConfiguration oneThread;
    private final FormatShape shape;
    private final Map<String, RuleDefinition> rules = new LinkedHashMap<>();
    private final LongSupplier nanoTime;

    private CompiledRuleSet(RuleSet ruleSet, List<Format> editions, LongSupplier nanoTime) {
        this.ruleSet = ruleSet;
        this.nanoTime = nanoTime;
        ruleSet.rules().forEach(rule -> rules.put(rule.id(), rule));
        this.shape = new FormatShape(ruleSet.format(), formulas(ruleSet), editions);
        this.base = RuleCompiler.compile(ruleSet);
        this.oneThread = KieServices.Factory.get().newKieSessionConfiguration();
        oneThread.setProperty("drools.threadSafe", "false");
    }

    /**
     * @param editions all editions that are installed, to recognise a report filled in another one's tables
     * @param nanoTime the clock that the time limit is measured with
     * @throws io.github.ogireport.ruleset.InvalidRuleSetException when Drools refuses a rule
     */
    public static CompiledRuleSet compile(RuleSet ruleSet, List<Format> editions, LongSupplier nanoTime) {
        return new CompiledRuleSet(ruleSet, editions, nanoTime);
    }

    private static Collection<Formula> formulas(RuleSet ruleSet) {
        Map<String, Formula> formulas = new LinkedHashMap<>();
        for (RuleDefinition rule : ruleSet.rules()) {
            String text = rule.requirement().blanks().get("公式");
            if (text != null) {
                formulas.put(text, Formula.parse(text));
            }
        }
        return formulas.values();
    }

    public RuleSet ruleSet() {
        return ruleSet;
    }

    /** Never throws for what a rule does: a rule that fails stands in {@link ValidationResult#notEvaluated()}. */
    public ValidationResult check(AnnualReport report, Stage stage, List<Explanation> explanations) {
        long started = nanoTime.getAsLong();
        Examination examination = new Examination(report, stage, ruleSet.settings(), shape);
        Check check = new Check(rules, ruleSet.settings(), stage);
        run(examination, check, started);
        return new ResultBuilder(rules, ruleSet.format(), ruleSet.settings().findingLimit(), explanations)
                .build(report, stage, ruleSet.id(), check, examination.relations(),
                        TimeUnit.NANOSECONDS.toMicros(nanoTime.getAsLong() - started));
    }

    private void run(Examination examination, Check check, long started) {
        Firing firing = new Firing(started + TimeUnit.MILLISECONDS.toNanos(ruleSet.settings().timeLimitMillis()), nanoTime);
        KieSession session = base.newKieSession(oneThread, null);
        try {
            session.setGlobal("check", check);
            for (Object fact : examination.facts()) {
                session.insert(fact);
            }
            int limit = ruleSet.settings().fireLimit();
            if (session.fireAllRules(firing, limit) >= limit) {
                check.failed(firing.lastRule, "规则触发了 " + limit + " 次仍未结束，可能互相触发；已停止");
            } else if (firing.late) {
                check.failed(firing.lastRule, "审核超过 " + ruleSet.settings().timeLimitMillis() + " 毫秒，其余规则没有检查");
            }
        } catch (RuntimeException | StackOverflowError e) {
            check.failed(firing.lastRule, "规则执行出错，其余规则可能没有检查：" + rootCause(e));
        } finally {
            session.dispose();
        }
    }

    private static String rootCause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.toString();
    }

    /** Watches the time, and remembers which rule fires. */
    private static final class Firing implements AgendaFilter {

        private final long deadline;
        private final LongSupplier nanoTime;
        private String lastRule;
        private boolean late;

        private Firing(long deadline, LongSupplier nanoTime) {
            this.deadline = deadline;
            this.nanoTime = nanoTime;
        }

        @Override
        public boolean accept(Match match) {
            late |= nanoTime.getAsLong() - deadline > 0;
            lastRule = match.getRule().getName();
            return !late;
        }
    }
}
