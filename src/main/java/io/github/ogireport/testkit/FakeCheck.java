package io.github.ogireport.testkit;

import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.FieldFinding;
import io.github.ogireport.decision.FieldSuspect;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Counts;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.RuleSetId;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Organ;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Makes of made-up findings what a check makes of real ones: the same words, suspects and marks. Not thread-safe. */
final class FakeCheck {

    private static final AnnualReport REPORT = AnnualReport.builder(Organ.of("测试机关"), 1).build();
    private static final RuleSetId RULES = new RuleSetId("测试", "0", "000000000000");

    private final SaveRequest request;
    private final Severity severity;
    private final List<Finding> findings = new ArrayList<>();
    private final List<FieldFinding> fieldFindings = new ArrayList<>();
    private final List<Suspect.Correction> corrections = new ArrayList<>();
    private final List<String> suspectFields = new ArrayList<>();
    private final List<Integer> settled = new ArrayList<>();

    private FakeCheck(SaveRequest request, Severity severity) {
        this.request = request;
        // as in a real check, nothing stands against a draft
        this.severity = request.stage() == Stage.DRAFT ? Severity.HINT : severity;
    }

    static SaveDecision decide(SaveRequest request, Severity severity, List<FakeFinding> made) {
        FakeCheck check = new FakeCheck(request, severity);
        made.forEach(check::add);
        return check.decision(Collections.emptyList(), FailurePolicy.BLOCK);
    }

    static SaveDecision unfinished(SaveRequest request, String reason, FailurePolicy policy) {
        return new FakeCheck(request, Severity.HINT).decision(
                Collections.singletonList(new NotEvaluated(null, NotEvaluated.Cause.FAILURE, reason)), policy);
    }

    private void add(FakeFinding made) {
        List<CellRef> cells = made.fields().stream().map(FakeCheck::cell).collect(Collectors.toList());
        Finding finding = Finding.builder(made.rule(), severity).originalSeverity(severity).message(made.message()).cells(cells).build();
        if (made.suggested() != null) {
            String field = made.fields().get(0);
            Object typed = request.form() == null ? null : request.form().get(field);
            corrections.add(new Suspect.Correction(cells.get(0), typed == null ? "" : typed.toString(), made.suggested()));
            suspectFields.add(field);
            settled.add(findings.size());
            finding = finding.settledBy(0, "请改正“" + field + "”，这一处不用改");
        }
        findings.add(finding);
        fieldFindings.add(new FieldFinding(finding, made.fields(), Collections.emptyList()));
    }

    /** Fields have no cells here, but findings do: one for each field. */
    private static CellRef cell(String field) {
        return CellRef.of("fake", Integer.toHexString(field.hashCode()), "field");
    }

    private SaveDecision decision(List<NotEvaluated> notEvaluated, FailurePolicy policy) {
        List<FieldSuspect> suspects = corrections.isEmpty() ? Collections.emptyList()
                : Collections.singletonList(new FieldSuspect(suspect(), suspectFields));
        Counts counts = new Counts(count(Severity.MANDATORY), count(Severity.VERIFY), count(Severity.HINT), 0);
        ValidationResult result = ValidationResult.builder(Dossier.of(REPORT), request.stage()).ruleSet(RULES).findings(counts, findings)
                .suspects(suspects.stream().map(FieldSuspect::suspect).collect(Collectors.toList()))
                .notEvaluated(notEvaluated).explanations(request.explanations()).build();
        return SaveDecision.of(result, fieldFindings, suspects, policy);
    }

    private Suspect suspect() {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < corrections.size(); i++) {
            said.add("“" + suspectFields.get(i) + "”很可能应为 " + corrections.get(i).suggested() + "（" + corrections.get(i).found() + "）");
        }
        return new Suspect(corrections, String.join("，", said)).settling(settled);
    }

    private int count(Severity counted) {
        return severity == counted ? findings.size() : 0;
    }
}
