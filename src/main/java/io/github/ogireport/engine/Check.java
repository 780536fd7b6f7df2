package io.github.ogireport.engine;

import io.github.ogireport.bound.Budget;
import io.github.ogireport.engine.fact.Outcome;
import io.github.ogireport.engine.fact.Violation;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.ruleset.RuleDefinition;
import io.github.ogireport.ruleset.Settings;
import io.github.ogireport.ruleset.SwitchedOff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the rules of one check put what they find; the global {@code check} of every rule. For one thread and one check. */
public final class Check {

    /** Nobody reads so many, and sorting them takes its time. */
    static final int MOST_FINDINGS = 20_000;
    /** Of writing a finding, besides its length. */
    private static final int FINDING = 1 << 10;
    private static final String DEFAULT_REMEDY = "请核对：应为“{应为}”，现为“{实为}”，填错的请改正";

    private final Map<String, RuleDefinition> rules;
    private final Settings settings;
    private final Stage stage;
    private final Budget budget;
    private final List<Found> found = new ArrayList<>();
    private final List<NotEvaluated> notEvaluated = new ArrayList<>();

    Check(Map<String, RuleDefinition> rules, Settings settings, Stage stage, Budget budget) {
        this.rules = rules;
        this.settings = settings;
        this.stage = stage;
        this.budget = budget;
    }

    /** Called by a rule whose requirement does not hold. */
    public void violated(String ruleId, Outcome outcome) {
        RuleDefinition rule = rules.get(ruleId);
        if (outcome.missingCell() != null) {
            notEvaluated.add(new NotEvaluated(rule.id(), NotEvaluated.Cause.MISSING_CELL, outcome.missingCell()));
        }
        for (Violation violation : outcome.violations()) {
            if (isFull()) {
                break;
            }
            Finding finding = finding(rule, violation);
            budget.spend(FINDING + (long) finding.message().length() + finding.remedy().length());
            found.add(new Found(finding, violation, outcome));
        }
    }

    /** Whether no more is taken. */
    boolean isFull() {
        return found.size() >= MOST_FINDINGS;
    }

    private Finding finding(RuleDefinition rule, Violation violation) {
        Severity severity = stage == Stage.DRAFT ? Severity.HINT : settings.severity(rule.id(), rule.severity());
        return Finding.builder(rule.id(), severity).originalSeverity(rule.severity())
                .message(violation.message(rule.message()))
                .cells(violation.cells())
                .expected(violation.expected()).actual(violation.actual())
                .section(violation.section()).quote(violation.quote())
                .basis(rule.basis())
                .remedy(violation.message(rule.remedy().isEmpty() ? DEFAULT_REMEDY : rule.remedy()))
                .build();
    }

    void failed(String rule, String reason) {
        notEvaluated.add(new NotEvaluated(rule, NotEvaluated.Cause.FAILURE, reason));
    }

    void switchedOff(String rule, SwitchedOff off) {
        notEvaluated.add(new NotEvaluated(rule, NotEvaluated.Cause.SWITCHED_OFF, "停用到 " + off.until() + "：" + off.reason()));
    }

    /** What was found, without what another rule tells better of the same place. */
    List<Found> found() {
        Map<String, Set<Object>> places = new HashMap<>();
        found.forEach(each -> places.computeIfAbsent(each.finding().rule(), rule -> new HashSet<>()).addAll(each.places()));
        return found.stream().filter(each -> settings.toldBy(each.finding().rule()).stream()
                .allMatch(better -> Collections.disjoint(places.getOrDefault(better, Collections.emptySet()), each.places()))).collect(Collectors.toList());
    }

    List<NotEvaluated> notEvaluated() {
        return notEvaluated;
    }
}
