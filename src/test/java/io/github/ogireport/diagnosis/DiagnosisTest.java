package io.github.ogireport.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ogireport.Shipped;
import io.github.ogireport.SoundReport;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.bound.BudgetSpentException;
import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.finding.Comparison;
import io.github.ogireport.finding.Evidence;
import io.github.ogireport.finding.Relation;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Format;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said of which mishap, word for word. */
class DiagnosisTest {

    private static final CompiledRuleSet RULES = Shipped.edition("2021");
    private static final Format FORMAT = RULES.ruleSet().format();
    private static final String GRANTED = "表三“（一）予以公开”行";

    private final AnnualReport.Builder report = SoundReport.of(FORMAT, 2024);
    private final List<Evidence> evidence = new ArrayList<>();

    /** Of 表三: from natural persons 471 and firms 21 requests, all granted but 5; of 表四: 11 upheld of 12. */
    private DiagnosisTest() {
        for (String row : new String[] {"newlyReceived", "disposedTotal"}) {
            row(row, "471 21 0 0 0 0 492");
        }
        row("granted", "466 21 0 0 0 0 487");
        row("refused.stateSecret", "5 0 0 0 0 0 5");
        type("remedies.reconsideration.upheld", "11");
        type("remedies.reconsideration.pending", "1");
        type("remedies.reconsideration.total", "12");
    }

    private void row(String row, String numbers) {
        String[] columns = {"naturalPerson", "commercialEnterprise", "researchInstitution", "publicWelfareOrganization",
            "legalServiceAgency", "otherOrganization", "total"};
        for (int i = 0; i < columns.length; i++) {
            type("requests." + row + "." + columns[i], numbers.split(" ")[i]);
        }
    }

    private DiagnosisTest type(String address, String typed) {
        report.cell(address, typed);
        return this;
    }

    private DiagnosisTest stated(String words, String value, String... cells) {
        List<List<CellRef>> readings = Arrays.stream(cells)
                .map(sum -> Arrays.stream(sum.split(" ")).map(CellRef::parse).collect(Collectors.toList())).collect(Collectors.toList());
        evidence.add(new Evidence(readings, new BigDecimal(value), words));
        return this;
    }

    @Test
    void whatThereIsNoTimeToFindIsNotFound() {
        type("requests.granted.total", "478");
        AnnualReport typed = report.build();
        List<Relation> relations = RULES.check(Dossier.of(typed), Stage.SUBMIT, Collections.emptyList()).relations();
        Budget enough = Budget.unlimited();
        assertEquals(1, Diagnosis.of(FORMAT, typed, relations, evidence, enough).size());
        assertEquals(true, enough.taken() > 0);
        long[] now = {0};
        Budget spent = Budget.of("审核", Duration.ofMillis(1), () -> now[0]);
        now[0] = Duration.ofMillis(2).toNanos();
        assertEquals(true, spent.isSpent());
        spent.spend(0);
        assertThrows(BudgetSpentException.class, spent::look);
        assertEquals(Collections.emptyList(), Diagnosis.of(FORMAT, typed, relations, evidence, spent));
    }

    private List<Suspect> suspects() {
        AnnualReport typed = report.build();
        List<Relation> relations = RULES.check(Dossier.of(typed), Stage.SUBMIT, Collections.emptyList()).relations();
        return Diagnosis.of(FORMAT, typed, relations, evidence, Budget.unlimited());
    }

    private void says(String... reasons) {
        assertEquals(Arrays.asList(reasons), suspects().stream().map(Suspect::reason).collect(Collectors.toList()));
    }

    @Test
    void aSoundReportHasNoSuspect() {
        stated("正文写“收到 492 件”", "492", "requests.newlyReceived.total", "requests.newlyReceived.total requests.carriedOver.total").says();
    }

    @Test
    void digitsTurnedRound() {
        type("requests.granted.total", "478").says(GRANTED + "“总计”列很可能应为 487（现填 478，个位与十位颠倒）");
        Suspect.Correction correction = suspects().get(0).cells().get(0);
        assertEquals("requests.granted.total 478 487", correction.cell() + " " + correction.actual() + " " + correction.suggested());
        type("requests.granted.total", "847").says(GRANTED + "“总计”列很可能应为 487（现填 847，十位与百位颠倒）");
    }

