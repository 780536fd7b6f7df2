package io.github.ogireport.fuzz;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.reader.JsonEnvelope;
import io.github.ogireport.reader.JsonEnvelopeReader;
import io.github.ogireport.reader.ReportReader;
import io.github.ogireport.reader.UnreadableReportException;
import io.github.ogireport.report.AnnualReport;
import java.io.IOException;

/** Which kind, and the file: it is read into a report of known cells that gives a result, or refused in one line. */
final class ReportFiles implements FuzzProperty {

    private static final String[] NAMES = {"报告.json", "报告.html", "报告.txt"};
    private static final int ENVELOPE = NAMES.length;

    private final Temporary temporary = new Temporary();

    @Override
    public void hold(byte[] bytes) throws IOException {
        Input input = new Input(bytes);
        int kind = input.choice(NAMES.length + 1);
        try {
            if (kind == ENVELOPE) {
                envelope(input.restAsText());
            } else {
                AnnualReport report = ReportReader.read(temporary.write(NAMES[kind], input.rest()), Judge.SHIPPED.formats());
                report.cells().keySet().forEach(cell -> Sound.require(Judge.SHIPPED.formats().stream().anyMatch(format -> format.has(cell)), cell + " is unknown"));
                Judge.check(report);
            }
        } catch (UnreadableReportException e) {
            Sound.require(!e.getMessage().isEmpty() && e.getMessage().indexOf('\n') < 0 && e.getMessage().length() < 1_000, "not one line: " + e.getMessage());
        }
    }

    private static void envelope(String json) throws IOException {
        JsonEnvelope sent = JsonEnvelopeReader.read(json, Judge.SHIPPED.formats());
        if (sent.report() != null) {
            Judge.check(ValidationRequest.of(sent.report()).previous(sent.previous()).subordinates(sent.subordinates()).explanations(sent.explanations()));
        }
    }
}
