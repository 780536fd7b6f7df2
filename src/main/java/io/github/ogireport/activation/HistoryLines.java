package io.github.ogireport.activation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.ogireport.finding.RuleSetId;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The history as text: one line of JSON for each version. */
final class HistoryLines {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    /** No screen shows the years beyond. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-01T00:00:00Z");

    private HistoryLines() { }

    static String format(List<RulesVersion> versions) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (RulesVersion version : versions) {
            StringWriter line = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(line)) {
                write(json, version);
            }
            lines.append(line.getBuffer()).append('\n');
        }
        return lines.toString();
    }

    private static void write(JsonGenerator json, RulesVersion version) throws IOException {
        json.writeStartObject();
        json.writeStringField("since", version.since().toString());
        json.writeStringField("cause", version.cause().name());
        json.writeStringField("by", version.by());
        json.writeStringField("sha256", version.sha256());
        json.writeStringField("folder", version.folderSha256());
        json.writeArrayFieldStart("ruleSets");
        for (RuleSetId id : version.ruleSets()) {
            json.writeStartObject();
            json.writeStringField("edition", id.edition());
            json.writeStringField("version", id.version());
            json.writeStringField("sha256", id.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Lines that are no version, which only a failing disk or a hand can bring about, are passed over. */
    static List<RulesVersion> parse(String text) {
        List<RulesVersion> versions = new ArrayList<>();
        for (String line : text.split("\n")) {
            try {
                versions.add(version(line));
            } catch (IOException | IllegalArgumentException | DateTimeException | NullPointerException e) {
                continue;
            }
        }
        return versions;
    }

    private static RulesVersion version(String line) throws IOException {
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            List<RuleSetId> ruleSets = new ArrayList<>();
            Map<String, String> fields = fields(json, ruleSets);
            String folder = fields.get("folder");
            Instant since = Instant.parse(fields.get("since"));
            if (!isHash(fields.get("sha256")) || folder != null && !isHash(folder) || since.isBefore(FIRST) || since.isAfter(LAST)) {
                throw new IllegalArgumentException("no version");
            }
            return new RulesVersion(fields.get("sha256"), since, Cause.valueOf(fields.get("cause")), fields.get("by"), ruleSets, folder);
        }
    }

    private static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** @param ruleSets takes up what an array lists; null where none may be */
    private static Map<String, String> fields(JsonParser json, List<RuleSetId> ruleSets) throws IOException {
        Map<String, String> fields = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY && ruleSets != null) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    Map<String, String> id = fields(json, null);
                    ruleSets.add(new RuleSetId(id.get("edition"), id.get("version"), id.get("sha256")));
                }
            } else {
                fields.put(name, json.getValueAsString());
                json.skipChildren();
            }
        }
        return fields;
    }
}
