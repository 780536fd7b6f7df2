package io.github.ogireport.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.SoundReport;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.adapter.mapping.HostForm;
import io.github.ogireport.decision.DecisionCode;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.FieldFinding;
import io.github.ogireport.decision.FieldSuspect;
import io.github.ogireport.decision.ReportRejectedException;
import io.github.ogireport.decision.SaveDecision.Outcome;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guard before the real rules: what the clerk of a host with fields by number is told. */
@Tag("jdk")
class SaveGuardTest {

    @TempDir
    static Path temporary;
    private static ReportValidator validator;
    private static Format format;
    private static FieldMapping mapping;
    private static SaveGuard guard;

    @BeforeAll
    static void open() throws Exception {
        validator = ReportValidator.configure(RulesCopy.SHIPPED).mode(Mode.FIXED).open();
        format = validator.formats().get(0);
        Path file = Files.write(temporary.resolve("m.yaml"), HostForm.WEAVER_PAGE.mapping(format).getBytes(StandardCharsets.UTF_8));
        mapping = FieldMapping.read(file, validator.formats());
        guard = SaveGuard.of(validator, mapping).onFailure(FailurePolicy.BLOCK).timeBudget(Duration.ofMinutes(1)).build();
    }

    @AfterAll
    static void close() {
        guard.close();
        validator.close();
    }

    private static AnnualReport.Builder sound() {
        return SoundReport.of(format, 2024);
    }

    private static SaveRequest save(AnnualReport.Builder report, Stage stage) {
        return SaveRequest.of(HostForm.WEAVER_PAGE.values(format, report.build()), stage).user("u01");
    }

    private static List<Object> described(SaveDecision decision) {
        return Arrays.asList(decision.outcome(), decision.code().toString(), decision.appliedPolicy(), decision.message());
    }

    @Test
    void aSoundReportIsSaved() {
        SaveDecision decision = guard.decide(save(sound(), Stage.SUBMIT));
        assertEquals(Arrays.asList(Outcome.ALLOW, "OGI-ACCEPTED", null, "没有发现问题，可以送审。"), described(decision));
        assertEquals(Collections.emptyList(), decision.findings());
        assertTrue(decision.isAllowed());
        assertSame(decision.outcome(), guard.requireAllowed(save(sound(), Stage.SUBMIT)).outcome());
    }

    @Test
    void aMandatoryFindingRefusesWithMessageAndFields() {
        AnnualReport.Builder report = sound().cell("remedies.directLitigation.total", 1).cell("proactiveDisclosure.rules.issued", 1)
                .cell("proactiveDisclosure.rules.inForce", 1);
        SaveDecision decision = guard.decide(save(report, Stage.SUBMIT));
        FieldFinding first = decision.findings().get(0);
        assertEquals(Arrays.asList("field6030", "field6026", "field6027", "field6028", "field6029"), first.fields());
        assertEquals("T4-01", first.finding().rule());
        assertEquals(Arrays.asList(Outcome.REFUSE, "OGI-REJECTED", null, "不能送审：有 1 处必须改正：\n1. " + first.finding().message() + "。"
                + first.finding().remedy() + "\n另有 " + decision.result().counts().verify() + " 处要改正，或者写明情况"), described(decision));
        assertTrue(decision.message().contains("表四“"), decision.message());
        assertFalse(decision.foldsIntoSuspects(), "any of the five may be wrong");
        ReportRejectedException veto = assertThrows(ReportRejectedException.class, () -> guard.requireAllowed(save(report, Stage.SUBMIT)));
        assertEquals(decision.message(), veto.getMessage());
        assertEquals(DecisionCode.REJECTED, veto.code());
        assertEquals(decision.findings().toString(), veto.findings().toString());
        assertEquals(decision.suspects().toString(), veto.suspects().toString());
        assertEquals(decision.toMap().keySet(), veto.toMap().keySet());
        assertEquals(described(decision), described(veto.decision()));
    }

