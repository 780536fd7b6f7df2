package io.github.ogireport.engine;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.engine.fact.FormatShape;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Organ;
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
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSessionConfiguration;

/** A rule set ready to judge reports. Immutable and safe for many threads: each check has a session of its own. */
public final class CompiledRuleSet {

    /** The reports are Chinese, wherever the server stands: a day begins when it begins there. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** For the rules without those that are switched off, which are compiled in advance so that no check waits for them. */
    private static final Duration PREPARING = Duration.ofMinutes(1);

    private final RuleSet ruleSet;
    private final RuleBases bases;
    private volatile BoundedCompilation<ValidationResult> rehearsal;
    private volatile KieSessionConfiguration oneThread;
    private final FormatShape shape;
    private final Map<String, RuleDefinition> rules = new LinkedHashMap<>();
    private final Set<String> lastYearRules;
    private final Set<String> subordinateRules;
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
        this.subordinateRules = NamedPlaces.subordinateRules(ruleSet);
        this.bases = new RuleBases(ruleSet);
    }

    /**
     * @param installed all editions: each recognises a report filled in another one's tables
     * @param nanoTime  the clock that the time limit is measured with
     * @param clock     tells the day of a check, on which a rule may be switched off
     * @return those that Drools accepts, in the same order; what is wrong in the others is added to {@code problems}
     */
    public static List<CompiledRuleSet> compile(List<RuleSet> installed, LongSupplier nanoTime, Clock clock, Problems problems) {
        List<CompiledRuleSet> compiled = new ArrayList<>();
        for (CompiledRuleSet each : later(installed, nanoTime, clock)) {
            try {
                each.bases.compile();
                each.prepare(PREPARING);
                compiled.add(each);
            } catch (InvalidRuleSetException e) {
                problems.addAll(e.problems());
            }
        }
        return Collections.unmodifiableList(compiled);
    }

    /** The version of Drools; null where it does not tell, such as in a jar that others packed it into. */
    public static String engineVersion() {
        return KieServices.class.getPackage().getImplementationVersion();
    }

    /** Gets the engine ready to compile, on a thread of its own. Only the first call does anything. */
    public static void warmUp() {
        RuleCompiler.warmUp();
    }

    /**
     * The same for rules that are known to be sound: each set is compiled when a check first asks for it, which waits for it within
     * its time limit, or by {@link #prepare}.
     */
    public static List<CompiledRuleSet> later(List<RuleSet> installed, LongSupplier nanoTime, Clock clock) {
        List<Format> editions = installed.stream().map(RuleSet::format).collect(Collectors.toList());
        return Collections.unmodifiableList(installed.stream().map(each -> new CompiledRuleSet(each, editions, nanoTime, clock)).collect(Collectors.toList()));
    }

    /**
     * Compiles what a check of today needs.
     *
     * @param time how long to wait for it; it goes on afterwards
     */
    public void prepare(Duration time) {
        bases.without(switchedOff().keySet(), time);
    }

    /**
     * Checks an empty report on a thread of its own, after what has to be compiled for it: what only the first check has to do is done
     * before somebody waits for it.
     */
    public void rehearse() {
        rehearsal = BoundedCompilation.start(() -> {
            prepare(PREPARING);
            ruleSet.phrasebook().prepare();
            AnnualReport.Builder empty = AnnualReport.builder(Organ.of(""), ruleSet.manifest().firstYear());
            ruleSet.format().sections().forEach(each -> empty.section(each.code(), each.heading() + "。"));
            return check(Dossier.of(empty.build()), Stage.SUBMIT, Collections.emptyList());
        });
    }

    /** Waits until none of the threads that this and the engine began is left. */
    public void awaitThreads(Duration time) throws InterruptedException {
        RuleCompiler.warmUp().awaitEnd(time);
        bases.awaitEnd(time);
        if (rehearsal != null) {
            rehearsal.awaitEnd(time);
        }
    }

    public RuleSet ruleSet() {
        return ruleSet;
    }

    /**
     * Never throws for what a rule does or a report holds: a rule that fails stands in {@link ValidationResult#notEvaluated()},
     * and the report is checked by the others; what the time did not suffice for stands there as well.
     */
    public ValidationResult check(Dossier dossier, Stage stage, List<Explanation> explanations) {
        return check(dossier, stage, explanations, ruleSet.settings(), switchedOff(), true);
    }

    /** Checks a case as the rules are written: every rule is on and as severe as it says. */
    public ValidationResult prove(RuleCase ruleCase) {
        return check(ruleCase.dossier(), ruleCase.stage(), Collections.emptyList(), ruleCase.settings(), Collections.emptyMap(), false);
    }

    private Map<String, SwitchedOff> switchedOff() {
        LocalDate day = LocalDate.now(clock);
        Map<String, SwitchedOff> off = new TreeMap<>(ruleSet.settings().switchedOff());
        off.values().removeIf(each -> !each.isOff(day));
        return off;
    }

    private ValidationResult check(Dossier dossier, Stage stage, List<Explanation> explanations, Settings settings, Map<String, SwitchedOff> off,
                                   boolean diagnosing) {
        long started = nanoTime.getAsLong();
        Duration limit = Duration.ofMillis(ruleSet.settings().timeLimitMillis());
        // rules are not to be refused because the machine was busy when they were proved
        Duration patience = diagnosing ? limit : Duration.ofSeconds(Bound.LOADING_SECONDS.limit());
        Budget budget = Budget.of("审核", limit, patience, nanoTime);
        return new CheckRun(this, dossier, stage, settings, off, budget).result(explanations, diagnosing, started);
    }

    RuleBases bases() {
        return bases;
    }

    KieSessionConfiguration sessions() {
        if (oneThread == null) {
            KieSessionConfiguration made = KieServices.Factory.get().newKieSessionConfiguration();
            made.setProperty("drools.threadSafe", "false");
            oneThread = made;
        }
        return oneThread;
    }

    FormatShape shape() {
        return shape;
    }

    /** By their ids, in their order. */
    Map<String, RuleDefinition> definitions() {
        return rules;
    }

    /** Ids of those that look at last year's report. */
    Set<String> lastYearRules() {
        return lastYearRules;
    }

    /** Ids of those that look at the subordinates' reports. */
    Set<String> subordinateRules() {
        return subordinateRules;
    }

    long microsSince(long started) {
        return TimeUnit.NANOSECONDS.toMicros(nanoTime.getAsLong() - started);
    }
}
