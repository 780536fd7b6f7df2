package io.github.ogireport.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.source.Problem;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in {@code narrative.yaml} is said at its line, all of it at once. */
@Tag("drools")
class NarrativeFileTest {

    @TempDir
    Path temporary;

    /** The rules that name quantities of the file would have their say as well. */
    private RulesCopy withoutItsRules() throws IOException {
        RulesCopy rules = RulesCopy.in(temporary);
        Files.delete(rules.folder().resolve("2021/narrative.dslr"));
        return rules;
    }

    @Test
    void aRuleNamesOnlyQuantitiesOfTheFile() throws IOException {
        Problems problems = new Problems();
        RulesFolder.read(RulesCopy.in(temporary).replace("2021/narrative.dslr", "文中每个\"信息处理费\"\n则\n    应当是", "文中每个\"信息费\"\n则\n    应当是").folder(), problems);
        assertEquals("[2021/narrative.dslr:108：规则 F-02：narrative.yaml 里表外的数里没有“信息费”，最接近的是 信息处理费、收取信息处理费的申请]", problems.list().toString());
    }

    private String problems(String narrative) throws IOException {
        Problems problems = new Problems();
        RulesFolder.read(withoutItsRules().write("2021/narrative.yaml", narrative).folder(), problems);
        return problems.list().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void everyProblemAtItsLine() throws IOException {
        assertEquals("2021/narrative.yaml:3：表三的行里没有“本年新首”，最接近的是 本年新收、上年结转、不予公开\n"
                + "2021/narrative.yaml:4：各表的列里没有“总记”，最接近的是 总计、其他、自然人\n"
                + "2021/narrative.yaml:5：“（收到|接到”的括号没有成对，应写成 （甲|乙）\n"
                + "2021/narrative.yaml:6：“申请”已在别处写过，一个词只能有一个意思\n"
                + "2021/narrative.yaml:8：话题里没有“申清”，最接近的是 申请\n"
                + "2021/narrative.yaml:9：“3”应写成 表·行，例如 表三·本年新收\n"
                + "2021/narrative.yaml:12：不认识的项“填冲”：这里可以写 简写、年份、话题、断言、动作、行、列、金额、量词、别的事、并列的事、范围、渠道、机关字尾、全部范围、填充、和、等、没有、其中、另有、各、分别、"
                + "全都、同比、增加、减少、持平、占、百分号、不是量词、约、余、第",
                problems("话题:\n  申请:\n    格: 表三·本年新首\n    列: 总记\n    说法: （收到|接到\n    简称: 申请\n动作:\n  收到: {话题: 申清,\n    格: 3,\n"
                        + "    说法: 收到}\n别的事: [申请]\n填冲: [的]\n"));
    }

    @Test
    void whatIsAskedWithYesOrNoIsAnsweredSo() throws IOException {
        assertEquals("2021/narrative.yaml:3：“对”应为 是 或 否\n2021/narrative.yaml:8：“true”应为 是 或 否",
                problems("话题:\n  申请:\n    发布的不算: 对\n    格: 表三·本年新收\n    列: 总计\n    说法: 申请\n动作:\n"
                        + "  收到: {话题: 申请, 格: 表三·本年新收, 说法: 收到, 可以没有: true, 作为部分不是全数: 否}\n"));
    }

    /** Half of a sum was held against what a text gives for the whole. */
    @Test
    void aSumOfWhichOneRowHasNoSuchColumn() throws IOException {
        assertEquals("2021/narrative.yaml:4：“表二·规章”没有“总计”这一列，说它的数不会核对：请改“格”或“列”，相加的每一项都要有这一列\n"
                + "2021/narrative.yaml:7：“表二·规章”没有“总计”这一列，说它的数不会核对：请改“格”或“列”，相加的每一项都要有这一列\n"
                + "2021/narrative.yaml:9：“表三·本年新收”没有“尚未审结”这一列，说它的数不会核对：请改“格”或“列”，相加的每一项都要有这一列",
                problems("话题:\n  申请:\n    说法: 申请\n    格: [表三·本年新收, 表三·本年新收 + 表二·规章]\n    列: 总计\n动作:\n  收到: {话题: 申请, 格: 表二·规章, 说法: 收到}\n"
                        + "列:\n  未结: {话题: 申请, 列: 尚未审结, 说法: 未结}\n"));
    }

    @Test
    void theColumnStandsElsewhere() throws IOException {
        assertEquals("2021/narrative.yaml:4：“表三·本年新收·总计”写到了列：这里只写 表·行，是哪一列写在“列”里",
                problems("话题:\n  申请:\n    说法: 申请\n    格: 表三·本年新收·总计\n    列: 总计\n"));
    }

    private static String brackets(int count) {
        return String.join("", Collections.nCopies(count, "（甲|乙|丙|丁|戊|己|庚|辛|壬|癸）"));
    }

    /** Ten to the fifth, eighth and twentieth word: counted, not made. */
    @Test
    void bracketsAreCountedBeforeTheyAreWrittenOut() throws IOException {
        assertEquals("2021/narrative.yaml:2：“" + brackets(5) + "”展开后超过 2000 个词，请拆开写\n"
                + "2021/narrative.yaml:3：“" + brackets(8) + "”展开后超过 2000 个词，请拆开写\n"
                + "2021/narrative.yaml:4：“" + brackets(20) + "”展开后超过 2000 个词，请拆开写",
                problems("别的事:\n  - " + brackets(5) + "\n  - " + brackets(8) + "\n  - " + brackets(20) + "\n"));
    }

    /** Sixty thousand words by sixty thousand: more than an int can count, let alone a heap hold. */
    @Test
    void twoBracketsOfManyAbbreviations() throws IOException {
        String bracket = "（" + String.join("|", Collections.nCopies(60, "千")) + "）";
        assertEquals("2021/narrative.yaml:4：“" + bracket + bracket + "”展开后超过 2000 个词，请拆开写",
                problems("简写:\n  千: " + brackets(3) + "\n别的事:\n  - " + bracket + bracket + "\n"));
    }

    @Test
    void theWordsOfAllLinesAreCountedTogether() throws IOException {
        StringBuilder lines = new StringBuilder("别的事:\n");
        for (int i = 0; i < 41; i++) {
            lines.append("  - ").append(i).append(brackets(3)).append('\n');
        }
        assertEquals("2021/narrative.yaml:42：narrative.yaml 的各处写法展开以后合计超过 40000 个词（随包发布的约 13000 个）：请减少括号里的写法", problems(lines.toString()));
    }

    @Test
    void theirCharactersAreCountedAsWell() throws IOException {
        String word = String.join("", Collections.nCopies(960, "字"));
        assertEquals("2021/narrative.yaml:3：narrative.yaml 的各处写法展开以后合计超过 400000 字（随包发布的约 10 万字）：请减少括号里的写法\n"
                + "2021/narrative.yaml:4：带括号的一处写法超过 1000 字（随包发布的最长 197 字）",
                problems("别的事:\n  - " + brackets(2) + word.substring(2) + "\n  - " + brackets(3) + word.substring(100) + "\n  - " + word + word + "\n"));
    }

    @Test
    void wordsOfYearsAreFew() throws IOException {
        assertEquals("2021/narrative.yaml:2：narrative.yaml 里年份、量词、金额单位的写法合计超过 500 个词（随包发布的不到 100 个）", problems("年份:\n  本年: [" + brackets(3) + "]\n"));
    }

    @Test
    void abbreviationsMultiplyToo() throws IOException {
        assertEquals("2021/narrative.yaml:5：“（三|四）（甲|乙）”展开后超过 2000 个词，请拆开写",
                problems("简写:\n  三: " + brackets(3) + "\n  四: " + brackets(3).replace('甲', '子') + "\n别的事:\n  - （三|四）（甲|乙）\n"));
    }

    @Test
    void anEditionWithoutTheFileReadsNothing() throws IOException {
        RulesCopy rules = withoutItsRules();
        Files.delete(rules.folder().resolve("2021/narrative.yaml"));
        RuleSet edition = RulesFolder.read(rules.folder()).stream().filter(each -> each.manifest().judges(2024)).findFirst().get();
        assertEquals("[]", edition.phrasebook().read("予以公开3件", 2024, Budget.unlimited()).toString());
    }
}
