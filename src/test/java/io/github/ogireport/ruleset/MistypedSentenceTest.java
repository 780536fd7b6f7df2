package io.github.ogireport.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What administrators mistype: forgiven where nothing is unclear, else said with the line and what was probably meant. */
@Tag("drools")
class MistypedSentenceTest {

    @TempDir
    Path temporary;

    private List<String> problems(String conditions, String requirement) throws IOException {
        Problems problems = new Problems();
        RulesFolder.read(RulesCopy.in(temporary).write("2021/local/ours.dslr",
                "规则 \"L-01 甲\"\n依据 \"乙\"\n当\n" + conditions + "\n则\n" + requirement + "\n结束\n").folder(), problems);
        List<String> printed = new ArrayList<>();
        problems.list().forEach(each -> printed.add(each.toString()));
        return printed;
    }

    private void forgiven(String conditions, String requirement) throws IOException {
        assertEquals("[]", problems(conditions, requirement).toString());
    }

    private void meant(String conditions, String requirement, String place, String meant) throws IOException {
        List<String> problems = problems(conditions, requirement);
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith("2021/local/ours.dslr:" + place + "：") && problems.get(0).contains(meant), problems.toString());
    }

    @Test
    void otherQuotes() throws IOException {
        forgiven("表二'行政强制'行", "每格都应当是 0");
    }

    @Test
    void cornerQuotes() throws IOException {
        forgiven("表二「行政强制」行", "每格都应当是 0");
    }

    @Test
    void fullWidthDigitsAndNoSpaces() throws IOException {
        forgiven("表二“行政强制”行\n在２０２４年度及以后", "每格都应当不大于１００");
    }

    @Test
    void aHalfWidthComma() throws IOException {
        forgiven("各表之间", "\"表三\" 都是 0 的, \"表四\" 也应当都是 0");
    }

    @Test
    void aQuoteThatIsNotClosed() throws IOException {
        meant("表二\"行政强制行", "每格都应当是 0", "4", "最接近的写法：{表}\"{行}\"行；");
    }

    @Test
    void aWordLeftOut() throws IOException {
        meant("表三每一列", "每格都应当是 0", "4", "最接近的写法：{表}的每一列；");
    }

    @Test
    void aTableThatThereIsNot() throws IOException {
        meant("表五的每一列", "每格都应当是 0", "4", "表里没有“表五”，最接近的是 表三、表二、表四");
    }

    @Test
    void aRowWithATypingError() throws IOException {
        meant("表二\"行政强致\"行", "每格都应当是 0", "4", "行里没有“行政强致”，最接近的是 行政强制");
    }

    @Test
    void aNumberInTheWrongPlace() throws IOException {
        meant("表二\"行政强制\"行", "每格都应当 100 不大于", "6", "每格都应当不大于 {数}");
    }

    @Test
    void aNumberInWords() throws IOException {
        meant("表二\"行政强制\"行", "每格都应当不大于 一百", "6", "“一百”应当是数字，例如 100");
    }

    @Test
    void anotherWordForTheSame() throws IOException {
        meant("整份报告", "应当在 \"发布期限\" 之前发布", "6", "最接近的写法：应当在 \"{期限}\" 前发布；");
    }

    @Test
    void aCellOfATableThatHasNoSuchColumn() throws IOException {
        meant("各表之间", "应当满足 \"表三·本年新收·合计 ≥ 表四·行政复议·总计\"", "6", "表三“本年新收”行的列里没有“合计”，最接近的是 总计");
    }

    @Test
    void addressesWhereTheRuleLooksAtOneColumn() throws IOException {
        meant("表三的每一列", "应当满足 \"表三·本年新收·总计 ≥ 表四·行政复议·总计\"", "6", "“当”下面第一句应写“各表之间”");
    }

    @Test
    void namesWhereTheRuleLooksAtAllTables() throws IOException {
        List<String> problems = problems("各表之间", "应当满足 \"本年新收 ≥ 上年结转\"");
        assertEquals("2021/local/ours.dslr:6：规则 L-01：“本年新收”应写成 表·行·列，例如 表三·本年新收·总计", problems.get(0));
    }
}
