package io.github.ogireport.engine.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.Shipped;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Organ;
import io.github.ogireport.ruleset.RuleSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a check asks of a text takes steps in proportion to its length, whatever stands in it. */
@Tag("drools")
class LinearWorkTest {

    private static final RuleSet RULES = Shipped.edition("2021").ruleSet();
    private static final FormatShape SHAPE = new FormatShape(RULES.format(), Collections.emptyList(), Collections.emptyList(), RULES.phrasebook(),
            Collections.singletonList(RULES.format()));

    private static String repeated(String unit, int times) {
        return String.join("", Collections.nCopies(times, unit));
    }

    private static Examination examination(String text, Budget budget) {
        AnnualReport.Builder report = AnnualReport.builder(Organ.of("青禾县自然资源局"), 2024).section("overview", text);
        AnnualReport lastYear = AnnualReport.builder(Organ.of("青禾县自然资源局"), 2023).section("overview", text).build();
        return new Examination(Dossier.of(report.build()).previous(lastYear), Stage.SUBMIT, RULES.settings(), SHAPE, budget);
    }

    /** Everything that shipped rules ask of a text. */
    private static long steps(String text) {
        Budget budget = Budget.unlimited();
        Examination examination = examination(text, budget);
        for (Object fact : examination.facts()) {
            if (fact instanceof SectionText) {
                ask((SectionText) fact);
            } else if (fact instanceof StatedNumber) {
                ask((StatedNumber) fact);
            }
        }
        Report report = new Report(examination);
        report.noRepetition("重复长度");
        report.namesNoOtherOrgan("报告标题里的机关");
        new PreviousReport(examination).textIsNew("雷同百分比", "雷同长度");
        examination.evidence();
        return budget.taken();
    }

    private static void ask(SectionText text) {
        text.present();
        text.getLength();
        text.mentions("工作考核");
        text.endsWith("句末标点");
        text.citesItsFormat();
        text.noIdentityNumber();
        text.noEarlierYear("当年口吻的年份", "与往年比较的用语");
        text.onlyReportYear("统计期限");
        text.withoutPrivate("手机号码");
        for (String patterns : Arrays.asList("标点重复", "半截的句子", "空缺的数字", "模板残留")) {
            text.without(patterns);
        }
    }

    private static void ask(StatedNumber number) {
        if (number.statement().value() != null) {
            number.matchesTables();
            number.sameThroughout();
            number.zeroTogetherWith("信息处理费");
            number.partsAddUp();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"一二三万亿", "《", "《甲，", "《甲》，", "《甲》、《乙》，", "甲，", "甲，乙，", "一是", "（一）甲，", "“", "%", "2023年", "2023年，", "上年2023年，", "2024年1月1日至", "。",
            "\n", "　", "\uD83D\uDE00", "\uD83D", "13800138000", "11010119900307", "国办公开办函〔2019〕60号", "国办公开办函〔", "公开发布", "共公开", "收到申请1件，", "其中1件、",
            "收到申请1件。", "甲局2023年政府信息公开工作年度报告", "人民政府", "xx", "__", "，，"})
    void theWorkIsLinearInTheLength(String unit) {
        long small = steps(repeated(unit, 2_000));
        long large = steps(repeated(unit, 20_000));
        assertTrue(large <= 11 * small, unit + ": " + small + " and " + large);
    }

    @Test
    void aRunThatIsMostlyTitlesIsNotFollowedFromEachOfThem() {
        Budget small = Budget.unlimited();
        Budget large = Budget.unlimited();
        assertEquals(0, Repetition.find(Collections.singletonList(repeated("《甲》，", 2_000)), 20, small).size());
        assertEquals(0, Repetition.find(Collections.singletonList(repeated("《甲》，", 20_000)), 20, large).size());
        assertTrue(large.taken() <= 11 * small.taken(), small.taken() + " and " + large.taken());
    }

    @Test
    void aRepeatedPassageIsFoundWhateverTitlesStandInIt() {
        String passage = "根据《甲条例》和《乙办法》的有关规定，认真研究贯彻落实的具体措施";
        List<Repetition.Repeated> found = Repetition.find(Collections.singletonList(passage + "。另一句。" + passage + "。"), 20, Budget.unlimited());
        assertEquals(1, found.size());
        assertEquals(passage.length() + 5, found.get(0).from);
        assertEquals(0, Repetition.find(Collections.singletonList(repeated("依据《一个名称很长很长很长很长很长很长的条例》，", 2)), 20, Budget.unlimited()).size());
        assertEquals(1, Repetition.find(Collections.singletonList(repeated("没有写完的书名号《一个名称很长很长很长很长的条例。", 2)), 20, Budget.unlimited()).size());
    }

    @Test
    void aYearIsJudgedByItsOwnSentence() {
        for (Object fact : examination("2022年我局收到申请。上年同期，2023年我局收到申请，2021年我局收到申请。2020年我局收到申请", Budget.unlimited()).facts()) {
            if (fact instanceof SectionText && !((SectionText) fact).text.isEmpty()) {
                assertEquals(2, ((SectionText) fact).noEarlierYear("当年口吻的年份", "与往年比较的用语").violations().size());
            }
        }
    }

    @Test
    void anOrganOfAnyLengthHasAsManyFormsAsPlaces() {
        OrganForms forms = new OrganForms(repeated("县", 80_000) + "自然资源局");
        assertTrue(forms.endsInName("县县自然资源局"));
        assertTrue(forms.fit("县自然资源局2024年政府信息公开工作年度报告"));
        assertFalse(forms.fit("乙县自然资源所"));
    }

    @Test
    void theNamesThatAnOrganGoesBy() {
        OrganForms forms = new OrganForms("叶城县柯克亚乡人民政府");
        for (String title : Arrays.asList("叶城县柯克亚乡人民政府2024年政府信息公开工作年度报告", "柯克亚乡人民政府2024年度报告", "柯克亚乡2024年政府信息公开工作年度报告",
                "柯克亚乡政府政府信息公开工作年度报告", "叶城县柯克亚乡", "2024年政府信息公开工作年度报告")) {
            assertTrue(forms.fit(title), title);
        }
        for (String title : Arrays.asList("叶城县2024年政府信息公开工作年度报告", "乙县柯克亚乡2024年度报告", "人民政府2024年度报告", "亚乡")) {
            assertFalse(forms.fit(title), title);
        }
        assertTrue(forms.endsInName("我们柯克亚乡人民政府"));
        assertFalse(forms.endsInName("白石县柯克亚乡人民政府"));
    }
}
