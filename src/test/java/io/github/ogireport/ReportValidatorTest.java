package io.github.ogireport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Relation;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import io.github.ogireport.report.AnnualReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