    @Test
    void aDigitLostDoubledOrMistyped() {
        type("requests.granted.naturalPerson", "46").says(GRANTED + "“自然人”列很可能应为 466（现填 46，漏打了一个 6）");
        type("requests.granted.naturalPerson", "4466").says(GRANTED + "“自然人”列很可能应为 466（现填 4466，多打了一个 4）");
        type("requests.granted.naturalPerson", "4660").says(GRANTED + "“自然人”列很可能应为 466（现填 4660，多打了一个 0）");
        type("requests.granted.naturalPerson", "436").says(GRANTED + "“自然人”列很可能应为 466（现填 436，十位上的 6 打成了 3）");
        type("requests.granted.naturalPerson", "501").says(GRANTED + "“自然人”列很可能应为 466（现填 501）");
    }

    @Test
    void aTotalThatWasNotUpdated() {
        type("remedies.reconsideration.total", "0").says("表四“行政复议”行“总计”列很可能应为 12（现填 0，没有随各项更新）");
    }

    @Test
    void cellsThatChangedPlaces() {
        row("newlyReceived", "0 21 0 0 0 0 492");
        row("carriedOver", "471 0 0 0 0 0 0");
        says("表三“一、本年新收政府信息公开申请数量”行“自然人”列与表三“二、上年结转政府信息公开申请数量”行“自然人”列的数很可能错了一格、互换了位置：前一格应为 471（现填 0），后一格应为 0（现填 471）");
    }

    @Test
    void aRowTypedOneCellTooFar() {
        row("granted", "0 466 21 0 0 0 0");
        says(GRANTED + "从“自然人”到“总计”的数很可能整体向右错了一格，依次应为 466、21、0、0、0、0、487");
        row("granted", "21 0 0 0 0 487 0");
        says(GRANTED + "从“自然人”到“总计”的数很可能整体向左错了一格，依次应为 466、21、0、0、0、0、487");
    }

    @Test
    void aColumnTypedOneRowTooFar() {
        type("requests.granted.naturalPerson", "0").type("requests.partiallyGranted.naturalPerson", "466")
                .type("requests.refused.stateSecret.naturalPerson", "0").type("requests.refused.prohibitedByLaw.naturalPerson", "5");
        says("表三“自然人”列从“（一）予以公开”到“（三）不予公开·2.其他法律行政法规禁止公开”的数很可能整体向下错了一行，依次应为 466、0、5、0");
    }

    @Test
    void aBlankForZeroAndForAnotherNumber() {
        type("requests.granted.otherOrganization", "").says(GRANTED + "“其他”列很可能应为 0（现在没有填）");
        type("requests.granted.otherOrganization", "0").type("requests.granted.total", "/").says(GRANTED + "“总计”列很可能应为 487（现在没有填）");
        type("requests.granted.total", "若干").says(GRANTED + "“总计”列很可能应为 487（现填“若干”，认不出是多少）");
    }

    @Test
    void blanksThatOnlyZerosFitAreZeros() {
        type("requests.granted.legalServiceAgency", "").type("requests.granted.otherOrganization", "")
                .says(GRANTED + "“法律服务机构”列很可能应为 0（现在没有填）；" + GRANTED + "“其他”列很可能应为 0（现在没有填）");
    }

    @Test
    void manyBlanksAreCounted() {
        for (String row : new String[] {"partiallyGranted", "refused.prohibitedByLaw"}) {
            for (String column : new String[] {"naturalPerson", "commercialEnterprise", "otherOrganization", "total"}) {
                type("requests." + row + "." + column, "");
            }
        }
        says("表三有 8 格没有填，很可能都应为 0（表三“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”行“自然人”列等）");
    }

    @Test
    void ofManyBlanksThatAreNoZerosSomeAreTold() {
        row("granted", "460 21 0 0 0 0 481");
        row("partiallyGranted", "6 0 0 0 0 0 6");
        for (String row : new String[] {"newlyReceived", "disposedTotal", "granted", "partiallyGranted", "refused.stateSecret"}) {
            type("requests." + row + ".total", "");
        }
        List<Suspect> suspects = suspects();
        assertEquals(1, suspects.size());
        assertEquals(Arrays.asList("492", "481", "6", "5", "492"),
                suspects.get(0).cells().stream().map(Suspect.Correction::suggested).collect(Collectors.toList()));
        String[] words = suspects.get(0).reason().split("；");
        assertEquals(5, words.length);
        assertEquals("表三另有 1 格没有填，很可能不是 0，可以由勾稽关系算出", words[4].substring(0, words[4].indexOf("（")));
    }

    @Test
    void blanksThatLeaveAChoiceAreLeftAlone() {
        type("remedies.reconsideration.upheld", "").type("remedies.reconsideration.pending", "").says();
    }

    @Test
    void aNumberTooLongToBeTrueIsReadAsNone() {
        type("requests.granted.total", "98765432109876543210").says(GRANTED + "“总计”列很可能应为 487（现填 98765432109876543210）");
    }