    /** 9 typed as 90 breaks a row and a column: the page shows the one cell, and what the two totals say is not said to them. */
    @Test
    void oneWrongCellIsToldOnceAtItsField() {
        SaveDecision decision = guard.decide(save(sound().cell("requests.granted.naturalPerson", 90).cell("requests.granted.total", 9)
                .cell("requests.disposedTotal.naturalPerson", 9).cell("requests.disposedTotal.total", 9)
                .cell("requests.newlyReceived.naturalPerson", 9).cell("requests.newlyReceived.total", 9), Stage.SUBMIT));
        String wrong = fieldOf("requests.granted.naturalPerson");
        assertEquals(Collections.singletonList(Collections.singletonList(wrong)),
                decision.suspects().stream().map(FieldSuspect::fields).collect(Collectors.toList()));
        assertEquals("不能送审：有 2 处必须改正：\n1. 表三“（一）予以公开”行“自然人”列很可能应为 9（现填 90，多打了一个 0）。改正以后，其中 2 处就对了",
                decision.message());
        assertEquals("[SUSPECT MANDATORY 很可能应为 9（现填 90）]", decision.byField().get(wrong).toString());
        assertEquals("[RELATED MANDATORY 请改正表三“（一）予以公开”行“自然人”列（应为 9，现填 90）；改正以后这一处就对了，别的格不用改]",
                decision.byField().get(fieldOf("requests.granted.total")).toString());
        assertNull(decision.byField().get(fieldOf("requests.newlyReceived.total")));
        assertTrue(decision.foldsIntoSuspects());
        assertEquals(Arrays.asList(0, 1), decision.result().suspects().get(0).settles());
        decision.findings().forEach(each -> assertEquals(0, each.finding().suspect()));
    }

    @Test
    void theDecisionIsPlainValues() {
        SaveDecision decision = guard.decide(save(sound().cell("proactiveDisclosure.rules.issued", 1).cell("proactiveDisclosure.rules.inForce", 1), Stage.SUBMIT));
        Map<String, Object> map = decision.toMap();
        assertEquals(Arrays.asList("success", "outcome", "code", "message", "byField", "result"), new ArrayList<>(map.keySet()));
        assertEquals(false, map.get("success"));
        assertEquals("OGI-EXPLANATION-NEEDED", map.get("code"));
        assertEquals(decision.message(), map.get("message"));
        List<?> findings = (List<?>) ((Map<?, ?>) map.get("result")).get("findings");
        assertEquals(decision.findings().get(0).fields(), ((Map<?, ?>) findings.get(0)).get("fields"));
        assertEquals(decision.byField().keySet(), ((Map<?, ?>) map.get("byField")).keySet());
    }

    private static String fieldOf(String cell) {
        return mapping.map(HostForm.WEAVER_PAGE.values(format, sound().build())).field(CellRef.parse(cell));
    }

    @Test
    void aVerifyFindingIsSavedOnceItIsExplained() {
        AnnualReport.Builder report = sound().cell("proactiveDisclosure.rules.issued", 1).cell("proactiveDisclosure.rules.inForce", 1);
        SaveDecision decision = guard.decide(save(report, Stage.SUBMIT));
        int count = decision.result().counts().verify();
        assertEquals(Outcome.ASK_FOR_EXPLANATION, decision.outcome());
        assertEquals("OGI-EXPLANATION-NEEDED", decision.code().toString());
        assertTrue(decision.message().startsWith("还不能送审：有 " + count + " 处要改正，或者写明情况：\n1. "), decision.message());
        assertEquals(Arrays.asList("field6011", "field6013"), decision.findings().get(0).fields());
        assertThrows(ReportRejectedException.class, () -> guard.requireAllowed(save(report, Stage.SUBMIT)));
        SaveDecision explained = guard.decide(save(report, Stage.SUBMIT).explanations(Collections.singletonList(
                new Explanation("P-01", null, "由本乡起草、市政府制定", "u01", null))));
        assertEquals(Outcome.ALLOW, explained.outcome());
        assertEquals(1, explained.result().explanations().size());
    }

    @Test
    void aDraftIsSavedWithItsGapsListed() {
        AnnualReport.Builder report = sound().cell("remedies.directLitigation.total", "").section("other", "");
        SaveDecision decision = guard.decide(save(report, Stage.DRAFT));
        assertEquals(Outcome.ALLOW, decision.outcome());
        assertEquals("OGI-ACCEPTED", decision.code().toString());
        assertTrue(decision.message().startsWith("可以暂存，有 " + decision.findings().size() + " 处供参考：\n1. "), decision.message());
        assertTrue(decision.findings().stream().anyMatch(each -> each.fields().equals(Collections.singletonList("field6030"))), decision.findings().toString());
        assertTrue(decision.findings().stream().anyMatch(each -> each.fields().equals(Collections.singletonList("field6010"))), decision.findings().toString());
    }

    @Test
    void lastYearsReportReachesTheCheck() {
        AnnualReport previous = SoundReport.of(format, 2023).build();
        assertSame(previous, guard.decide(save(sound(), Stage.SUBMIT).previous(previous)).result().dossier().previous());
    }

