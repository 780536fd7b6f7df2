package io.github.ogireport.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.ogireport.finding.Verdict;
import io.github.ogireport.proof.ComparableRules;
import io.github.ogireport.proof.RuleTally;
import io.github.ogireport.proof.RuleTextChange;
import io.github.ogireport.ruleset.RuleSet;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;

/** Shows what {@code rules diff} found as JSON. */
final class RulesDiffJson {

    private final RulesDiff diff;
    private final JsonGenerator json;

    private RulesDiffJson(RulesDiff diff, JsonGenerator json) {
        this.diff = diff;
        this.json = json;
    }

    static void write(RulesDiff diff, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            new RulesDiffJson(diff, json).write();
            json.writeRaw('\n');
        }
    }

    private void write() throws IOException {
        json.writeStartObject();
        writeRules("old", diff.before);
        writeRules("new", diff.after);
        json.writeStringField("stage", diff.stage.name());
        json.writeNumberField("reports", diff.comparison.reports());
        json.writeNumberField("different", diff.comparison.different());
        json.writeNumberField("cut", diff.comparison.cut());
        json.writeNumberField("unreadable", diff.unreadable());
        json.writeArrayFieldStart("rules");
        for (RuleTextChange change : diff.changes) {
            writeChange(change);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("verdicts");
        for (Map.Entry<Verdict, Map<Verdict, Integer>> before : diff.comparison.verdicts().entrySet()) {
            for (Map.Entry<Verdict, Integer> after : before.getValue().entrySet()) {
                writeVerdict(before.getKey(), after.getKey(), after.getValue());
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (RuleTally tally : diff.comparison.tallies()) {
            writeTally(tally);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeRules(String side, ComparableRules rules) throws IOException {
        json.writeArrayFieldStart(side);
        for (RuleSet each : rules.ruleSets()) {
            json.writeStartObject();
            json.writeStringField("edition", each.id().edition());
            json.writeStringField("version", each.id().version());
            json.writeStringField("sha256", each.id().sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeChange(RuleTextChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("edition", change.edition());
        json.writeStringField("rule", change.rule().id());
        json.writeStringField("change", name(change.kind()));
        json.writeStringField("file", change.rule().file());
        json.writeNumberField("line", change.rule().line());
        json.writeArrayFieldStart("details");
        for (String detail : change.details()) {
            json.writeString(detail);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeVerdict(Verdict before, Verdict after, int reports) throws IOException {
        json.writeStartObject();
        json.writeStringField("old", before.name());
        json.writeStringField("new", after.name());
        json.writeNumberField("reports", reports);
        json.writeEndObject();
    }

    private void writeTally(RuleTally tally) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", tally.rule().isEmpty() ? null : tally.rule());
        json.writeStringField("change", name(tally.change()));
        json.writeNumberField("findings", tally.count());
        json.writeNumberField("reports", tally.reports());
        json.writeArrayFieldStart("examples");
        for (RuleTally.Example example : tally.examples()) {
            json.writeStartObject();
            json.writeStringField("file", example.report());
            json.writeStringField("text", example.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
