package io.github.ogireport.engine;

import io.github.ogireport.engine.fact.PreviousReport;
import io.github.ogireport.engine.fact.StatedNumber;
import io.github.ogireport.engine.fact.Subordinates;
import io.github.ogireport.engine.fact.TableCell;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.ruleset.Address;
import io.github.ogireport.ruleset.Clause;
import io.github.ogireport.ruleset.Formula;
import io.github.ogireport.ruleset.RuleDefinition;
import io.github.ogireport.ruleset.RuleSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What the rules of a set name in the tables, so that a check need not hold ready every cell and every sum. */
final class NamedPlaces {

    private static final String FACT = TableCell.class.getSimpleName();
    private static final String PREVIOUS = PreviousReport.class.getSimpleName();
    private static final String STATED = StatedNumber.class.getSimpleName();
    private static final String SUBORDINATES = Subordinates.class.getSimpleName();

    private NamedPlaces() { }

    /** The balance formulas that rules require. */
    static Collection<Formula> formulas(RuleSet ruleSet) {
        Map<String, Formula> formulas = new LinkedHashMap<>();
        for (RuleDefinition rule : ruleSet.rules()) {
            rule.formulas().forEach(text -> formulas.put(text, Formula.parse(text)));
        }
        return formulas.values();
    }

    /** Ids of the rules that look at last year's report: they have no answer where it could not be fetched. */
    static Set<String> lastYearRules(RuleSet ruleSet) {
        Set<String> ids = new LinkedHashSet<>();
        for (RuleDefinition rule : ruleSet.rules()) {
            boolean looks = looksAt(rule, PREVIOUS) || rule.formulas().stream().anyMatch(text -> Formula.parse(text).isAcrossYears());
            if (looks) {
                ids.add(rule.id());
            }
        }
        return ids;
    }

    /** Ids of the rules that look at the subordinates' reports: they have no answer where there are too many. */
    static Set<String> subordinateRules(RuleSet ruleSet) {
        Set<String> ids = new LinkedHashSet<>();
        ruleSet.rules().stream().filter(rule -> looksAt(rule, SUBORDINATES)).forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    /** Whether any rule looks at what the text states. */
    static boolean looksAtTheText(RuleSet ruleSet) {
        return ruleSet.rules().stream().anyMatch(rule -> looksAt(rule, STATED));
    }

    private static boolean looksAt(RuleDefinition rule, String fact) {
        return rule.tokens().stream().anyMatch(token -> token.is(fact))
                || rule.conditions().stream().anyMatch(condition -> condition.expression().contains(fact + "("));
    }

    /** The single cells that rules look at; all of them where a rule in Drools' own language looks at any. */
    static Collection<Position> cells(RuleSet ruleSet) {
        Set<Position> cells = new LinkedHashSet<>();
        for (RuleDefinition rule : ruleSet.rules()) {
            if (rule.tokens().stream().anyMatch(token -> token.is(FACT))) {
                return ruleSet.format().positions();
            }
            for (Clause condition : rule.conditions()) {
                if (condition.expression().contains(FACT + "(")) {
                    Map<String, String> blanks = condition.blanks();
                    cells.addAll(Address.resolve(ruleSet.format(), blanks.get("表") + "·" + blanks.get("行") + "·" + blanks.get("列")));
                }
            }
        }
        return cells;
    }
}
