package io.github.ogireport.reader;

import com.fasterxml.jackson.core.JsonToken;
import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Reads what a host sends for a check: {@code {"report": {…}, "previous": {…}, "subordinates": [{…}], "explanations": [{…}]}},
 * of which only the report must be there, or a report alone. In place of {@code report} and {@code previous} may stand {@code form}
 * and {@code previousForm}, objects of the host's own: the name tells one from the other, never what is in it. As strict as
 * {@link JsonReportReader}. Thread-safe; nothing may be null.
 */
public final class JsonEnvelopeReader {

    private interface Part<T> {
        T read(JsonTokens tokens) throws IOException;
    }

    private static final List<String> FIELDS = Arrays.asList("report", "form", "previous", "previousForm", "subordinates",
            "explanations");

    private final KnownCodes known;
    private JsonTokens tokens;
    private AnnualReport report;
    private Map<String, Object> form;
    private AnnualReport previous;
    private Map<String, Object> previousForm;
    private final List<AnnualReport> subordinates = new ArrayList<>();
    private List<Explanation> explanations = Collections.emptyList();

    private JsonEnvelopeReader(KnownCodes known) {
        this.known = known;
    }

    /**
     * @param formats the editions whose cells and sections are known
     * @throws UnreadableReportException when the text is neither an envelope nor a canonical report
     */
    public static JsonEnvelope read(String json, List<Format> formats) {
        return Reading.bounded(budget -> read(json, new KnownCodes(formats), budget));
    }

    private static JsonEnvelope read(String json, KnownCodes known, Budget budget) {
        try {
            String first = firstField(json, budget);
            if (FIELDS.contains(first)) {
                return new JsonEnvelopeReader(known).read(json, budget);
            }
            if (first != null && !CanonicalJson.FIELDS.contains(first)) {
                throw new UnreadableReportException(null, null, "这里不是报告：规范 JSON 的报告里是 organ、year、tables 等，这里却是“"
                        + JsonTokens.shown(first) + "”；办公系统自己的表单要写成 {\"form\": {…}}");
            }
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
        return new JsonEnvelope(new CanonicalJson(known).read(json, budget), null, null, null, Collections.emptyList(), Collections.emptyList());
    }

    /**
     * Only the explanations: {@code [{"rule", "place", "reason", "by", "at"}]}.
     *
     * @throws UnreadableReportException when the text is no such array
     */
    public static List<Explanation> readExplanations(String json) {
        return readAlone(json, "说明是空的，应是一个数组，写成 […]", JsonExplanations::read);
    }

    /**
     * Only a form of the host's own: an object.
     *
     * @throws UnreadableReportException when the text is no object
     */
    public static Map<String, Object> readForm(String json) {
        return readAlone(json, "表单是空的，应是一个对象，写成 {…}", tokens -> JsonValue.object("表单", tokens));
    }

    private static <T> T readAlone(String json, String empty, Part<T> part) {
        return Reading.bounded(budget -> {
            try (JsonTokens opened = JsonTokens.of(json, budget)) {
                if (opened.next() == null) {
                    throw new UnreadableReportException(null, null, empty);
                }
                T read = part.read(opened);
                opened.end();
                return read;
            } catch (IOException e) {
                throw new IllegalStateException("a text in memory cannot fail to be read", e);
            }
        });
    }

    /** Tells an envelope, since a report has none of its names; null where there is no object, or none with a field. */
    private static String firstField(String json, Budget budget) throws IOException {
        try (JsonTokens start = JsonTokens.of(json, budget)) {
            return start.next() == JsonToken.START_OBJECT && start.next() == JsonToken.FIELD_NAME ? start.text() : null;
        }
    }

    private JsonEnvelope read(String json, Budget budget) throws IOException {
        try (JsonTokens opened = JsonTokens.of(json, budget)) {
            tokens = opened;
            tokens.next();
            tokens.object("送审内容", this::field);
            tokens.end();
        }
        if (report == null && form == null) {
            throw new UnreadableReportException(null, null, "缺少“report”，请补上要审核的报告");
        }
        refuseBoth("report", report, "form", form);
        refuseBoth("previous", previous, "previousForm", previousForm);
        return new JsonEnvelope(report, form, previous, previousForm, subordinates, explanations);
    }

    private static void refuseBoth(String report, AnnualReport sent, String form, Map<String, Object> sentForm) {
        if (sent != null && sentForm != null) {
            throw new UnreadableReportException(null, form, "已经有“" + report + "”，两个只能写一个");
        }
    }

    private void field(String name) throws IOException {
        switch (name) {
            case "report":
                report = report(name);
                break;
            case "previous":
                previous = tokens.current() == JsonToken.VALUE_NULL ? null : report(name);
                break;
            case "form":
                form = JsonValue.object("form ", tokens);
                break;
            case "previousForm":
                previousForm = tokens.current() == JsonToken.VALUE_NULL ? null : JsonValue.object("previousForm ", tokens);
                break;
            case "subordinates":
                subordinates();
                break;
            case "explanations":
                explanations = JsonExplanations.read(tokens);
                break;
            default:
                throw tokens.unknown("送审内容", name, FIELDS);
        }
    }

    private AnnualReport report(String field) throws IOException {
        try {
            return new CanonicalJson(known).read(tokens);
        } catch (UnreadableReportException e) {
            throw e.place() != null ? e : new UnreadableReportException(null, field, e.problem());
        }
    }

    private void subordinates() throws IOException {
        tokens.array("subordinates ", () -> {
            subordinates.add(report("subordinates 的第 " + (subordinates.size() + 1) + " 份"));
            tokens.check("subordinates ", Bound.SUBORDINATES, subordinates.size());
        });
    }
}
