package io.github.ogireport.engine.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ogireport.Shipped;
import io.github.ogireport.SoundReport;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.ruleset.Formula;
import io.github.ogireport.ruleset.RuleSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What last year's report says of this year's cells, by the formulas that rules state. */
@Tag("drools")
class PreviousEvidenceTest {

    private static final RuleSet RULES = Shipped.edition("2021").ruleSet();

    private static List<String> evidence(AnnualReport previous, String... formulas) {
        FormatShape shape = new FormatShape(RULES.format(), Arrays.stream(formulas).map(Formula::parse).collect(Collectors.toList()),
                Collections.emptyList(), null, Collections.singletonList(RULES.format()));
        AnnualReport report = SoundReport.of(RULES.format(), 2024).build();
        return new Examination(Dossier.of(report).previous(previous), Stage.SUBMIT, RULES.settings(), shape, Budget.unlimited())
                .evidence().stream().map(each -> each.readings() + " " + each.value() + " " + each.words()).collect(Collectors.toList());
    }

    @Test
    void saysWhatACellOrASumMustBeAndNothingLessDefinite() {
        AnnualReport lastYear = SoundReport.of(RULES.format(), 2023).cell("requests.carriedForward.total", 8)
                .cell("remedies.reconsideration.pending", 3).cell("requests.carriedForward.naturalPerson", "").build();
        assertEquals("[[[remedies.reconsideration.total]] 3 上年的报告表四“行政复议”行“尚未审结”列是 3]",
                evidence(lastYear, "表四·行政复议·总计 = 上年的表四·行政复议·尚未审结", "表四·行政复议·总计 ≤ 上年的表四·行政复议·总计",
                        "表四·行政复议·总计 + 上年的表四·行政复议·总计 = 表四·行政复议·尚未审结").toString());
        List<String> byColumn = evidence(lastYear, "上年结转 = 上年的结转下年度继续办理");
        assertEquals(6, byColumn.size(), "a blank says nothing");
        assertEquals("[[requests.carriedOver.total]] 8 上年的报告表三“四、结转下年度继续办理”行“总计”列是 8", byColumn.get(5));
    }

    @Test
    void nothingWithoutAReportOfLastYear() {
        assertEquals("[]", evidence(null, "上年结转 = 上年的结转下年度继续办理").toString());
        assertEquals("[]", evidence(SoundReport.of(RULES.format(), 2022).build(), "上年结转 = 上年的结转下年度继续办理").toString());
    }
}
