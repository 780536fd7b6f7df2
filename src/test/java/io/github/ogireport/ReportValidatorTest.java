package io.github.ogireport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.activation.Mode;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Relation;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.ReportArchive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("jdk")
class ReportValidatorTest {

    private static ReportValidator validator;

    @BeforeAll
    static void open() {
        validator = ReportValidator.open(RulesCopy.SHIPPED);
    }

    @AfterAll
    static void close() {
        validator.close();
    }

    private static AnnualReport.Builder sound() {
        return SoundReport.of(validator.formats().get(0), 2024);
    }

    private static ValidationResult check(AnnualReport report, Stage stage, Explanation... explanations) {
        return validator.validate(ValidationRequest.of(report).stage(stage).explanations(java.util.Arrays.asList(explanations)));
    }

    @Test
    void aSoundReportIsAcceptedAndNamesItsRuleSet() {
        ValidationResult result = check(sound().build(), Stage.SUBMIT);
        assertEquals(Collections.emptyList(), result.findings());
        assertEquals(Collections.emptyList(), result.notEvaluated());
        assertEquals(Verdict.ACCEPTED, result.verdict());
        assertEquals("2021", result.ruleSet().edition());
        assertEquals(64, result.ruleSet().sha256().length());
    }

    @Test
    void everyRelationIsKnownSatisfiedOrViolated() {
        ValidationResult result = check(sound().cell("remedies.reconsideration.total", 1).build(), Stage.SUBMIT);
        List<String> violated = new ArrayList<>();
        int relations = 0;
        for (Relation relation : result.relations()) {
            relations++;
            assertNotEquals(Relation.State.NOT_CHECKABLE, relation.state());
            if (relation.state() == Relation.State.VIOLATED) {
                violated.add(relation.leftValue() + "≠" + relation.rightValue());
            }
        }
        // 表三 7 columns twice and 25 rows, 表四 3 rows, 表二 2 rows
        assertEquals(7 + 7 + 25 + 3 + 2, relations);
        assertEquals(Collections.singletonList("0≠1"), violated);
    }

    @Test
    void aDraftIsNeverBlocked() {
        AnnualReport draft = sound().cell("remedies.reconsideration.total", 1).cell("requests.granted.total", "").section("other", "").build();
        ValidationResult result = check(draft, Stage.DRAFT);
        assertEquals(Verdict.ACCEPTED, result.verdict());
        assertFalse(result.findings().isEmpty());
        assertFalse(result.notEvaluated().isEmpty());
        for (Finding finding : result.findings()) {
            assertEquals(Severity.HINT, finding.severity());
        }
        assertTrue(result.findings().stream().anyMatch(finding -> finding.originalSeverity() == Severity.MANDATORY));
        assertEquals(Verdict.REJECTED, check(draft, Stage.SUBMIT).verdict());
    }

    @Test
    void anExplanationSettlesOnlyAVerifyFinding() {
        AnnualReport report = sound().cell("proactiveDisclosure.rules.issued", 1).cell("proactiveDisclosure.rules.inForce", 1).build();
        assertEquals(Verdict.NEEDS_EXPLANATION, check(report, Stage.SUBMIT).verdict());
        Explanation right = new Explanation("P-01", "proactiveDisclosure.rules.issued", "由本乡起草、市政府制定", "张三", null);
        ValidationResult explained = check(report, Stage.SUBMIT, right);
        assertEquals(Verdict.ACCEPTED, explained.verdict());
        assertEquals(1, explained.counts().explained());
        assertTrue(explained.findings().get(0).explained());
        assertEquals(Collections.singletonList(right), explained.explanations());
        Explanation elsewhere = new Explanation("P-01", "proactiveDisclosure.normativeDocuments.issued", "别处", "张三", null);
        assertEquals(Verdict.NEEDS_EXPLANATION, check(report, Stage.SUBMIT, elsewhere).verdict());

        AnnualReport wrong = sound().cell("remedies.reconsideration.total", 1).build();
        assertEquals(Verdict.REJECTED, check(wrong, Stage.SUBMIT, new Explanation("T4-01", null, "就是这样", "张三", null)).verdict());
    }

    private static ValidationResult checkWith(ReportArchive archive, ValidationRequest request) {
        try (ReportValidator with = ReportValidator.configure(RulesCopy.SHIPPED).mode(Mode.FIXED).archive(archive).open()) {
            return with.validate(request);
        }
    }

    private static AnnualReport lastYear(int carriedForward) {
        return SoundReport.of(validator.formats().get(0), 2023).section("overview", "去年的话。").section("problems", "去年的问题。")
                .cell("requests.carriedForward.naturalPerson", carriedForward).build();
    }

    private static List<String> rules(ValidationResult result) {
        return result.findings().stream().map(Finding::rule).collect(Collectors.toList());
    }

    @Test
    void theArchiveIsAskedForLastYearsReportUnlessTheRequestBringsIt() {
        List<String> asked = new ArrayList<>();
        ReportArchive archive = (organ, year, editions) -> {
            asked.add(organ + " " + year + " " + editions.size());
            return lastYear(1);
        };
        assertEquals("[H-02]", rules(checkWith(archive, ValidationRequest.of(sound().build()))).toString());
        assertEquals("[临河县青石乡人民政府 2023 2]", asked.toString());
        assertEquals("[]", rules(checkWith(archive, ValidationRequest.of(sound().build()).previous(lastYear(0)))).toString());
        assertEquals(1, asked.size());
    }

    @Test
    void anArchiveWithoutTheReportIsNoFaultAndOneThatFailsIs() {
        ValidationRequest request = ValidationRequest.of(sound().build());
        assertEquals(Verdict.ACCEPTED, checkWith((organ, year, editions) -> null, request).verdict());
        ValidationResult failed = checkWith((organ, year, editions) -> {
            throw new java.sql.SQLException("连接断了");
        }, request);
        assertEquals(Verdict.NOT_EVALUATED, failed.verdict());
        assertEquals("[H-01, H-02, H-03, H-04, H-05, H-06, H-07, H-08, H-09, H-10, H-11]",
                failed.notEvaluated().stream().map(NotEvaluated::rule).collect(Collectors.toList()).toString());
        assertEquals("上年的报告没有查到，不能与上年核对：连接断了", failed.notEvaluated().get(0).reason());
        assertEquals(NotEvaluated.Cause.FAILURE, failed.notEvaluated().get(0).cause());
    }

    @Test
    void manyThreadsShareOneValidatorWithoutMixingReports() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                int total = i % 7;
                tasks.add(() -> {
                    ValidationResult result = check(sound().cell("proactiveDisclosure.rules.inForce", total).build(), Stage.SUBMIT);
                    return total == 0 ? result.findings().isEmpty()
                            : result.findings().size() == 1 && result.findings().get(0).actual().equals("现行有效件数 " + total);
                });
            }
            for (Future<Boolean> each : threads.invokeAll(tasks)) {
                assertTrue(each.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
