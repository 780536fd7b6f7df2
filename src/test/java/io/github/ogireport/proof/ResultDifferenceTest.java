package io.github.ogireport.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.finding.Counts;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Organ;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("drools")
class ResultDifferenceTest {

    private static final AnnualReport REPORT = AnnualReport.builder(new Organ("青禾县柳溪镇人民政府", null, null), 2024).build();

    @Test
    void theSameFindingsInAnotherOrderAreNoDifference() {
        Finding one = finding("A", "t.r.a", "1", Severity.VERIFY, "话");
        Finding two = finding("A", "t.r.b", "1", Severity.VERIFY, "话");
        assertEquals(Collections.emptyList(), between(Arrays.asList(one, two, two), Arrays.asList(two, one, two)));
    }

    @Test
    void eachFindingIsMatchedOnce() {
        Finding one = finding("A", "t.r.a", "1", Severity.VERIFY, "话");
        assertEquals(Collections.singletonList("FOUND A：话"), between(Collections.singletonList(one), Arrays.asList(one, one)));
        assertEquals(Collections.singletonList("DROPPED A：话"), between(Arrays.asList(one, one), Collections.singletonList(one)));
    }

    @Test
    void severityAndWordingChangeAFindingAndAnotherPlaceOrValueMakesAnotherOne() {
        Finding one = finding("A", "t.r.a", "1", Severity.VERIFY, "话");
        assertEquals(Collections.singletonList("SEVERITY A：核实性 → 强制性：别的话"),
                between(one, finding("A", "t.r.a", "1", Severity.MANDATORY, "别的话")));
        assertEquals(Collections.singletonList("REWORDED A：话（改）→ 别的话（改）"), between(one, finding("A", "t.r.a", "1", Severity.VERIFY, "别的话")));
        for (Finding other : Arrays.asList(finding("B", "t.r.a", "1", Severity.VERIFY, "话"), finding("A", "t.r.b", "1", Severity.VERIFY, "话"),
                finding("A", "t.r.a", "2", Severity.VERIFY, "话"))) {
            assertEquals(Arrays.asList("FOUND " + other.rule() + "：话", "DROPPED A：话"), between(one, other));
        }
    }

    @Test
    void whatIsNotAnsweredCountsToo() {
        NotEvaluated gap = new NotEvaluated("A", NotEvaluated.Cause.MISSING_CELL, "空着");
        ValidationResult without = result(Collections.emptyList());
        ValidationResult with = result(Collections.emptyList(), gap);
        assertEquals("[UNANSWERED A：空着]", ResultDifference.between(without, with).toString());
        assertEquals("[ANSWERED A：空着]", ResultDifference.between(with, without).toString());
    }

    @Test
    void tellsWhenNotAllFindingsWereListed() {
        ValidationResult cut = ValidationResult.builder(Dossier.of(REPORT), Stage.SUBMIT).findings(new Counts(3, 0, 0, 0), Collections.emptyList()).build();
        assertTrue(ReportComparison.of(result(Collections.emptyList()), cut).isCut());
        assertFalse(ReportComparison.of(result(Collections.emptyList()), result(Collections.emptyList())).isCut());
    }

    @Test
    void manyReportsAreCountedFindingByFindingAndReportByReportWithAFewExamples() {
        Finding one = finding("A", "t.r.a", "1", Severity.VERIFY, "话");
        ReportComparison twice = ReportComparison.of(result(Collections.emptyList()), result(Arrays.asList(one, one)));
        RulesComparison comparison = new RulesComparison();
        for (int i = 0; i < 1_000; i++) {
            comparison.add("report-" + i, twice);
        }
        comparison.add("same", ReportComparison.of(result(Collections.emptyList()), result(Collections.emptyList())));
        RuleTally tally = comparison.tallies().get(0);
        assertEquals("2000 1000 3 report-2", tally.count() + " " + tally.reports() + " " + tally.examples().size() + " " + tally.examples().get(2).report());
        assertEquals("1001 1000 0", comparison.reports() + " " + comparison.different() + " " + comparison.cut());
        assertEquals("{ACCEPTED={NEEDS_EXPLANATION=1000}}", comparison.verdicts().toString());
    }

    private static List<String> between(Finding before, Finding after) {
        return between(Collections.singletonList(before), Collections.singletonList(after));
    }

    private static List<String> between(List<Finding> before, List<Finding> after) {
        return ResultDifference.between(result(before), result(after)).stream().map(ResultDifference::toString).collect(Collectors.toList());
    }

    private static ValidationResult result(List<Finding> findings, NotEvaluated... unanswered) {
        return ValidationResult.builder(Dossier.of(REPORT), Stage.SUBMIT).findings(new Counts(0, findings.size(), 0, 0), findings)
                .notEvaluated(Arrays.asList(unanswered)).build();
    }

    private static Finding finding(String rule, String cell, String actual, Severity severity, String message) {
        return Finding.builder(rule, severity).originalSeverity(severity).message(message).cells(Collections.singletonList(CellRef.parse(cell)))
                .expected("0").actual(actual).basis("据").remedy("改").build();
    }
}
