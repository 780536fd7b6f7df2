package io.github.ogireport.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ogireport.finding.Counts;
import io.github.ogireport.finding.RuleSetId;
import io.github.ogireport.finding.ValidationResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** Puts audit lines into JSON. Every line begins with {@code time} and {@code event}. */
final class AuditLine {

    private static final JsonFactory JSON = new JsonFactory();

    /** What a line holds behind its time and event. */
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private AuditLine() { }

    static String of(Instant time, String event, Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("time", time.toString());
            json.writeStringField("event", event);
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static void decision(JsonGenerator json, ValidationResult result) throws IOException {
        subject(json, result);
        json.writeStringField("verdict", result.verdict().name());
        json.writeFieldName("ruleSet");
        ruleSet(json, result.ruleSet());
        Counts counts = result.counts();
        json.writeObjectFieldStart("counts");
        json.writeNumberField("mandatory", counts.mandatory());
        json.writeNumberField("verify", counts.verify());
        json.writeNumberField("hint", counts.hint());
        json.writeNumberField("explained", counts.explained());
        json.writeNumberField("notEvaluated", result.notEvaluated().size());
        json.writeEndObject();
        json.writeNumberField("micros", result.elapsedMicros());
    }

    static void save(JsonGenerator json, SaveEvent event) throws IOException {
        json.writeStringField("stage", event.stage().name());
        json.writeStringField("user", event.user());
        json.writeStringField("outcome", event.outcome());
        json.writeStringField("code", event.code());
        json.writeStringField("policy", event.policy());
        json.writeNumberField("micros", event.micros());
        ValidationResult result = event.result();
        json.writeStringField("report", result == null ? null : ReportHash.of(result.report()));
        json.writeStringField("verdict", result == null ? null : result.verdict().name());
        json.writeFieldName("ruleSet");
        ruleSet(json, result == null ? null : result.ruleSet());
    }

    static void rules(JsonGenerator json, RulesEvent event) throws IOException {
        json.writeStringField("cause", event.cause());
        json.writeStringField("by", event.by());
        json.writeStringField("from", event.from());
        json.writeStringField("to", event.to());
        json.writeNumberField("problems", event.problems());
        json.writeArrayFieldStart("ruleSets");
        for (RuleSetId id : event.ruleSets()) {
            ruleSet(json, id);
        }
        json.writeEndArray();
    }

    static void shadow(JsonGenerator json, ValidationResult serving, ValidationResult candidate, List<Difference> differences)
            throws IOException {
        subject(json, serving);
        json.writeFieldName("serving");
        ruleSet(json, serving.ruleSet());
        json.writeFieldName("candidate");
        ruleSet(json, candidate.ruleSet());
        json.writeStringField("servingVerdict", serving.verdict().name());
        json.writeStringField("candidateVerdict", candidate.verdict().name());
        json.writeArrayFieldStart("differences");
        for (Difference difference : differences) {
            json.writeStartObject();
            json.writeStringField("change", difference.change().name());
            json.writeStringField("rule", difference.rule());
            json.writeStringField("severity", difference.severity().name());
            json.writeStringField("place", difference.place());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void subject(JsonGenerator json, ValidationResult result) throws IOException {
        json.writeStringField("report", ReportHash.of(result.report()));
        json.writeNumberField("year", result.report().year());
        json.writeStringField("stage", result.stage().name());
    }

    private static void ruleSet(JsonGenerator json, RuleSetId id) throws IOException {
        if (id == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("edition", id.edition());
        json.writeStringField("version", id.version());
        json.writeStringField("sha256", id.sha256());
        json.writeEndObject();
    }
}
