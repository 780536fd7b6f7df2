package cn.example.oa.web;

import cn.example.oa.check.ReportGate;
import cn.example.oa.report.WrittenExplanation;
import io.github.ogireport.decision.FieldFinding;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.finding.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of a save, as the page shows it. Immutable. */
public final class Outcome {

    private final String code;
    private final String message;
    private final String ruleSet;
    private final List<ShownFinding> findings;

    private Outcome(String code, String message, String ruleSet, List<ShownFinding> findings) {
        this.code = code;
        this.message = message;
        this.ruleSet = ruleSet;
        this.findings = Collections.unmodifiableList(findings);
    }

    static Outcome said(String code, String message) {
        return new Outcome(code, message, null, Collections.emptyList());
    }

    static Outcome decided(String prefix, SaveDecision decision, List<WrittenExplanation> explanations) {
        List<ShownFinding> shown = new ArrayList<>();
        for (FieldFinding each : decision.findings()) {
            shown.add(new ShownFinding(each, explanations));
        }
        String first = decision.findings().isEmpty() ? decision.message() : decision.message().split("\n", 2)[0];
        return new Outcome(decision.code().toString(), prefix + first, decision.result() == null ? null : ruleSet(decision), shown);
    }

    private static String ruleSet(SaveDecision decision) {
        return decision.result().ruleSet() == null ? null : decision.result().ruleSet().edition() + " " + decision.result().ruleSet().version();
    }

    public String getCode() {
        return code;
    }

    public String getMessage() {
        return message;
    }

    /** Edition and version of the rules that the report was checked by; null when it was not. */
    public String getRuleSet() {
        return ruleSet;
    }

    public List<ShownFinding> getFindings() {
        return findings;
    }

    /** The fields to mark, each with what is said beside it, which may be nothing. */
    Map<String, List<String>> marks() {
        Map<String, List<String>> marks = new LinkedHashMap<>();
        for (ShownFinding finding : findings) {
            for (String field : finding.getFields()) {
                marks.computeIfAbsent(field, none -> new ArrayList<>());
            }
            if (!finding.getField().isEmpty()) {
                marks.get(finding.getField()).add(finding.getMessage());
            }
        }
        return marks;
    }

    /** One finding. Immutable. */
    public static final class ShownFinding {

        private final FieldFinding finding;
        private final String reason;

        ShownFinding(FieldFinding finding, List<WrittenExplanation> explanations) {
            this.finding = finding;
            String written = "";
            for (WrittenExplanation each : explanations) {
                if (each.explains(getRule(), getField())) {
                    written = each.getReason();
                }
            }
            reason = written;
        }

        public String getRule() {
            return finding.finding().rule();
        }

        public String getSeverity() {
            return finding.finding().severity().name();
        }

        public String getMessage() {
            return finding.message();
        }

        public String getRemedy() {
            return finding.finding().remedy();
        }

        public List<String> getFields() {
            return finding.fields();
        }

        /** Where the message stands; empty when the form has no field for it. */
        public String getField() {
            return ReportGate.firstField(finding);
        }

        public boolean isExplainable() {
            return finding.finding().severity() == Severity.VERIFY;
        }

        public boolean isExplained() {
            return finding.finding().explained();
        }

        /** What the clerk wrote about it; empty when nothing. */
        public String getReason() {
            return reason;
        }
    }
}
