package io.github.ogireport.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.source.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of mistake in every file is named with file, line and remedy. */
@Tag("drools")
class RuleSetProblemsTest {

    private static final String LOCAL = "2021/local/ours.dslr";

    @TempDir
    Path temporary;
    private RulesCopy rules;

    @BeforeEach
    void copy() throws IOException {
        rules = RulesCopy.in(temporary);
    }

    /** A rule of our own, on seven lines; {@code %s} is its condition, from line 5, and its requirement. */
    private void rule(String when, String then) throws IOException {
        rules.write(LOCAL, "规则 \"L-01 我们的规则\"\n级别 核实性\n依据 \"本乡权责清单\"\n当\n" + when + "\n则\n" + then + "\n结束\n");
    }

    private List<String> problems() {
        InvalidRuleSetException refused = assertThrows(InvalidRuleSetException.class, () -> RulesFolder.read(rules.folder()));
        return refused.problems().stream().map(Problem::toString).collect(Collectors.toList());
    }

    private void assertOnly(String problem) {
        assertEquals(Collections.singletonList(problem), problems());
    }

    private void assertOne(String start, String... parts) {
        List<String> problems = problems();
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith(start), problems.get(0));
        for (String part : parts) {
            assertTrue(problems.get(0).contains(part), problems.get(0));
        }
    }

    @Test
    void aRuleWithoutItsEnd() throws IOException {
        rules.write(LOCAL, "规则 \"L-01 一\"\n依据 \"清单\"\n当\n整份报告\n则\n应当写明发布日期\n\n规则 \"L-02 二\"\n依据 \"清单\"\n当\n整份报告\n则\n应当写明发布日期\n结束\n");
        assertOnly(LOCAL + ":1：规则“L-01 一”没有以“结束”结束：请在最后一句下面补上一行“结束”");
    }

    @Test
    void aSentenceThatIsNotInTheVocabulary() throws IOException {
        rule("表三的每列", "应当每格都填写");
        assertOnly(LOCAL + ":5：“当”里没有“表三的每列”这样的句子。最接近的写法：{表}的每一列；{表}的每一行；{表}\"{列}\"列");
    }

    @Test
    void aRequirementThatIsNotInTheVocabulary() throws IOException {
        rule("表三的每一列", "应当每格填写");
        assertOne(LOCAL + ":7：“则”里没有“应当每格填写”这样的句子。最接近的写法：应当每格都填写；", "；");
    }

    @Test
    void codeInsteadOfASentence() throws IOException {
        rule("整份报告", "System.exit(0)");
        assertOne(LOCAL + ":7：“则”里没有“System.exit(0)”这样的句子");
    }

    @Test
    void anUnknownParameter() throws IOException {
        rule("每一部分", "应当写到 \"主动公示\"");
        assertOne(LOCAL + ":7：规则 L-01：settings.yaml 的“词语”里没有“主动公示”，最接近的是 主动公开、");
    }

    @Test
    void anUnknownTable() throws IOException {
        rule("表五的每一行", "应当每格都填写");
        assertOnly(LOCAL + ":5：规则 L-01：表里没有“表五”，最接近的是 表三、表二、表四");
    }

    @Test
    void anUnknownRow() throws IOException {
        rule("表二\"行政强迫\"行", "应当每格都填写");
        assertOne(LOCAL + ":5：规则 L-01：行里没有“行政强迫”，最接近的是 行政强制、");
    }

    @Test
    void anUnknownColumn() throws IOException {
        rule("表三\"自然人士\"列", "应当每格都填写");
        assertOne(LOCAL + ":5：规则 L-01：列里没有“自然人士”，最接近的是 自然人、");
    }

    @Test
    void anUnknownSection() throws IOException {
        rule("\"总体状况\"部分", "应当有内容");
        assertOne(LOCAL + ":5：规则 L-01：部分里没有“总体状况”，最接近的是 总体情况、");
    }

    @Test
    void anUnknownTermInAFormula() throws IOException {
        rule("表三的每一列", "应当满足 \"本年新收 + 往年结转 = 总计 + 结转下年度继续办理\"");
        assertOne(LOCAL + ":7：规则 L-01：关系式里的“往年结转”不是行的名称，最接近的是 上年结转、");
    }

    @Test
    void aFormulaWithoutASign() throws IOException {
        rule("表三的每一列", "应当满足 \"本年新收 + 上年结转\"");
        assertOnly(LOCAL + ":7：规则 L-01：关系式“本年新收 + 上年结转”里缺少 =、≤、≥、< 或 >");
    }

    @Test
    void aFormulaOverSeveralTables() throws IOException {
        rule("每张表的每一行", "应当满足 \"自然人 = 结果维持\"");
        assertOnly(LOCAL + ":7：规则 L-01：关系式“自然人 = 结果维持”里的各项不在同一张表的同一个分项里");
    }

    @Test
    void noBasis() throws IOException {
        rules.write(LOCAL, "规则 \"L-01 一\"\n当\n整份报告\n则\n应当写明发布日期\n结束\n");
        assertOnly(LOCAL + ":1：规则“L-01 一”缺少“依据”：请写明根据哪个文件的哪一条");
    }

    @Test
    void anUnknownSeverity() throws IOException {
        rules.write(LOCAL, "规则 \"L-01 一\"\n级别 很严重\n依据 \"清单\"\n当\n整份报告\n则\n应当写明发布日期\n结束\n");
        assertOne(LOCAL + ":", "不认识的级别“很严重”：应为 强制性、核实性 或 提示性");
    }

    @Test
    void twoRequirements() throws IOException {
        rule("整份报告", "应当写明发布日期\n发布前应当审批通过");
        assertOnly(LOCAL + ":1：规则“L-01 我们的规则”的“则”下面应当只有一句要求，现有 2 句：请拆成几条规则");
    }

    @Test
    void nothingToLookAt() throws IOException {
        rule("在发布阶段", "应当写明发布日期");
        assertOnly(LOCAL + ":1：规则“L-01 我们的规则”的“当”下面第一句应当说明看什么，例如：表三的每一列");
    }

    @Test
    void anIdThatIsTaken() throws IOException {
        rules.write(LOCAL, "规则 \"T4-01 又一条\"\n依据 \"清单\"\n当\n整份报告\n则\n应当写明发布日期\n结束\n");
        assertOne(LOCAL + ":1：规则编号 T4-01 已在 2021/balance.dslr:", "用过，请换一个编号");
    }

    @Test
    void aNameWithoutAnId() throws IOException {
        rules.write(LOCAL, "规则 \"没有编号的规则\"\n依据 \"清单\"\n当\n整份报告\n则\n应当写明发布日期\n结束\n");
        assertOne(LOCAL + ":1：规则的名字“没有编号的规则”应为“编号 名称”");
    }

    @Test
    void quotesThatDoNotMatch() throws IOException {
        rules.write(LOCAL, "规则 \"L-01 一\"\n依据 “清单\n当\n整份报告\n则\n应当写明发布日期\n结束\n");
        assertOnly(LOCAL + ":2：“依据”后面的引号不成对");
    }

    @Test
    void textOutsideOfRules() throws IOException {
        rules.write(LOCAL, "import java.io.File;\n");
        assertOnly(LOCAL + ":1：“import java.io.File;”不在任何规则里：一条规则以“规则 \"编号 名称\"”开头");
    }

    @Test
    void byteOrderMarkWindowsLineEndsAndFullWidthQuotesAreAccepted() throws IOException {
        rules.write(LOCAL, "\uFEFF规则 “L-01 一”\r\n依据 ＂清单＂\r\n当\r\n表二“行政强制”行\r\n则\r\n每格都应当是 0\r\n结束\r\n");
        assertTrue(RulesFolder.read(rules.folder()).get(0).rules().stream().anyMatch(rule -> rule.id().equals("L-01") && rule.basis().equals("清单")));
    }

    @Test
    void aFileInGbk() throws IOException {
        Files.write(rules.folder().resolve("2021/text.dslr"), "规则 \"L-01 一\"".getBytes(Charset.forName("GBK")));
        assertTrue(problems().contains("2021/text.dslr：文件不是 UTF-8 编码：请在编辑器里“另存为”UTF-8"));
    }

    @Test
    void wrongIndentation() throws IOException {
        rules.replace("2021/settings.yaml", "  毫秒: 5000", " 毫秒: 5000");
        List<String> problems = problems();
        int line = lineOf("2021/settings.yaml", " 毫秒: 5000");
        assertTrue(problems.stream().anyMatch(each -> each.startsWith("2021/settings.yaml:" + line + "：YAML 写法有误") && each.contains("缩进")), problems.toString());
    }

    @Test
    void anUnknownKey() throws IOException {
        rules.replace("2021/settings.yaml", "毫秒: 5000", "秒: 5");
        assertOnly("2021/settings.yaml:" + lineOf("2021/settings.yaml", "秒: 5") + "：不认识的项“秒”：这里可以写 触发次数、毫秒、问题条数");
    }

    @Test
    void aKeyWrittenTwice() throws IOException {
        rules.replace("2021/settings.yaml", "  重复长度: 20", "  重复长度: 20\n  重复长度: 30");
        assertOnly("2021/settings.yaml:" + lineOf("2021/settings.yaml", "重复长度: 30") + "：“重复长度”写了两次，请删去一处");
    }

    @Test
    void aDateThatIsNone() throws IOException {
        rules.replace("2021/settings.yaml", "部门: 01-31", "部门: 1月31日");
        assertOnly("2021/settings.yaml:" + lineOf("2021/settings.yaml", "1月31日") + "：“1月31日”应写成 月-日，例如 01-31");
    }

    @Test
    void aNumberThatIsNone() throws IOException {
        rules.replace("2021/settings.yaml", "重复长度: 20", "重复长度: 二十");
        assertOnly("2021/settings.yaml:" + lineOf("2021/settings.yaml", "二十") + "：“二十”应当是一个正整数");
    }

    @Test
    void limitsThatLimitNothing() throws IOException {
        rules.replace("2021/settings.yaml", "毫秒: 5000", "毫秒: 2147483647").replace("2021/settings.yaml", "触发次数: 10000", "触发次数: 1000001")
                .replace("2021/settings.yaml", "问题条数: 200", "问题条数: 10001");
        int line = lineOf("2021/settings.yaml", "触发次数");
        assertEquals(Arrays.asList("2021/settings.yaml:" + line + "：“1000001”应当是一个正整数，从 1 到 1000000",
                "2021/settings.yaml:" + (line + 1) + "：“2147483647”应当是一个正整数，从 10 到 60000",
                "2021/settings.yaml:" + (line + 2) + "：“10001”应当是一个正整数，从 1 到 10000"), problems());
    }

    @Test
    void aSentenceThatTheVocabularyHasTwice() throws IOException {
        rules.append("vocabulary.dsl", "[when]{单位}的每一列 = $它 : Row()\n");
        assertOnly("vocabulary.dsl:" + lineOf("vocabulary.dsl", "{单位}") + "：“{单位}的每一列”与第 " + lineOf("vocabulary.dsl", "{表}的每一列")
                + " 行是同一句话（空位的名称不算）：请删去一行，或者改得不一样");
    }

    @Test
    void twoSentencesThatMatchTheSameText() throws IOException {
        rules.append("vocabulary.dsl", "[then]甲{文字}的=filled()\n[then]甲的{文字}=allZero()\n");
        rule("表三的每一行", "甲的的");
        assertOnly(LOCAL + ":7：“甲的的”与 vocabulary.dsl 第 " + lineOf("vocabulary.dsl", "甲{文字}的") + " 行、第 " + lineOf("vocabulary.dsl", "甲的{文字}")
                + " 行的句子都相符：请改词汇表，使一句话只有一个意思");
    }

    @Test
    void aWordOfTheFrameThatTheVocabularyHasTwice() throws IOException {
        rules.append("vocabulary.dsl", "[keyword]规则=when\n");
        assertOnly("vocabulary.dsl:" + lineOf("vocabulary.dsl", "规则=when") + "：[keyword]“规则”写了两次，请删去一处");
    }

    @Test
    void aSentenceWithTwoBlanksOfOneName() throws IOException {
        rules.append("vocabulary.dsl", "[then]应当有{文字}或{文字}=states(\"{文字}\")\n");
        assertOne("vocabulary.dsl:" + lineOf("vocabulary.dsl", "应当有{文字}") + "：这一句太长，或空位太多", "名称不能相同");
    }

    @Test
    void whatFillsABlankIsNotFilledAgain() throws IOException {
        rule("整份报告", "应当有 \"{文字2}\" 或 \"甲\" 字样");
        RuleDefinition read = RulesFolder.read(rules.folder()).get(0).rules().stream().filter(each -> each.id().equals("L-01")).findFirst().get();
        assertEquals("statesEither(\"{文字2}\", \"甲\")", read.requirement().expression());
    }

    @Test
    void aFormulaWithoutAnEnd() throws IOException {
        rule("表三的每一列", "应当满足 \"总计 = " + String.join("+", Collections.nCopies(102, "总计")) + "\"");
        assertOnly(LOCAL + ":7：规则 L-01：一个关系式超过 100 项（最长的不到 20 项）：请拆成几条规则");
    }

    @Test
    void aPatternThatIsNone() throws IOException {
        rules.replace("2021/settings.yaml", "\"[_＿]{2,}\"", "\"(没有写完\"");
        assertOne("2021/settings.yaml:" + lineOf("2021/settings.yaml", "(没有写完") + "：句式“(没有写完”写法有误：");
    }

    @Test
    void anUnknownSeverityInTheSettings() throws IOException {
        rules.replace("2021/settings.yaml", "级别: {}", "级别:\n  X-03: 严重");
        assertOnly("2021/settings.yaml:" + lineOf("2021/settings.yaml", "X-03: 严重") + "：不认识的级别“严重”：应为 强制性、核实性 或 提示性");
    }

    @Test
    void theSeverityOfAnUnknownRule() throws IOException {
        rules.replace("2021/settings.yaml", "级别: {}", "级别:\n  X-92: 提示性");
        assertOne("2021/settings.yaml:" + lineOf("2021/settings.yaml", "X-92") + "：“级别”里的规则 X-92 不存在，最接近的是 X-");
    }

    @Test
    void overlappingYears() throws IOException {
        rules.replace("2019/ruleset.yaml", "lastReportYear: 2020", "lastReportYear: 2021");
        assertOnly("2019/ruleset.yaml：与 2021 都适用于 2021 年度：请改 lastReportYear，使一个年度只有一个规则集");
    }

    @Test
    void yearsInTheWrongOrder() throws IOException {
        rules.replace("2019/ruleset.yaml", "lastReportYear: 2020", "lastReportYear: 2018");
        assertOne("2019/ruleset.yaml:" + lineOf("2019/ruleset.yaml", "2018") + "：lastReportYear（2018）早于 firstReportYear（2019）");
    }

    @Test
    void aMissingManifestEntry() throws IOException {
        rules.replace("2021/ruleset.yaml", "author: ogireport\n", "");
        assertOne("2021/ruleset.yaml:1：缺少“author”");
    }

    @Test
    void anEditionUnlikeItsFolder() throws IOException {
        rules.replace("2021/format.yaml", "edition: \"2021\"", "edition: \"2022\"");
        assertOnly("2021/format.yaml：edition 是“2022”，应与文件夹同名“2021”");
    }

    @Test
    void anUnknownKindOfNumber() throws IOException {
        rules.replace("2021/format.yaml", "number: decimal", "number: money");
        assertOne("2021/format.yaml:" + lineOf("2021/format.yaml", "number: money") + "：不认识的数的种类“money”：应为 count、signedCount 或 decimal");
    }

    @Test
    void aVocabularyLineThatIsNone() throws IOException {
        rules.append("vocabulary.dsl", "应当很好=good()\n");
        assertOne("vocabulary.dsl:" + lineOf("vocabulary.dsl", "应当很好") + "：这一行应写成 [when]句子=表达式");
    }

    @Test
    void noRuleSetAtAll() throws IOException {
        Path empty = Files.createDirectory(temporary.resolve("empty"));
        InvalidRuleSetException refused = assertThrows(InvalidRuleSetException.class, () -> RulesFolder.read(empty));
        assertEquals("这个文件夹里没有规则集：应当有 2021/ruleset.yaml 这样的文件", refused.problems().get(0).message());
    }

    @Test
    void noFolder() {
        InvalidRuleSetException refused = assertThrows(InvalidRuleSetException.class, () -> RulesFolder.read(temporary.resolve("nowhere")));
        assertEquals("没有这个规则文件夹", refused.problems().get(0).message());
    }

    @Test
    void aMissingFile() throws IOException {
        Files.delete(rules.folder().resolve("2021/settings.yaml"));
        assertOne("2021/settings.yaml：缺少这个文件。另有 ", " 处是由此引起的，请先改这里");
    }

    /** Every name in it is unknown then, of which nobody can do anything. */
    @Test
    void aFileThatCannotBeReadExplainsTheOthers() throws IOException {
        rules.replace("2021/settings.yaml", "级别: {}", "级别: {").append("2021/text.dslr", "\n胡写\n").replace("2019/ruleset.yaml", "firstReportYear: 2019", "firstReportYear: x");
        List<String> problems = problems();
        assertEquals(3, problems.size(), problems.toString());
        assertTrue(problems.get(0).matches("2021/settings\\.yaml:\\d+：YAML 写法有误（.*）：请检查这一行及上一行的缩进、冒号后的空格和引号。另有 \\d\\d 处是由此引起的，请先改这里"), problems.get(0));
        assertTrue(problems.get(1).startsWith("2019/ruleset.yaml:"), problems.get(1));
        assertTrue(problems.get(2).startsWith("2021/text.dslr:"), problems.get(2));
    }

    /** The parts of this table have no names, of which none can be the nearest. */
    @Test
    void nothingIsSuggestedWhereNothingHasAName() throws IOException {
        rule("表三\"甲\"的每一行", "应当每格都填写");
        assertOnly("2021/local/ours.dslr:5：规则 L-01：表内分项里没有“甲”");
    }

    /** Without its line every sentence that rules say with it is unknown. */
    @Test
    void aMistakeInTheVocabularyExplainsTheOthers() throws IOException {
        rules.replace("vocabulary.dsl", "[then]应当每格都填写=filled()", "[then]应当每格都填写");
        List<String> problems = problems();
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).matches("vocabulary\\.dsl:\\d+：这一行应写成 .*。另有 \\d+ 处是由此引起的，请先改这里"), problems.get(0));
    }

    @Test
    void anEmptyFileOrOneThatCannotBeReadIsSaidOnce() throws IOException {
        rules.replace("2021/ruleset.yaml", "id: ", "id: [").replace("2021/format.yaml", "edition: ", "edition: [");
        assertEquals("[2021/format.yaml, 2021/ruleset.yaml]", problems().stream().map(each -> each.substring(0, each.indexOf(':'))).collect(Collectors.toList()).toString());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws IOException {
        rule("表三的每列", "应当每格都填写");
        rules.replace("2019/ruleset.yaml", "lastReportYear: 2020", "lastReportYear: 2018").replace("2021/settings.yaml", "部门: 01-31", "部门: 1月31日")
                .replace("2019/format.yaml", "number: decimal", "number: money").append("2021/text.dslr", "规则 \"X-92 没完\"\n");
        List<String> files = problems().stream().map(each -> each.replaceFirst("：.*", "").replaceFirst(":.*", "")).distinct().sorted().collect(Collectors.toList());
        assertEquals("[2019/format.yaml, 2019/ruleset.yaml, 2021/local/ours.dslr, 2021/settings.yaml, 2021/text.dslr]", files.toString());
    }

    private int lineOf(String file, String text) throws IOException {
        String all = new String(Files.readAllBytes(rules.folder().resolve(file)), StandardCharsets.UTF_8);
        return all.substring(0, all.indexOf(text)).split("\n", -1).length;
    }
}