    @Test
    void withoutEvidenceEveryCellOfALoneRelationIsACandidate() {
        type("remedies.reconsideration.total", "21").says(
                "表四“行政复议”行“尚未审结”列可能应为 10（现填 1，漏打了一个 0）；五种可能之一，说不准是哪一种，请对照台账",
                "表四“行政复议”行“总计”列可能应为 12（现填 21，个位与十位颠倒）；五种可能之一，说不准是哪一种，请对照台账",
                "表四“行政复议”行“结果维持”列可能应为 20（现填 11）；五种可能之一，说不准是哪一种，请对照台账",
                "表四“行政复议”行“结果纠正”列可能应为 9（现填 0）；五种可能之一，说不准是哪一种，请对照台账",
                "表四“行政复议”行“其他结果”列可能应为 9（现填 0）；五种可能之一，说不准是哪一种，请对照台账");
    }

    @Test
    void evidenceDecides() {
        type("remedies.reconsideration.total", "21").stated("正文写“行政复议 12 件”", "12", "remedies.reconsideration.total")
                .says("表四“行政复议”行“总计”列很可能应为 12（现填 21，个位与十位颠倒）；正文写“行政复议 12 件”，与此相符");
    }

    @Test
    void evidenceForTheTotalLeavesTheParts() {
        type("remedies.reconsideration.upheld", "14").stated("正文写“行政复议 12 件”", "12", "remedies.reconsideration.total").says(
                "表四“行政复议”行“结果维持”列很可能应为 11（现填 14，个位上的 1 打成了 4）");
    }

    @Test
    void ofACellThatNoRelationHoldsEvidenceRaisesAQuestion() {
        type("proactiveDisclosure.normativeDocuments.issued", "4").stated("正文写“制发 3 件”", "3", "proactiveDisclosure.normativeDocuments.issued").says(
                "表二“行政规范性文件”行“本年制发件数”列可能应为 3（现填 4）；正文写“制发 3 件”，与此相符；表里没有别的数可以核对，也可能是那里写错了，请对照台账");
        type("proactiveDisclosure.normativeDocuments.issued", "3").says();
    }

    @Test
    void yuanForTenThousandYuan() {
        type("proactiveDisclosure.fees.amount", "251000").stated("正文写“收费 25.1 万元”", "25.1", "proactiveDisclosure.fees.amount").says(
                "表二“行政事业性收费”行“本年收费金额（单位：万元）”列可能应为 25.1（现填 251000，像是把元当成了万元）；正文写“收费 25.1 万元”，与此相符；"
                        + "表里没有别的数可以核对，也可能是那里写错了，请对照台账");
    }

    @Test
    void evidenceAgainstABalancedCellMakesNobodySuspect() {
        stated("上年的报告结转 8 件", "8", "requests.carriedOver.total").says();
    }

    @Test
    void faultsThatHaveNothingToDoWithEachOtherAreExplainedTogether() {
        type("requests.granted.total", "478").type("remedies.reconsideration.total", "0").says(
                GRANTED + "“总计”列很可能应为 487（现填 478，个位与十位颠倒）。表四“行政复议”行“总计”列很可能应为 12（现填 0，没有随各项更新）");
        assertEquals(2, suspects().get(0).cells().size());
    }

    @Test
    void anotherCauseOfOneFaultIsToldAlone() {
        type("requests.granted.total", "478").type("remedies.directLitigation.total", "2").type("remedies.directLitigation.upheld", "1");
        List<Suspect> suspects = suspects();
        assertEquals(GRANTED + "“总计”列很可能应为 487（现填 478，个位与十位颠倒）。"
                + "表四“未经复议直接起诉”行“结果维持”列可能应为 2（现填 1）；五种可能之一，说不准是哪一种，请对照台账", suspects.get(0).reason());
        assertEquals("表四“未经复议直接起诉”行“结果纠正”列可能应为 1（现填 0）；五种可能之一，说不准是哪一种，请对照台账。其余各处同第一种",
                suspects.get(1).reason());
        assertEquals(5, suspects.size());
        suspects.forEach(suspect -> assertEquals("requests.granted.total", suspect.cells().get(0).cell().toString()));
    }

    @Test
    void whereTooMuchIsWrongNothingIsSaid() {
        Random random = new Random(1);
        FORMAT.positions().forEach(position -> report.cell(position.ref(), Cell.of(random.nextInt(100_000))));
        stated("正文写“收到 492 件”", "492", "requests.newlyReceived.total");
        List<String> reasons = suspects().stream().map(Suspect::reason).filter(reason -> reason.contains("表三")).collect(Collectors.toList());
        assertEquals(Collections.emptyList(), reasons);
    }

