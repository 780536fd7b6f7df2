package io.github.ogireport.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.source.Problem;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A character that cannot be seen makes another name of a name: wherever rules are read it is refused, with its place and code. */
@Tag("drools")
@Tag("jdk")
class InvisibleInRulesTest {

    private static final String TAG_A = new String(Character.toChars(0xE0041));
    private static final String DSLR = "规则 \"L-01 甲\"\n依据 \"乙\"\n当\n表二\"行政强制\"行\n则\n每格都应当是 0\n结束\n";

    @TempDir
    Path temporary;
    private RulesCopy rules;

    @BeforeEach
    void copy() throws IOException {
        rules = RulesCopy.in(temporary);
    }

    private List<String> problems() {
        Problems problems = new Problems();
        RulesFolder.read(rules.folder(), problems);
        return problems.list().stream().map(Problem::toString).collect(Collectors.toList());
    }

    private void assertOnly(String problem) {
        assertEquals("[" + problem + "]", problems().toString());
    }

    @ParameterizedTest
    @CsvSource({"FE0F", "E0041", "3164", "115F", "200B", "202E", "2800", "E0FFF"})
    void inABlankOfASentence(String code) throws IOException {
        String character = new String(Character.toChars(Integer.parseInt(code, 16)));
        rules.write("2021/local/a.dslr", DSLR.replace("强制", "强" + character + "制"));
        assertOnly("2021/local/a.dslr:4：“表二\"行政强”后面有看不见的字符 U+" + code + "：请删去");
    }

    @Test
    void inTheIdOfARule() throws IOException {
        rules.write("2021/local/a.dslr", DSLR.replace("L-01", "L-01\u3164"));
        assertOnly("2021/local/a.dslr:1：“规则 \"L-01”后面有看不见的字符 U+3164：请删去");
    }

    @Test
    void inARuleOfDrools() throws IOException {
        rules.write("2021/local/a.drl", "rule \"L-01 甲\" @basis(\"乙\")\nwhen $r : Row(table == \"表\uFE0F三\")\nthen check.violated(\"L-01\", $r.filled());\nend\n");
        assertOnly("2021/local/a.drl:2：“able == \"表”后面有看不见的字符 U+FE0F：请删去");
    }

    @Test
    void theLexerItselfLetsNonePass() {
        Problems problems = new Problems();
        DrlLexer.tokens("a.drl", 3, "\n\"甲\" in" + TAG_A, problems);
        DrlLexer.tokens("a.drl", 5, "x\u3164y", problems);
        assertEquals("[a.drl:4：有看不见的字符 U+E0041：请删去, a.drl:5：有看不见的字符 U+3164：请删去]", problems.list().toString());
    }

    @Test
    void inACellOfATable() throws IOException {
        rules.write("2021/local/a.csv", "编号,名称,依据,当：整份报告,当：本机关是{层级}的,则：应当写明发布日期\nL-01,甲,乙,,乡镇" + TAG_A + "级,\nL-02,甲,乙,,县级,\n");
        assertOnly("2021/local/a.csv:2：第 5 列“乡镇”后面有看不见的字符 U+E0041：请删去");
    }

    @Test
    void inANameOfTheSettings() throws IOException {
        rules.replace("2021/settings.yaml", "  主动公开: [", "  主动\uFE0F公开: [");
        assertOnly("2021/settings.yaml:" + line("2021/settings.yaml", "主动\uFE0F公开") + "：“主动”后面有看不见的字符 U+FE0F：请删去");
    }

    @Test
    void inAValueOfTheSettings() throws IOException {
        rules.replace("2021/settings.yaml", "  主动公开: [主动公开]", "  主动公开: [主动公\u3164开]");
        assertOnly("2021/settings.yaml:" + line("2021/settings.yaml", "主动公\u3164") + "：“主动公开: [主动公”后面有看不见的字符 U+3164：请删去");
    }

    @Test
    void writtenAsAnEscape() throws IOException {
        rules.replace("2021/settings.yaml", "  主动公开: [主动公开]", "  主动公开: [\"主动公\\uFE0F开\"]");
        assertOnly("2021/settings.yaml:" + line("2021/settings.yaml", "主动公\\uFE0F") + "：“主动公〔U+FE0F〕开”里有看不见的字符 U+FE0F：请删去");
    }

    @Test
    void inTheVocabulary() throws IOException {
        rules.replace("vocabulary.dsl", "[when]{表}的每一列=", "[when]{表}的每一\u200B列=");
        assertOnly("vocabulary.dsl:" + line("vocabulary.dsl", "每一\u200B列") + "：“hen]{表}的每一”后面有看不见的字符 U+200B：请删去");
    }

    @Test
    void inTheWordsOfTheText() throws IOException {
        rules.replace("2021/narrative.yaml", "简写:", "# 注\u2060释\n简写:");
        assertOnly("2021/narrative.yaml:" + line("2021/narrative.yaml", "注\u2060释") + "：“# 注”后面有看不见的字符 U+2060：请删去");
    }

    @Test
    void inTheFormatAndInTheManifest() throws IOException {
        rules.replace("2021/format.yaml", "edition: \"2021\"", "edition: \"2021\uFE0F\"").replace("2021/ruleset.yaml", "author: ", "author: \u200E");
        assertEquals("[2021/format.yaml:" + line("2021/format.yaml", "2021\uFE0F") + "：“ion: \"2021”后面有看不见的字符 U+FE0F：请删去, 2021/ruleset.yaml:"
                + line("2021/ruleset.yaml", "\u200E") + "：“author:”后面有看不见的字符 U+200E：请删去]", problems().toString());
    }

    @Test
    void inACase() throws IOException {
        rules.replace("2021/cases/T3-02.yaml", "规则: T3-02\n报告", "规则: T3-\u200B02\n报告");
        RuleSet edition = RulesFolder.read(rules.folder()).get(0);
        assertEquals("[2021/cases/T3-02.yaml:" + line("2021/cases/T3-02.yaml", "T3-\u200B02") + "：“规则: T3-”后面有看不见的字符 U+200B：请删去]",
                assertThrows(InvalidRuleSetException.class, edition::cases).problems().toString());
    }

    private int line(String file, String text) throws IOException {
        String all = new String(Files.readAllBytes(rules.folder().resolve(file)), StandardCharsets.UTF_8);
        return all.substring(0, all.indexOf(text)).split("\n", -1).length;
    }
}
