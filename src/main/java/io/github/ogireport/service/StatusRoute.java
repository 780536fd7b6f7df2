package io.github.ogireport.service;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ogireport.activation.Refusal;
import io.github.ogireport.activation.RulesStatus;
import io.github.ogireport.activation.RulesVersion;
import io.github.ogireport.finding.RuleSetId;
import io.github.ogireport.finding.Verdict;
import io.github.ogireport.measure.CheckFigures;
import io.github.ogireport.measure.Latencies;
import io.github.ogireport.source.Problem;
import io.github.ogireport.turn.Turns;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/** {@code GET /status}: what serves since when, what was refused and why, how many checks and requests there were and how long they took. */
final class StatusRoute implements Route {

    private final Supplier<RulesStatus> rules;
    private final Supplier<CheckFigures> checks;
    private final RequestTally requests;
    private final Turns turns;

    StatusRoute(Supplier<RulesStatus> rules, Supplier<CheckFigures> checks, RequestTally requests, Turns turns) {
        this.rules = rules;
        this.checks = checks;
        this.requests = requests;
        this.turns = turns;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public Work work(Request request) {
        return Work.of(Answer.object(json -> {
            writeRules(json, rules.get());
            writeChecks(json, checks.get());
            writeRequests(json);
        }));
    }

    private static void writeRules(JsonGenerator json, RulesStatus status) throws IOException {
        RulesVersion serving = status.serving();
        json.writeObjectFieldStart("rules");
        json.writeStringField("sha256", serving.sha256());
        json.writeStringField("since", serving.since().toString());
        json.writeStringField("cause", serving.cause().name());
        json.writeStringField("by", serving.by());
        json.writeArrayFieldStart("ruleSets");
        for (RuleSetId id : serving.ruleSets()) {
            json.writeStartObject();
            json.writeStringField("edition", id.edition());
            json.writeStringField("version", id.version());
            json.writeStringField("sha256", id.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("mode", status.mode().name());
        json.writeStringField("candidate", status.candidate());
        writeRefusal(json, status.refusal());
        json.writeArrayFieldStart("troubles");
        for (String trouble : status.troubles()) {
            json.writeString(trouble);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeRefusal(JsonGenerator json, Refusal refusal) throws IOException {
        if (refusal == null) {
            json.writeNullField("refusal");
            return;
        }
        json.writeObjectFieldStart("refusal");
        json.writeStringField("at", refusal.at().toString());
        json.writeStringField("cause", refusal.cause().name());
        json.writeStringField("sha256", refusal.sha256());
        json.writeArrayFieldStart("problems");
        for (Problem problem : refusal.problems()) {
            json.writeStartObject();
            json.writeStringField("file", problem.file());
            json.writeNumberField("line", problem.line());
            json.writeStringField("message", problem.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeChecks(JsonGenerator json, CheckFigures figures) throws IOException {
        json.writeObjectFieldStart("checks");
        json.writeObjectFieldStart("byVerdict");
        for (Map.Entry<Verdict, Long> each : figures.byVerdict().entrySet()) {
            json.writeNumberField(each.getKey().name(), each.getValue());
        }
        json.writeEndObject();
        writeLatencies(json, figures.latencies());
        json.writeEndObject();
    }

    private void writeRequests(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("requests");
        json.writeObjectFieldStart("byStatus");
        for (Map.Entry<Integer, Long> each : requests.byStatus().entrySet()) {
            json.writeNumberField(each.getKey().toString(), each.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("refusedByCode");
        for (Map.Entry<String, Long> each : requests.byCode().entrySet()) {
            json.writeNumberField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("working", turns.working());
        json.writeNumberField("waiting", turns.waiting());
        writeLatencies(json, requests.latencies());
        json.writeEndObject();
    }

    private static void writeLatencies(JsonGenerator json, Latencies latencies) throws IOException {
        json.writeObjectFieldStart("latencyMicros");
        json.writeNumberField("p50", latencies.p50Micros());
        json.writeNumberField("p99", latencies.p99Micros());
        json.writeNumberField("max", latencies.maxMicros());
        json.writeEndObject();
    }
}
