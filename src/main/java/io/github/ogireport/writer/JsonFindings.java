package io.github.ogireport.writer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.report.CellRef;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** What was found and what is probably mistaken, as JSON. */
final class JsonFindings {

    private JsonFindings() { }

    /** @param fields of the host's form to mark for a finding; null where the report came from no form */
    static void write(JsonGenerator json, List<Finding> findings, Function<Finding, List<String>> fields) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            writeFinding(json, finding, fields);
        }
        json.writeEndArray();
    }

    private static void writeFinding(JsonGenerator json, Finding finding, Function<Finding, List<String>> fields) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().name());
        json.writeStringField("message", finding.message());
        json.writeArrayFieldStart("cells");
        for (CellRef cell : finding.cells()) {
            json.writeString(cell.toString());
        }
        json.writeEndArray();
        json.writeStringField("expected", finding.expected());
        json.writeStringField("actual", finding.actual());
        json.writeStringField("section", finding.section());
        json.writeStringField("quote", finding.quote());
        json.writeStringField("basis", finding.basis());
        json.writeStringField("remedy", finding.remedy());
        json.writeBooleanField("explained", finding.explained());
        if (finding.originalSeverity() != finding.severity()) {
            json.writeStringField("originalSeverity", finding.originalSeverity().name());
        }
        if (fields != null) {
            json.writeArrayFieldStart("fields");
            for (String field : fields.apply(finding)) {
                json.writeString(field);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    static void writeSuspects(JsonGenerator json, List<Suspect> suspects) throws IOException {
        json.writeArrayFieldStart("suspects");
        for (Suspect suspect : suspects) {
            json.writeStartObject();
            json.writeArrayFieldStart("cells");
            for (Suspect.Correction correction : suspect.cells()) {
                json.writeStartObject();
                json.writeStringField("cell", correction.cell().toString());
                json.writeStringField("actual", correction.actual());
                json.writeStringField("suggested", correction.suggested());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("reason", suspect.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