    @Test
    void whatCannotBeExplainedIsSaidBesideWhatCan() {
        row("granted", "1 2 3 4 5 6 7");
        type("requests.refused.stateSecret.naturalPerson", "77").type("requests.carriedForward.legalServiceAgency", "9")
                .type("remedies.reconsideration.total", "0");
        says("表四“行政复议”行“总计”列很可能应为 12（现填 0，没有随各项更新）。另有不平的关系，错的格较多，说不准是哪几格");
    }

    @Test
    void anInequalityTellsNoNumber() {
        List<CellRef> issued = Collections.singletonList(CellRef.parse("proactiveDisclosure.rules.issued"));
        List<CellRef> inForce = Collections.singletonList(CellRef.parse("proactiveDisclosure.rules.inForce"));
        Relation atMost = new Relation("本年制发件数 ≤ 现行有效件数", Comparison.AT_MOST, Relation.State.VIOLATED, issued, inForce, BigDecimal.ONE, BigDecimal.ZERO);
        assertEquals(Collections.emptyList(), Diagnosis.of(FORMAT, report.build(), Collections.singletonList(atMost), evidence, Budget.unlimited()));
    }

    @Test
    void anInequalityThatHoldsSpeaksAgainstACorrection() {
        type("proactiveDisclosure.normativeDocuments.inForce", "20").type("proactiveDisclosure.normativeDocuments.issued", "5")
                .stated("正文写“制发 50 件”", "50", "proactiveDisclosure.normativeDocuments.issued").says(
                "表二“行政规范性文件”行“本年制发件数”列可能应为 50（现填 5，漏打了一个 0）；正文写“制发 50 件”，与此相符；"
                        + "但这样一改，“本年制发件数 ≤ 现行有效件数”就不成立了，请一并核对；表里没有别的数可以核对，也可能是那里写错了，请对照台账");
        type("proactiveDisclosure.normativeDocuments.inForce", "50").says(
                "表二“行政规范性文件”行“本年制发件数”列可能应为 50（现填 5，漏打了一个 0）；正文写“制发 50 件”，与此相符；"
                        + "表里没有别的数可以核对，也可能是那里写错了，请对照台账");
    }

    @Test
    void whatBreaksAnInequalityFallsBehind() {
        type("remedies.reconsideration.total", "14").type("proactiveDisclosure.rules.inForce", "11");
        List<Relation> relations = new ArrayList<>(RULES.check(Dossier.of(report.build()), Stage.SUBMIT, Collections.emptyList()).relations());
        assertEquals(Arrays.asList("upheld 13", "total 12", "corrected 2", "otherOutcome 2", "pending 3"), named(relations));
        relations.add(new Relation("维持 ≤ 现行有效", Comparison.AT_MOST, Relation.State.SATISFIED,
                Collections.singletonList(CellRef.parse("remedies.reconsideration.upheld")),
                Collections.singletonList(CellRef.parse("proactiveDisclosure.rules.inForce")), new BigDecimal("11"), new BigDecimal("11")));
        assertEquals(Arrays.asList("total 12", "corrected 2", "otherOutcome 2", "pending 3"), named(relations));
    }

    private List<String> named(List<Relation> relations) {
        return Diagnosis.of(FORMAT, report.build(), relations, evidence, Budget.unlimited()).stream()
                .map(suspect -> suspect.cells().get(0).cell().column() + " " + suspect.cells().get(0).suggested()).collect(Collectors.toList());
    }

    @Test
    void decimalsAreExact() {
        List<CellRef> left = Collections.singletonList(CellRef.parse("proactiveDisclosure.fees.amount"));
        List<CellRef> right = Arrays.asList(CellRef.parse("proactiveDisclosure.penalty.decisions"), CellRef.parse("proactiveDisclosure.coercion.decisions"));
        type("proactiveDisclosure.fees.amount", "25.10").type("proactiveDisclosure.penalty.decisions", "20").type("proactiveDisclosure.coercion.decisions", "3");
        Relation sum = new Relation("甲 = 乙 + 丙", Comparison.EQUAL, Relation.State.VIOLATED, left, right, new BigDecimal("25.10"), new BigDecimal("23"));
        List<Suspect> suspects = Diagnosis.of(FORMAT, report.build(), Collections.singletonList(sum), evidence, Budget.unlimited());
        assertEquals(Arrays.asList("23"), suspects.stream().map(suspect -> suspect.cells().get(0).suggested()).collect(Collectors.toList()));
    }
}
