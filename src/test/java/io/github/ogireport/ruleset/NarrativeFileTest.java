package io.github.ogireport.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.source.Problem;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in {@code narrative.yaml} is said at its line, all of it at once. */
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
                + "2021/narrative.yaml:12：不认识的项“填冲”：这里可以写 简写、年份、话题、断言、动作、行、列、金额、别的事、并列的事、范围、渠道、机关字尾、全部范围、填充、和、等、没有、其中、另有、各、分别、"
                + "全都、同比、增加、减少、持平、占、量词、百分号、不是量词、约、余、第",
                problems("话题:\n  申请:\n    格: 表三·本年新首\n    列: 总记\n    说法: （收到|接到\n    简称: 申请\n动作:\n  收到: {话题: 申清,\n    格: 3,\n"
                        + "    说法: 收到}\n别的事: [申请]\n填冲: [的]\n"));
    }

    @Test
    void whatIsAskedWithYesOrNoIsAnsweredSo() throws IOException {
        assertEquals("2021/narrative.yaml:3：“对”应为 是 或 否\n2021/narrative.yaml:8：“true”应为 是 或 否",
                problems("话题:\n  申请:\n    发布的不算: 对\n    格: 表三·本年新收\n    列: 总计\n    说法: 申请\n动作:\n"
                        + "  收到: {话题: 申请, 格: 表三·本年新收, 说法: 收到, 可以没有: true, 作为部分不是全数: 否}\n"));
    }

    @Test
    void anEditionWithoutTheFileReadsNothing() throws IOException {
        RulesCopy rules = withoutItsRules();
        Files.delete(rules.folder().resolve("2021/narrative.yaml"));
        RuleSet edition = RulesFolder.read(rules.folder()).stream().filter(each -> each.manifest().judges(2024)).findFirst().get();
        assertEquals("[]", edition.phrasebook().read("予以公开3件", 2024, Budget.unlimited()).toString());
    }
}
