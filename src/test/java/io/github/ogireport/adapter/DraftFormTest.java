package io.github.ogireport.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.SoundReport;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.adapter.mapping.HostForm;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.FieldFinding;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveDecision.Outcome;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half-filled forms as pages send them: untouched fields absent, the clerk's slips in the others. */
class DraftFormTest {

    private static final HostForm SHAPE = HostForm.WEAVER_PAGE;

    @TempDir
    static Path temporary;
    private static ReportValidator validator;
    private static Format format;

    @BeforeAll
    static void open() {
        validator = ReportValidator.configure(RulesCopy.SHIPPED).mode(Mode.FIXED).open();
        format = validator.formats().get(0);
    }

    @AfterAll
    static void close() {
        validator.close();
    }

    private static SaveDecision decide(String mapping, Map<String, ?> form, Stage stage) throws Exception {
        Path file = Files.write(temporary.resolve("m.yaml"), mapping.getBytes(StandardCharsets.UTF_8));
        try (SaveGuard guard = SaveGuard.of(validator, FieldMapping.read(file, validator.formats())).onFailure(FailurePolicy.BLOCK)
                .timeBudget(Duration.ofMinutes(1)).build()) {
            return guard.decide(SaveRequest.of(form, stage));
        }
    }

    private static SaveDecision decide(Map<String, ?> form, Stage stage) throws Exception {
        return decide(SHAPE.mapping(format), form, stage);
    }

    private static Map<String, Object> form(AnnualReport.Builder report) {
        return SHAPE.values(format, report.build());
    }

    private static List<String> slips(SaveDecision decision) {
        return decision.findings().stream().filter(each -> each.finding().rule().equals("FORM-FIELD"))
                .map(each -> each.finding().severity() + " " + each.fields() + " " + each.message()).collect(Collectors.toList());
    }

    @Test
    void aDraftOfWhichNothingWasTouchedIsChecked() throws Exception {
        SaveDecision decision = decide(Collections.emptyMap(), Stage.DRAFT);
        assertEquals(Arrays.asList(Outcome.ALLOW, "OGI-ACCEPTED"), Arrays.asList(decision.outcome(), decision.code().toString()));
        assertEquals(Arrays.asList("HINT [field6001] “年度”是空的，应当是报告年度，例如 2024",
                "HINT [field6000] “机关名称”是空的，应当是填报单位的全称"), slips(decision));
        assertEquals(decision.findings().size(), decision.result().counts().hint());
        assertTrue(decision.findings().stream().anyMatch(each -> each.fields().contains("field6030")), "cells still to fill are told too");
        assertTrue(!decision.message().contains("系统管理员"), decision.message());
        assertEquals("FINDING", decision.byField().get("field6001").get(0).kind().name());
    }

    /** Without a year the tables are checked all the same, and nothing is said of a year that nobody has written. */
    @Test
    void aDraftWithoutAYearIsCheckedByItsEdition() throws Exception {
        Map<String, Object> form = form(SoundReport.of(format, 2024).cell("remedies.directLitigation.total", 1));
        form.put("field6001", null);
        form.put("field6004", "2025-03-31");
        SaveDecision decision = decide(form, Stage.DRAFT);
        assertEquals(Arrays.asList("FORM-FIELD", "T4-01", "T4-02"), rules(decision));
        assertEquals(format.edition(), decision.result().ruleSet().edition());
        form.put("field6001", "2024");
        assertEquals(Arrays.asList("T4-01", "T4-02", "D-01"), rules(decide(form, Stage.DRAFT)));
    }

    private static List<String> rules(SaveDecision decision) {
        return decision.findings().stream().map(each -> each.finding().rule()).collect(Collectors.toList());
    }

    @Test
    void slipsRefuseASubmissionAtTheirFields() throws Exception {
        Map<String, Object> form = form(SoundReport.of(format, 2024));
        form.put("field6000", " ");
        form.put("field6001", "去年");
        form.put("field6004", "下周一");
        SaveDecision decision = decide(form, Stage.SUBMIT);
        assertEquals(Arrays.asList("MANDATORY [field6001] “年度”填的是“去年”，应当是报告年度，例如 2024",
                "MANDATORY [field6000] “机关名称”是空的，应当是填报单位的全称",
                "MANDATORY [field6004] “发布日期”填的是“下周一”，应当是日期，例如 2025-01-19"), slips(decision));
        assertEquals(Arrays.asList(Outcome.REFUSE, "OGI-REJECTED", null),
                Arrays.asList(decision.outcome(), decision.code().toString(), decision.appliedPolicy()));
        assertEquals("不能送审：有 3 处必须改正：", decision.message().split("\n")[0]);
    }

