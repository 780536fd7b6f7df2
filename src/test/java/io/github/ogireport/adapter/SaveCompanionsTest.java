package io.github.ogireport.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.SoundReport;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.adapter.mapping.HostForm;
import io.github.ogireport.bound.BoundPassedException;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveDecision.Outcome;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Organ;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes with a form: last year's form, the subordinates' reports, the clerk's explanations. */
class SaveCompanionsTest {

    private static final HostForm SHAPE = HostForm.WEAVER_PAGE;
    private static final LocalDateTime THEN = LocalDateTime.of(2025, 1, 15, 9, 30);

    @TempDir
    static Path temporary;
    private static ReportValidator validator;
    private static Format format;
    private static SaveGuard guard;

    @BeforeAll
    static void open() throws Exception {
        validator = ReportValidator.configure(RulesCopy.SHIPPED).mode(Mode.FIXED).open();
        format = validator.formats().get(0);
        Path file = Files.write(temporary.resolve("m.yaml"), SHAPE.mapping(format).getBytes(StandardCharsets.UTF_8));
        guard = SaveGuard.of(validator, FieldMapping.read(file, validator.formats())).onFailure(FailurePolicy.BLOCK)
                .timeBudget(Duration.ofMinutes(1)).build();
    }

    @AfterAll
    static void close() {
        guard.close();
        validator.close();
    }

    private static Map<String, Object> values(AnnualReport.Builder report) {
        return SHAPE.values(format, report.build());
    }

    private static SaveRequest request(AnnualReport.Builder report) {
        return SaveRequest.of(values(report), Stage.SUBMIT);
    }

    private static List<String> found(SaveDecision decision) {
        return decision.findings().stream().map(each -> each.finding().rule() + " " + String.join(",", each.fields())).collect(Collectors.toList());
    }

    @Test
    void lastYearsFormIsReadByTheSameMapping() {
        Map<String, Object> lastYear = values(SoundReport.of(format, 2023).cell("requests.carriedForward.total", 3));
        lastYear.keySet().removeAll(Arrays.asList("field6001", "field6030", "field6010"));
        SaveDecision decision = guard.decide(request(SoundReport.of(format, 2024)).previousForm(lastYear));
        assertTrue(decision.findings().stream().anyMatch(each -> each.finding().rule().equals("H-02")), decision.findings().toString());
        assertEquals(2023, decision.result().dossier().previous().year());
        assertEquals(Collections.emptyList(), found(guard.decide(request(SoundReport.of(format, 2024)).previousForm(null))));
        AnnualReport previous = SoundReport.of(format, 2023).build();
        assertEquals(previous, guard.decide(request(SoundReport.of(format, 2024)).previousForm(lastYear).previous(previous)).result().dossier().previous());
        lastYear.put("field6030", Collections.emptyMap());
        SaveDecision mismatch = guard.decide(request(SoundReport.of(format, 2024)).previousForm(lastYear));
        assertEquals("表单与字段对照表对不上，没有审核，按本单位的设置暂时不能送审，请联系系统管理员：\n"
                + "1. 上年的表单：字段“field6030”是一组字段，应当是文字或数", mismatch.message());
    }

    @Test
    void theSubordinatesReportsReachTheCheck() {
        AnnualReport subordinate = AnnualReport.builder(Organ.of("临河县青石乡财政所"), 2023).build();
        SaveDecision decision = guard.decide(request(SoundReport.of(format, 2024)).subordinates(Collections.singletonList(subordinate)));
        assertEquals(Collections.singletonList(subordinate), decision.result().dossier().subordinates());
        assertTrue(decision.findings().stream().anyMatch(each -> each.finding().rule().startsWith("S-")), decision.findings().toString());
    }

    private static AnnualReport.Builder unusual() {
        return SoundReport.of(format, 2024).cell("proactiveDisclosure.rules.issued", 1).cell("proactiveDisclosure.rules.inForce", 1).section("other", "无。");
    }

    private static SaveDecision explained(Explanation... explanations) {
        return guard.decide(request(unusual()).explanations(Arrays.asList(explanations)));
    }

