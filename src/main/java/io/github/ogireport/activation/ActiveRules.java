package io.github.ogireport.activation;

import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.report.AnnualReport;
import java.util.List;

/** Compiled rules that serve together: what one check uses from beginning to end. Immutable, safe for many threads. */
public final class ActiveRules {

    private final RulesVersion version;
    private final List<CompiledRuleSet> ruleSets;

    /** @param ruleSets unmodifiable, the newest edition first */
    ActiveRules(RulesVersion version, List<CompiledRuleSet> ruleSets) {
        this.version = version;
        this.ruleSets = ruleSets;
    }

    RulesVersion version() {
        return version;
    }

    /** The newest edition first. */
    public List<CompiledRuleSet> ruleSets() {
        return ruleSets;
    }

    /** The rule set for a report: for its year, for its edition where the year is not known; null when none fits. */
    public CompiledRuleSet judging(AnnualReport report) {
        if (report.isYearKnown()) {
            return judging(report.year());
        }
        for (CompiledRuleSet each : ruleSets) {
            if (each.ruleSet().id().edition().equals(report.edition())) {
                return each;
            }
        }
        return null;
    }

    /** The rule set for a report year; null when none fits. */
    public CompiledRuleSet judging(int reportYear) {
        for (CompiledRuleSet each : ruleSets) {
            if (each.ruleSet().manifest().judges(reportYear)) {
                return each;
            }
        }
        return null;
    }
}
