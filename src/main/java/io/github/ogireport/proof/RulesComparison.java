package io.github.ogireport.proof;

import io.github.ogireport.finding.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a change of the rules changes in many reports, rule by rule. Keeps counts and a few examples, so that its size depends
 * on the rules and not on the reports. Not thread-safe.
 */
public final class RulesComparison {

    private final Map<String, RuleTally> tallies = new TreeMap<>();
    private final Map<Verdict, Map<Verdict, Integer>> verdicts = new TreeMap<>();
    private int reports;
    private int different;
    private int cut;

    /** @param report its name, for the examples */
    public void add(String report, ReportComparison comparison) {
        reports++;
        different += comparison.isSame() ? 0 : 1;
        cut += comparison.isCut() ? 1 : 0;
        if (comparison.before() != comparison.after()) {
            verdicts.computeIfAbsent(comparison.before(), verdict -> new TreeMap<>()).merge(comparison.after(), 1, Integer::sum);
        }
        for (ResultDifference difference : comparison.differences()) {
            String rule = difference.rule() == null ? "" : difference.rule();
            tallies.computeIfAbsent(rule + '\n' + difference.change().ordinal(), key -> new RuleTally(rule, difference.change()))
                    .add(report, difference.text());
        }
    }

    /** How many reports were compared. */
    public int reports() {
        return reports;
    }

    /** In how many of them anything changes. */
    public int different() {
        return different;
    }

    /** In how many of them there were too many findings to compare them all. */
    public int cut() {
        return cut;
    }

    /** How many reports have another verdict: by the old one, then by the new one. */
    public Map<Verdict, Map<Verdict, Integer>> verdicts() {
        return verdicts;
    }

    /** In the order of rules and changes. */
    public List<RuleTally> tallies() {
        List<RuleTally> sorted = new ArrayList<>(tallies.values());
        sorted.sort(Comparator.comparing(RuleTally::rule).thenComparing(RuleTally::change));
        return sorted;
    }
}
