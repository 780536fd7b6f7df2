package cn.example.oa.web;

import cn.example.oa.check.ReportGate;
import cn.example.oa.report.WrittenExplanation;
import io.github.ogireport.decision.FieldFinding;
import io.github.ogireport.decision.FieldMessage;
import io.github.ogireport.decision.FieldSuspect;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.finding.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What became of a save, as the page shows it. */
public final class Outcome {

    private final String code;
    private final String message;
    private final String ruleSet;
    private final boolean folded;
    private final List<ShownSuspect> suspects = new ArrayList<>();
    private final List<ShownFinding> findings = new ArrayList<>();
    private final Map<String, Mark> marks = new LinkedHashMap<>();

    private Outcome(String code, String message, String ruleSet, boolean folded) {
        this.code = code;
        this.message = message;
        this.ruleSet = ruleSet;
        this.folded = folded;
    }

    static Outcome said(String code, String message) {
        return new Outcome(code, message, null, true);
    }

    static Outcome decided(String prefix, SaveDecision decision, List<WrittenExplanation> explanations) {
        String first = decision.findings().isEmpty() ? decision.message() : decision.message().split("\n", 2)[0];
        Outcome outcome = new Outcome(decision.code().toString(), prefix + first, decision.result() == null ? null : ruleSet(decision),
                decision.foldsIntoSuspects());
        decision.byField().forEach((field, messages) -> outcome.marks.put(field, new Mark(messages, outcome.folded)));
        decision.suspects().forEach(each -> outcome.suspects.add(new ShownSuspect(each)));
        for (FieldFinding each : decision.findings()) {
            outcome.show(each.finding().suspect(), new ShownFinding(each, explanations));
        }
        return outcome;
    }

    /** @param suspect with which the finding goes, and under which it is folded; null for one that stands for itself */
    private void show(Integer suspect, ShownFinding finding) {
        if (suspect != null && folded) {
            suspects.get(suspect).findings.add(finding);
            return;
        }
        findings.add(finding);
        if (!finding.getField().isEmpty()) {
            marks.get(finding.getField()).says.add(finding.getMessage());
        }
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

    /** Whether the findings that a suspect settles are told with it; not where there are too many suspects. */
    public boolean isFolded() {
        return folded;
    }

    /** What is probably mistaken, the most probable first. */
    public List<ShownSuspect> getSuspects() {
        return Collections.unmodifiableList(suspects);
    }

    /** Those that are not told with a suspect. */
    public List<ShownFinding> getFindings() {
        return Collections.unmodifiableList(findings);
    }

    /** The fields to mark. */
    Map<String, Mark> marks() {
        return Collections.unmodifiableMap(marks);
    }

    /** How a field is marked. */
    public static final class Mark {

        private final boolean related;
        private final List<String> says = new ArrayList<>();

        Mark(List<FieldMessage> messages, boolean folded) {
            related = messages.get(0).kind() == FieldMessage.Kind.RELATED;
            messages.stream().filter(each -> folded && each.kind() == FieldMessage.Kind.SUSPECT).forEach(each -> says.add(each.message()));
        }

        /** Red for what is wrong, pale for the rest of a relation that holds once a suspect is corrected. */
        public String getStyle() {
            return related ? "related" : "wrong";
        }

        /** What stands beside the field, which may be nothing. */
        public List<String> getSays() {
            return Collections.unmodifiableList(says);
        }
    }

    /** A suspect, with the findings that go with it. */
    public static final class ShownSuspect {

        private final FieldSuspect suspect;
        private final List<ShownFinding> findings = new ArrayList<>();

        ShownSuspect(FieldSuspect suspect) {
            this.suspect = suspect;
        }

        public String getReason() {
            return suspect.suspect().reason();
        }

        /** Empty when the form has no field for it. */
        public String getField() {
            return suspect.fields().stream().filter(Objects::nonNull).findFirst().orElse("");
        }

        public List<ShownFinding> getFindings() {
            return Collections.unmodifiableList(findings);
        }
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
