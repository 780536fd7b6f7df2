package io.github.ogireport.finding;

import io.github.ogireport.report.CellRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A result as maps, lists, texts, numbers and truth values, in the order and with the names of the result JSON, so that any JSON
 * library writes it. Numbers of the report are texts, which no reader rounds; what is absent is null. Not thread-safe.
 */
public final class PlainResult {

    private final ValidationResult result;
    private Function<Finding, List<String>> fields;
    private Function<CellRef, String> field;

    private PlainResult(ValidationResult result) {
        this.result = result;
    }

    public static PlainResult of(ValidationResult result) {
        return new PlainResult(result);
    }

    /**
     * With the fields of the host's form that the report came from.
     *
     * @param ofFinding the fields to mark for a finding; never gives null
     * @param ofCell    the field of a cell; gives null where the form has none
     */
    public PlainResult fields(Function<Finding, List<String>> ofFinding, Function<CellRef, String> ofCell) {
        this.fields = ofFinding;
        this.field = ofCell;
        return this;
    }

    /** @return a new map, which the caller may change */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("report", report());
        map.put("stage", result.stage().name());
        map.put("verdict", result.verdict().name());
        map.put("ruleSet", ruleSet());
        map.put("counts", counts());
        map.put("suspects", list(result.suspects(), this::suspect));
        map.put("findings", list(result.findings(), this::finding));
        map.put("notEvaluated", list(result.notEvaluated(), PlainResult::rule));
        if (!result.switchedOff().isEmpty()) {
            map.put("switchedOff", list(result.switchedOff(), PlainResult::rule));
        }
        map.put("elapsedMicros", result.elapsedMicros());
        if (!result.report().inferences().isEmpty()) {
            map.put("inferences", new ArrayList<>(result.report().inferences()));
        }
        if (!result.explanations().isEmpty()) {
            map.put("explanations", list(result.explanations(), PlainResult::explanation));
        }
        int omitted = result.counts().total() - result.findings().size();
        if (omitted > 0) {
            map.put("findingsOmitted", omitted);
        }
        return map;
    }

    private static <T> List<Object> list(List<T> things, Function<T, Map<String, Object>> plain) {
        return things.stream().map(plain).collect(Collectors.toList());
    }

    private Map<String, Object> report() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("organ", result.report().organ().name());
        map.put("year", result.report().year());
        return map;
    }

    private Map<String, Object> ruleSet() {
        if (result.ruleSet() == null) {
            return null;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("edition", result.ruleSet().edition());
        map.put("version", result.ruleSet().version());
        map.put("sha256", result.ruleSet().sha256());
        return map;
    }

    private Map<String, Object> counts() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("mandatory", result.counts().mandatory());
        map.put("verify", result.counts().verify());
        map.put("hint", result.counts().hint());
        map.put("explained", result.counts().explained());
        return map;
    }

    private Map<String, Object> suspect(Suspect suspect) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("cells", list(suspect.cells(), this::correction));
        map.put("reason", suspect.reason());
        map.put("settles", new ArrayList<>(suspect.settles()));
        return map;
    }

    private Map<String, Object> correction(Suspect.Correction correction) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("cell", correction.cell().toString());
        map.put("actual", correction.actual());
        map.put("suggested", correction.suggested());
        if (field != null) {
            map.put("field", field.apply(correction.cell()));
        }
        return map;
    }

    private Map<String, Object> finding(Finding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rule", finding.rule());
        map.put("severity", finding.severity().name());
        map.put("message", finding.message());
        map.put("cells", finding.cells().stream().map(CellRef::toString).collect(Collectors.toList()));
        if (fields != null) {
            map.put("fields", new ArrayList<>(fields.apply(finding)));
        }
        map.put("expected", finding.expected());
        map.put("actual", finding.actual());
        map.put("section", finding.section());
        map.put("quote", finding.quote());
        map.put("basis", finding.basis());
        map.put("remedy", finding.remedy());
        map.put("explained", finding.explained());
        map.put("suspect", finding.suspect());
        if (finding.originalSeverity() != finding.severity()) {
            map.put("originalSeverity", finding.originalSeverity().name());
        }
        return map;
    }

    private static Map<String, Object> rule(NotEvaluated notEvaluated) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rule", notEvaluated.rule());
        map.put("reason", notEvaluated.reason());
        return map;
    }

    private static Map<String, Object> explanation(Explanation explanation) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rule", explanation.rule());
        map.put("place", explanation.place());
        if (explanation.field() != null) {
            map.put("field", explanation.field());
        }
        map.put("reason", explanation.reason());
        map.put("by", explanation.by());
        map.put("at", explanation.at() == null ? null : explanation.at().toString());
        return map;
    }
}
