package io.github.ogireport.activation;

import io.github.ogireport.finding.Verdict;
import io.github.ogireport.management.RulesMXBean;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.source.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Live rules in the words of JMX. */
final class RulesBean implements RulesMXBean {

    private final LiveRules rules;

    RulesBean(LiveRules rules) {
        this.rules = rules;
    }

    @Override
    public String getServing() {
        return rules.status().serving().toString();
    }

    @Override
    public String getServingSha256() {
        return rules.status().serving().sha256();
    }

    @Override
    public String getServingSince() {
        return rules.status().serving().since().toString();
    }

    @Override
    public String getMode() {
        return rules.status().mode().name();
    }

    @Override
    public String getRefusal() {
        Refusal refusal = rules.status().refusal();
        return refusal == null ? null : refusal.toString();
    }

    @Override
    public String getCandidate() {
        return rules.status().candidate();
    }

    @Override
    public List<String> getTroubles() {
        return rules.status().troubles();
    }

    @Override
    public List<String> getHistory() {
        return rules.history().stream().map(RulesVersion::toString).collect(Collectors.toList());
    }

    @Override
    public Map<String, Long> getChecks() {
        Map<String, Long> byName = new LinkedHashMap<>();
        for (Map.Entry<Verdict, Long> each : rules.figures().byVerdict().entrySet()) {
            byName.put(each.getKey().name(), each.getValue());
        }
        return byName;
    }

    @Override
    public long getCheckP50Micros() {
        return rules.figures().latencies().p50Micros();
    }

    @Override
    public long getCheckP99Micros() {
        return rules.figures().latencies().p99Micros();
    }

    @Override
    public long getCheckMaxMicros() {
        return rules.figures().latencies().maxMicros();
    }

    @Override
    public String publish(String by) {
        return inWordsOfTheJdk(() -> rules.publish(by));
    }

    @Override
    public String rollBack(String version, String by) {
        return inWordsOfTheJdk(() -> rules.rollBack(version, by));
    }

    /** A console cannot read an exception of this project. */
    private static String inWordsOfTheJdk(Supplier<RulesVersion> change) {
        try {
            return change.get().toString();
        } catch (InvalidRuleSetException e) {
            throw new IllegalStateException(e.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
    }
}