    /** What a suspect settles is counted from the first finding, and slips stand before the rest. */
    @Test
    void suspectsStillPointAtWhatTheySettle() throws Exception {
        Map<String, Object> form = form(SoundReport.of(format, 2024).cell("requests.granted.naturalPerson", 90).cell("requests.granted.total", 9)
                .cell("requests.disposedTotal.naturalPerson", 9).cell("requests.disposedTotal.total", 9)
                .cell("requests.newlyReceived.naturalPerson", 9).cell("requests.newlyReceived.total", 9));
        form.put("field6004", "下周一");
        SaveDecision decision = decide(form, Stage.SUBMIT);
        assertEquals(Collections.singletonList(Arrays.asList(1, 2)),
                decision.suspects().stream().map(each -> each.suspect().settles()).collect(Collectors.toList()));
        List<Integer> suspects = decision.findings().stream().map(each -> each.finding().suspect()).collect(Collectors.toList());
        assertEquals(Arrays.asList(null, 0, 0), suspects);
        assertEquals(Severity.MANDATORY, decision.byField().get(decision.suspects().get(0).fields().get(0)).get(0).severity());
    }

    @Test
    void whatNoClerkCanHaveTypedIsAHintInADraftAndAMismatchLater() throws Exception {
        Map<String, Object> form = form(SoundReport.of(format, 2024));
        form.put("field6030", Collections.singletonList(1));
        SaveDecision draft = decide(form, Stage.DRAFT);
        assertEquals("OGI-ACCEPTED", draft.code().toString());
        assertEquals(Collections.singletonList("HINT [field6030] 字段“field6030”是一列值，应当是文字或数"), slips(draft));
        SaveDecision submitted = decide(form, Stage.SUBMIT);
        assertEquals("OGI-FORM-MISMATCH", submitted.code().toString());
        assertEquals(Outcome.REFUSE, submitted.outcome());
    }

    @Test
    void aMappingMaySayThatAbsentIsAFaultAlwaysOrNever() throws Exception {
        Map<String, Object> form = form(SoundReport.of(format, 2024));
        form.remove("field6030");
        String usual = SHAPE.mapping(format);
        assertEquals("OGI-ACCEPTED", decide(usual, form, Stage.DRAFT).code().toString());
        assertEquals("OGI-FORM-MISMATCH", decide(usual, form, Stage.SUBMIT).code().toString());
        String strict = usual + "缺的字段: 报错\n";
        SaveDecision draft = decide(strict, form, Stage.DRAFT);
        assertEquals(Arrays.asList(Outcome.ALLOW, "OGI-FORM-MISMATCH"), Arrays.asList(draft.outcome(), draft.code().toString()));
        assertEquals("OGI-REJECTED", decide(usual + "缺的字段: 空白\n", form, Stage.SUBMIT).code().toString());
    }

    @Test
    void noFormAtAllIsADecision() throws Exception {
        SaveDecision decision = decide(null, Stage.SUBMIT);
        assertEquals(Arrays.asList(Outcome.REFUSE, "OGI-FORM-MISMATCH", FailurePolicy.BLOCK,
                "表单与字段对照表对不上，没有审核，按本单位的设置暂时不能送审，请联系系统管理员：\n1. 没有收到表单（宿主传来的是 null）"),
                Arrays.asList(decision.outcome(), decision.code().toString(), decision.appliedPolicy(), decision.message()));
        assertNull(decision.result());
        assertEquals(Outcome.ALLOW, decide(null, Stage.DRAFT).outcome());
    }

    @Test
    void aFindingOfASlipIsLocatedWhereItStands() throws Exception {
        FieldFinding slip = decide(Collections.singletonMap("field6001", "去年"), Stage.DRAFT).findings().get(0);
        assertEquals(Collections.singletonList("field6001"), slip.fields());
        assertEquals("请在表单上补填或者改正这一项", slip.finding().remedy());
        assertEquals(Severity.MANDATORY, slip.finding().originalSeverity());
    }
}
