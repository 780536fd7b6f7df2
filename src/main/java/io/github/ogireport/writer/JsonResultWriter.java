package io.github.ogireport.writer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Writes results as JSON. Numbers of the report are strings, so that no reader rounds them; what is absent is {@code null}.
 * A result is appended whole or, where it cannot be written, not at all.
 */
public final class JsonResultWriter implements ResultWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final boolean lines;

    private JsonResultWriter(boolean lines) {
        this.lines = lines;
    }

    /** Indented JSON: one file gives its object, several give an array of objects that begin with {@code "file"}. */
    public static JsonResultWriter indented() {
        return new JsonResultWriter(false);
    }

    /** JSON lines: one object a line, each beginning with {@code "file"} where it stands for a file. */
    public static JsonResultWriter lines() {
        return new JsonResultWriter(true);
    }

    /** Writes one result as an object and a line feed. */
    public void write(ValidationResult result, Appendable out) throws IOException {
        writeOne(result, null, out);
    }

    /**
     * Writes one result as an object and a line feed, each finding with {@code "fields"}.
     *
     * @param fields of the host's form to mark for a finding; never gives null
     */
    public void write(ValidationResult result, Function<Finding, List<String>> fields, Appendable out) throws IOException {
        writeOne(result, Objects.requireNonNull(fields, "fields"), out);
    }

    private void writeOne(ValidationResult result, Function<Finding, List<String>> fields, Appendable out) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            writeResult(json, null, result, fields);
        }
        out.append(text.getBuffer()).append('\n');
    }

    @Override
    public void write(Iterable<CheckedFile> files, Appendable out) throws IOException {
        Iterator<CheckedFile> rest = files.iterator();
        if (lines) {
            while (rest.hasNext()) {
                out.append(object(rest.next(), true)).append('\n');
            }
            return;
        }
        CheckedFile first = rest.hasNext() ? rest.next() : null;
        if (first != null && !rest.hasNext()) {
            out.append(object(first, false)).append('\n');
            return;
        }
        out.append("[");
        for (CheckedFile each = first; each != null; each = rest.hasNext() ? rest.next() : null) {
            out.append(each == first ? "\n" : ",\n").append(object(each, true));
        }
        out.append("\n]\n");
    }

    private CharSequence object(CheckedFile file, boolean named) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            if (file.result() != null) {
                writeResult(json, named ? file.file() : null, file.result(), null);
            } else {
                json.writeStartObject();
                json.writeStringField("file", file.file());
                json.writeStringField("error", file.error());
                json.writeStringField("verdict", Verdict.NOT_EVALUATED.name());
                json.writeEndObject();
            }
        }
        return text.getBuffer();
    }

    private JsonGenerator generator(StringWriter text) throws IOException {
        JsonGenerator json = JSON.createGenerator(text);
        if (!lines) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
        }
        return json;
    }

    private static void writeResult(JsonGenerator json, String file, ValidationResult result, Function<Finding, List<String>> fields)
            throws IOException {
        json.writeStartObject();
        if (file != null) {
            json.writeStringField("file", file);
        }
        json.writeObjectFieldStart("report");
        json.writeStringField("organ", result.report().organ().name());
        json.writeNumberField("year", result.report().year());
        json.writeEndObject();
        json.writeStringField("stage", result.stage().name());
        json.writeStringField("verdict", result.verdict().name());
        writeRuleSet(json, result);
        writeCounts(json, result);
        JsonFindings.write(json, result.findings(), fields);
        JsonFindings.writeSuspects(json, result.suspects());
        writeNotEvaluated(json, result);
        json.writeNumberField("elapsedMicros", result.elapsedMicros());
        writeAdditions(json, result);
        json.writeEndObject();
    }

    private static void writeRuleSet(JsonGenerator json, ValidationResult result) throws IOException {
        if (result.ruleSet() == null) {
            json.writeNullField("ruleSet");
            return;
        }
        json.writeObjectFieldStart("ruleSet");
        json.writeStringField("edition", result.ruleSet().edition());
        json.writeStringField("version", result.ruleSet().version());
        json.writeStringField("sha256", result.ruleSet().sha256());
        json.writeEndObject();
    }

    private static void writeCounts(JsonGenerator json, ValidationResult result) throws IOException {
        json.writeObjectFieldStart("counts");
        json.writeNumberField("mandatory", result.counts().mandatory());
        json.writeNumberField("verify", result.counts().verify());
        json.writeNumberField("hint", result.counts().hint());
        json.writeNumberField("explained", result.counts().explained());
        json.writeEndObject();
    }

    private static void writeNotEvaluated(JsonGenerator json, ValidationResult result) throws IOException {
        writeRules(json, "notEvaluated", result.notEvaluated());
        if (!result.switchedOff().isEmpty()) {
            writeRules(json, "switchedOff", result.switchedOff());
        }
    }

    private static void writeRules(JsonGenerator json, String name, List<NotEvaluated> rules) throws IOException {
        json.writeArrayFieldStart(name);
        for (NotEvaluated each : rules) {
            json.writeStartObject();
            json.writeStringField("rule", each.rule());
            json.writeStringField("reason", each.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeAdditions(JsonGenerator json, ValidationResult result) throws IOException {
        if (!result.report().inferences().isEmpty()) {
            json.writeArrayFieldStart("inferences");
            for (String sentence : result.report().inferences()) {
                json.writeString(sentence);
            }
            json.writeEndArray();
        }
        if (!result.explanations().isEmpty()) {
            json.writeArrayFieldStart("explanations");
            for (Explanation each : result.explanations()) {
                json.writeStartObject();
                json.writeStringField("rule", each.rule());
                json.writeStringField("place", each.place());
                json.writeStringField("reason", each.reason());
                json.writeStringField("by", each.by());
                json.writeStringField("at", each.at() == null ? null : each.at().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        int omitted = result.counts().total() - result.findings().size();
        if (omitted > 0) {
            json.writeNumberField("findingsOmitted", omitted);
        }
    }
}
