package io.github.ogireport.bench;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This library, as a host calls it; it does not watch the rules, so that nothing but checks is measured. */
final class ValidatorCheck implements Contender<AnnualReport> {

    private final ReportValidator validator;

    ValidatorCheck(Path rules) {
        validator = ReportValidator.configure(rules).mode(Mode.FIXED).open();
    }

    @Override
    public AnnualReport prepare(AnnualReport report) {
        return report;
    }

    @Override
    public ValidationResult check(AnnualReport report) {
        return validator.validate(ValidationRequest.of(report).stage(Stage.SUBMIT));
    }

    @Override
    public List<String> found(AnnualReport report) {
        ValidationResult result = check(report);
        List<String> found = new ArrayList<>();
        for (Finding finding : result.findings()) {
            String place = finding.cells().isEmpty() ? finding.message() : finding.cells().get(0).toString();
            found.add(new Found(finding.rule(), place, finding.expected(), finding.actual()).toString());
        }
        for (NotEvaluated each : result.notEvaluated()) {
            if (each.cause() != NotEvaluated.Cause.MISSING_CELL) {
                throw new IllegalStateException(each.rule() + ": " + each.reason());
            }
            found.add(Found.missing(each.rule()).toString());
        }
        return found;
    }
}