    @Test
    void whatWasFoundIsExplainedAsItStands() {
        SaveDecision asked = explained();
        assertEquals(Arrays.asList("P-01 field6011,field6013", "C-31 field6010"), found(asked));
        Explanation[] all = asked.findings().stream().map(each -> each.explained("情况属实", "u01", THEN)).toArray(Explanation[]::new);
        assertEquals(Arrays.asList("proactiveDisclosure.rules.issued", "other"), Arrays.asList(all[0].place(), all[1].place()));
        SaveDecision decision = explained(all);
        assertEquals(Outcome.ALLOW, decision.outcome());
        assertEquals(Collections.emptyList(), decision.unmatchedExplanations());
        Explanation same = Explanation.of(asked.findings().get(0).finding(), "情况属实", "u01", THEN);
        assertEquals(Arrays.asList("P-01", all[0].place(), "情况属实", "u01", THEN), Arrays.asList(same.rule(), same.place(), same.reason(), same.by(), same.at()));
    }

    @Test
    void whatWasFoundIsExplainedAtTheHostsField() {
        SaveDecision decision = explained(Explanation.ofField("P-01", "field6013", "情况属实", "u01", THEN), Explanation.ofField("C-31", "field6010", "没有", null, null));
        assertEquals(Outcome.ALLOW, decision.outcome());
        assertEquals(Arrays.asList("proactiveDisclosure.rules.inForce", "other"),
                decision.result().explanations().stream().map(Explanation::place).collect(Collectors.toList()));
        assertEquals(Arrays.asList("field6013", "field6010"),
                decision.result().explanations().stream().map(Explanation::field).collect(Collectors.toList()));
    }

    @Test
    void explanationsOfNothingAreTold() {
        SaveDecision decision = explained(Explanation.ofField("P-01", "field6030", "写错了地方", null, null), Explanation.ofField("P-01", "none", "没有这个字段", null, null),
                new Explanation("C-31", "overview", "写错了部分", null, null), new Explanation("X-99", null, "没有这条规则", null, null),
                Explanation.ofField("C-31", "field6010", "没有", null, null));
        assertEquals(Arrays.asList("P-01 field6030", "P-01 none", "C-31 null", "X-99 null"),
                decision.unmatchedExplanations().stream().map(each -> each.rule() + " " + each.field()).collect(Collectors.toList()));
        String[] lines = decision.message().split("\n");
        assertEquals(3, lines.length, decision.message());
        assertEquals("有 4 条说明没有对上问题，不起作用：P-01（field6030）、P-01（none）、C-31（overview） 等，请核对规则编号和位置", lines[2]);
        assertEquals(Outcome.ASK_FOR_EXPLANATION, decision.outcome());
    }

    /** In a draft nothing is settled, and an explanation of what was found there is of something all the same. */
    @Test
    void inADraftWhatWasExplainedIsStillOfSomething() {
        SaveDecision draft = guard.decide(SaveRequest.of(values(unusual()), Stage.DRAFT).explanations(Arrays.asList(
                Explanation.ofField("P-01", "field6013", "情况属实", null, null), Explanation.ofField("P-02", "field6013", "情况属实", null, null))));
        assertEquals(Collections.singletonList("P-02"), draft.unmatchedExplanations().stream().map(Explanation::rule).collect(Collectors.toList()));
    }

    @Test
    void anExplanationOfAFieldSettlesNothingUntilItIsPlaced() {
        Explanation unplaced = Explanation.ofField("P-01", "field6013", "情况属实", null, null);
        AnnualReport report = unusual().build();
        assertEquals(0, validator.validate(io.github.ogireport.ValidationRequest.of(report).explanations(Collections.singletonList(unplaced))).counts().explained());
        assertThrows(BoundPassedException.class, () -> Explanation.ofField("P-01", String.join("", Collections.nCopies(301, "f")), "x", null, null));
        assertThrows(IllegalArgumentException.class, () -> Explanation.ofField("P-01", "f", " ", null, null));
    }
}
