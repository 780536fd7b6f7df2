package io.github.ogireport.audit;

import io.github.ogireport.finding.Counts;
import io.github.ogireport.finding.RuleSetId;
import io.github.ogireport.finding.ValidationResult;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What audit lines hold, in their order. Every line begins with {@code time} and {@code event}. */
final class AuditLine {

    private AuditLine() { }

    static String of(Instant time, String event, Map<String, ?> body) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", time.toString());
        line.put("event", event);
        line.putAll(body);
        return PlainJson.of(line);
    }

    static Map<String, Object> decision(ValidationResult result) {
        Map<String, Object> line = subject(result);
        line.put("verdict", result.verdict().name());
        line.put("ruleSet", ruleSet(result.ruleSet()));
        Map<String, Object> counts = new LinkedHashMap<>();
        Counts exact = result.counts();
        counts.put("mandatory", exact.mandatory());
        counts.put("verify", exact.verify());
        counts.put("hint", exact.hint());
        counts.put("explained", exact.explained());
        counts.put("notEvaluated", result.notEvaluated().size());
        line.put("counts", counts);
        line.put("micros", result.elapsedMicros());
        return line;
    }

    static Map<String, Object> save(SaveEvent event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("stage", event.stage().name());
        line.put("user", event.user());
        line.put("outcome", event.outcome());
        line.put("code", event.code());
        line.put("policy", event.policy());
        line.put("micros", event.micros());
        ValidationResult result = event.result();
        line.put("report", result == null ? null : ReportHash.of(result.report()));
        line.put("verdict", result == null ? null : result.verdict().name());
        line.put("ruleSet", result == null ? null : ruleSet(result.ruleSet()));
        return line;
    }

    static Map<String, Object> rules(RulesEvent event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("cause", event.cause());
        line.put("by", event.by());
        line.put("from", event.from());
        line.put("to", event.to());
        line.put("problems", event.problems());
        line.put("ruleSets", event.ruleSets().stream().map(AuditLine::ruleSet).collect(Collectors.toList()));
        return line;
    }

    static Map<String, Object> shadow(ValidationResult serving, ValidationResult candidate, List<Difference> differences) {
        Map<String, Object> line = subject(serving);
        line.put("serving", ruleSet(serving.ruleSet()));
        line.put("candidate", ruleSet(candidate.ruleSet()));
        line.put("servingVerdict", serving.verdict().name());
        line.put("candidateVerdict", candidate.verdict().name());
        line.put("differences", differences.stream().map(AuditLine::difference).collect(Collectors.toList()));
        return line;
    }

    private static Map<String, Object> difference(Difference difference) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("change", difference.change().name());
        map.put("rule", difference.rule());
        map.put("severity", difference.severity().name());
        map.put("place", difference.place());
        return map;
    }

    private static Map<String, Object> subject(ValidationResult result) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("report", ReportHash.of(result.report()));
        line.put("year", result.report().year());
        line.put("stage", result.stage().name());
        return line;
    }

    /** Null where there is none. */
    private static Map<String, Object> ruleSet(RuleSetId id) {
        if (id == null) {
            return null;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("edition", id.edition());
        map.put("version", id.version());
        map.put("sha256", id.sha256());
        return map;
    }
}
