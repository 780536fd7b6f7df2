package io.github.ogireport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Relation;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import io.github.ogireport.reader.JsonReportReader;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Format;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of reports that governments published, under the shipped rules. */
class PublishedFiguresTest {

    private static final Path REPORTS = Paths.get("src", "test", "resources", "reports");

    @ParameterizedTest
    @ValueSource(strings = {"suqian-2023.json", "suqian-2024.json", "large-city-2025.json"})
    void holdInAllTables(String file) {
        ValidationResult result = check(JsonReportReader.read(REPORTS.resolve(file)));
        assertEquals(Collections.emptyList(), result.findings().stream().filter(each -> !each.cells().isEmpty()).collect(Collectors.toList()));
        assertEquals(Collections.emptyList(), result.notEvaluated());
        assertEquals(Collections.emptyList(), result.suspects());
        assertEquals(Collections.singleton(Relation.State.SATISFIED), result.relations().stream().map(Relation::state).collect(Collectors.toSet()));
    }

    /** What was carried forward was carried over, and the stock of documents grew by what was issued less what was repealed. */
    @Test
    void aPairOfYearsHangsTogether() {
        AnnualReport lastYear = JsonReportReader.read(REPORTS.resolve("suqian-2023.json"));
        AnnualReport report = JsonReportReader.read(REPORTS.resolve("suqian-2024.json"));
        ValidationResult result = check(Dossier.of(report).previous(lastYear));
        assertEquals("[]", rules(result).stream().filter(rule -> rule.startsWith("H")).collect(Collectors.toList()).toString());
        assertEquals(Collections.emptyList(), result.notEvaluated());
        AnnualReport slipped = report.toBuilder().cell("requests.carriedOver.total", 112).cell("proactiveDisclosure.fees.amount", "727012578")
                .cell("proactiveDisclosure.normativeDocuments.inForce", 402).build();
        assertEquals("[H-02 [requests.carriedOver.total] 121, H-03 [proactiveDisclosure.normativeDocuments.inForce, "
                        + "proactiveDisclosure.normativeDocuments.repealed, proactiveDisclosure.normativeDocuments.issued] 647, "
                        + "H-04 [proactiveDisclosure.fees.amount] 72701.2578]",
                check(Dossier.of(slipped).previous(lastYear)).findings().stream().filter(each -> each.rule().startsWith("H-0"))
                        .map(each -> each.rule() + " " + each.cells() + " " + each.expected()).collect(Collectors.toList()).toString());
    }

    @Test
    void blanksAreBlanksAndNoViolations() {
        ValidationResult result = check(JsonReportReader.read(REPORTS.resolve("shanghai-general-office-2019.json")));
        assertEquals("2019", result.ruleSet().edition());
        assertTrue(rules(result).contains("C-02"), result.findings().toString());
        assertEquals(Collections.emptyList(), result.findings().stream().filter(each -> each.rule().startsWith("T")).collect(Collectors.toList()));
        Set<String> unanswered = result.notEvaluated().stream().map(NotEvaluated::rule).collect(Collectors.toCollection(TreeSet::new));
        assertEquals("[T3-01, T3-02, T3-03, T4-01]", unanswered.toString());
        assertEquals(Collections.singleton(NotEvaluated.Cause.MISSING_CELL),
                result.notEvaluated().stream().map(NotEvaluated::cause).collect(Collectors.toSet()));
    }

    @Test
    void whatTheBlanksMustHoldFollowsFromTheRest() {
        ValidationResult result = check(JsonReportReader.read(REPORTS.resolve("shanghai-general-office-2019.json")));
        assertEquals(1, result.suspects().size());
        Suspect suspect = result.suspects().get(0);
        suspect.cells().forEach(each -> assertTrue(result.report().cell(each.cell()).isBlank(), each.cell().toString()));
        assertEquals("表三“（一）予以公开”行“总计”列很可能应为 272（现在没有填）", suspect.reason().split("；")[0]);
    }

    @Test
    void theTablesOfAnotherYearAreOneFindingAndNoFloodOfBlanks() {
        ValidationResult result = check(zeros(Shipped.edition("2019").ruleSet().format(), 2023));
        assertEquals("[E-01]", rules(result).toString());
        Finding finding = result.findings().get(0);
        assertEquals(Severity.MANDATORY, finding.severity());
        assertEquals("2021年版（国办公开办函〔2021〕30号）", finding.expected());
        assertEquals("2019年版（国办公开办函〔2019〕60号）", finding.actual());
        assertEquals(Verdict.REJECTED, result.verdict());
        assertEquals(Collections.emptyList(), result.suspects());
    }

    @Test
    void todaysTablesInAnOldReportAreFoundToo() {
        assertEquals("[E-01]", rules(check(zeros(Shipped.edition("2021").ruleSet().format(), 2020))).toString());
    }

    private static AnnualReport zeros(Format format, int year) {
        return SoundReport.of(format, year).build();
    }

    private static Set<String> rules(ValidationResult result) {
        return result.findings().stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    private static ValidationResult check(AnnualReport report) {
        return check(Dossier.of(report));
    }

    private static ValidationResult check(Dossier dossier) {
        return Shipped.RULE_SETS.stream().filter(rules -> rules.ruleSet().manifest().judges(dossier.report().year())).findFirst().get()
                .check(dossier, Stage.SUBMIT, Collections.emptyList());
    }
}
