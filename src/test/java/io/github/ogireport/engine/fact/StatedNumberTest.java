package io.github.ogireport.engine.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.Shipped;
import io.github.ogireport.SoundReport;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.ruleset.RuleSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said of a number that the text states. */
@Tag("drools")
class StatedNumberTest {

    private static final RuleSet RULES = Shipped.edition("2021").ruleSet();

    private static List<StatedNumber> stated(String text) {
        FormatShape shape = new FormatShape(RULES.format(), Collections.emptyList(), Collections.emptyList(), RULES.phrasebook(),
                Collections.singletonList(RULES.format()));
        AnnualReport report = SoundReport.of(RULES.format(), 2024).section("overview", text).section("other", "").section("problems", "").build();
        Dossier dossier = Dossier.of(report).previous(SoundReport.of(RULES.format(), 2023).build());
        return new Examination(dossier, Stage.SUBMIT, RULES.settings(), shape, Budget.unlimited()).facts().stream()
                .filter(StatedNumber.class::isInstance).map(StatedNumber.class::cast).collect(Collectors.toList());
    }

    private static List<Boolean> sameThroughout(String text) {
        return stated(text).stream().map(each -> each.sameThroughout().holds()).collect(Collectors.toList());
    }

    @Test
    void lastYearsTablesSayNothingOfWhatNoTableHas() {
        StatedNumber fee = stated("2023年收取信息处理费300元。").get(0);
        assertEquals("往年", fee.getSort());
        assertTrue(fee.matchesLastYear().holds());
    }

    @Test
    void theFirstNumberThatDiffersIsTheOneInContradiction() {
        assertEquals("[true, true, false, false]", sameThroughout("收到申请3件。全年收到申请3件。收到申请4件。收到申请4件。").toString());
        assertEquals("[true, false, false]", sameThroughout("收到申请3件。收到申请4件。收到申请3件。").toString());
        StatedNumber third = stated("收到申请3件。收到申请4件。收到申请3件。").get(2);
        assertEquals("4", third.sameThroughout().violations().get(0).expected());
    }

    @Test
    void whatIsZeroTogetherWithAnother() {
        List<StatedNumber> stated = stated("行政复议0件。行政诉讼2件。行政诉讼0件。");
        assertEquals("[原词, 原词, 原词]", stated.stream().map(StatedNumber::getSort).collect(Collectors.toList()).toString());
        assertEquals(false, stated.get(0).zeroTogetherWith("诉讼").holds());
        assertEquals(false, stated.get(1).zeroTogetherWith("复议").holds());
        assertEquals(true, stated.get(2).zeroTogetherWith("复议").holds());
        assertEquals(true, stated.get(0).zeroTogetherWith("信息处理费").holds());
    }
}
