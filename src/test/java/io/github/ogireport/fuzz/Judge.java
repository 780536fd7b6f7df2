package io.github.ogireport.fuzz;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.SoundReport;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import io.github.ogireport.ruleset.RuleCase;
import io.github.ogireport.ruleset.RuleSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The shipped rules, opened once, and reports to spoil. */
final class Judge {

    static final ReportValidator SHIPPED = ReportValidator.configure(RulesCopy.SHIPPED).mode(Mode.FIXED).open();
    static final RuleSet NEWEST = SHIPPED.ruleSets().get(0);
    static final Format FORMAT = NEWEST.format();
    /** Reports to spoil: of an organ that had nothing to report, and those of the cases, of organs that had. */
    static final List<AnnualReport> REPORTS = reports();

    private Judge() { }

    private static List<AnnualReport> reports() {
        List<AnnualReport> reports = new ArrayList<>(Collections.singletonList(SoundReport.of(FORMAT, 2024).build()));
        for (RuleCase each : NEWEST.cases()) {
            if (each.leavesAlone() && reports.stream().noneMatch(known -> known.organ().name().equals(each.dossier().report().organ().name()))) {
                reports.add(each.dossier().report());
            }
        }
        return reports;
    }

    /** Checks a report as it is sent in; whatever is thrown is a finding. */
    static ValidationResult check(AnnualReport report) throws IOException {
        return check(ValidationRequest.of(report));
    }

    static ValidationResult check(ValidationRequest request) throws IOException {
        ValidationResult result = SHIPPED.validate(request);
        Sound.result(result, SHIPPED.formatFor(request.report()));
        return result;
    }
}