    @Test
    void whatCannotBeEvaluatedFallsToThePolicy() {
        String reasons = "：\n1. 没有适用于 2012 年度的规则集，现有：2021、2019";
        SaveRequest submit = save(SoundReport.of(format, 2012), Stage.SUBMIT);
        assertEquals(Arrays.asList(Outcome.REFUSE, "OGI-NOT-EVALUATED", FailurePolicy.BLOCK,
                "审核没有完成，按本单位的设置暂时不能送审，请联系系统管理员" + reasons), described(guard.decide(submit)));
        assertEquals(Arrays.asList(Outcome.ALLOW, "OGI-NOT-EVALUATED", FailurePolicy.ALLOW,
                "审核没有完成，按本单位的设置先予暂存，请事后再审核一次" + reasons), described(guard.decide(save(SoundReport.of(format, 2012), Stage.DRAFT))));
        try (SaveGuard lenient = SaveGuard.of(validator, mapping).onFailure(FailurePolicy.ALLOW).build()) {
            assertEquals(Arrays.asList(Outcome.ALLOW, "OGI-NOT-EVALUATED", FailurePolicy.ALLOW,
                    "审核没有完成，按本单位的设置先予送审，请事后再审核一次" + reasons), described(lenient.decide(submit)));
        }
    }

    @Test
    void aFormThatDoesNotFitItsMappingIsNotChecked() {
        Map<String, Object> form = HostForm.WEAVER_PAGE.values(format, sound().cell("remedies.directLitigation.total", 1).build());
        form.remove("field6026");
        SaveDecision decision = guard.decide(SaveRequest.of(form, Stage.PUBLISH));
        assertEquals(Arrays.asList(Outcome.REFUSE, "OGI-FORM-MISMATCH", FailurePolicy.BLOCK,
                "表单与字段对照表对不上，没有审核，按本单位的设置暂时不能发布，请联系系统管理员：\n1. 表单里没有字段“field6026”"), described(decision));
        assertNull(decision.result());
    }

    /** Nothing is marked on a form that was not checked; how much is missing is told in full. */
    @Test
    void howManyFieldsAreMissingIsTold() {
        Map<String, Object> form = HostForm.WEAVER_PAGE.values(format, sound().build());
        List<String> missing = form.keySet().stream().filter(name -> name.startsWith("field6")).collect(Collectors.toList());
        missing.forEach(form::remove);
        String[] lines = guard.decide(SaveRequest.of(form, Stage.SUBMIT)).message().split("\n");
        assertEquals("还有 " + (missing.size() - 10) + " 处", lines[11]);
    }

    @Test
    void aLongListIsCutShortInTheMessageOnly() {
        AnnualReport.Builder report = sound();
        // two in each row: no suspect can tell what either should be
        format.tables().get(1).blocks().get(0).rows().forEach(row -> report.cell("requests." + row.code() + ".total", "x")
                .cell("requests." + row.code() + ".naturalPerson", "x"));
        SaveDecision decision = guard.decide(save(report, Stage.SUBMIT));
        String[] lines = decision.message().split("\n");
        int mandatory = decision.result().counts().mandatory();
        assertTrue(mandatory > 10, decision.message());
        assertEquals("不能送审：有 " + mandatory + " 处必须改正：", lines[0]);
        assertTrue(lines[10].startsWith("10. "), decision.message());
        assertEquals("还有 " + (mandatory - 10) + " 处，见标出的各项", lines[11]);
    }

    @Test
    void aGuardWithoutAPolicyIsNotBuilt() {
        assertThrows(NullPointerException.class, () -> SaveGuard.of(validator, mapping).build());
        assertThrows(IllegalArgumentException.class, () -> SaveGuard.of(validator, mapping).timeBudget(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> SaveGuard.of(validator, mapping).timeBudget(ChronoUnit.FOREVER.getDuration()));
    }

    @Test
    void manyThreadsShareOneGuardWithoutMixingForms() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                int total = i % 7;
                tasks.add(() -> {
                    SaveDecision decision = guard.decide(save(sound().cell("proactiveDisclosure.rules.inForce", total), Stage.SUBMIT));
                    return total == 0 ? decision.code() == DecisionCode.ACCEPTED : decision.code() == DecisionCode.EXPLANATION_NEEDED
                            && decision.findings().size() == 1 && decision.findings().get(0).finding().actual().equals("现行有效件数 " + total)
                            && decision.findings().get(0).fields().equals(Collections.singletonList("field6013"));
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
