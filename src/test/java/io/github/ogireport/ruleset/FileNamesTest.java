package io.github.ogireport.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No file that looks like rules is left unread without a word. */
@Tag("drools")
@Tag("jdk")
class FileNamesTest {

    private static final String RULE = "规则 \"L-01 甲\"\n依据 \"乙\"\n当\n整份报告\n则\n应当写明发布日期\n结束\n";

    @TempDir
    Path temporary;

    private String problems(String name, String text) throws IOException {
        Problems problems = new Problems();
        RulesFolder.read(RulesCopy.in(temporary).write(name, text).folder(), problems);
        return problems.list().toString();
    }

    @ParameterizedTest
    @CsvSource({
        "2021/local/a.DSLR, dslr", "2021/local/a.Drl, drl", "2021/local/a.DRL, drl", "2021/cases/X-02b.YAML, yaml", "2021/Settings.Yaml, yaml",
        "2021/local/a．dslr, dslr", "2021/local/a。dslr, dslr", "2021/local/a.ｄslr, dslr", "Vocabulary.DSL, dsl"})
    void anEndingThatIsNotQuiteOne(String name, String ending) throws IOException {
        assertEquals("[" + name + "：这个文件不会读：文件名的结尾应是小写的 ." + ending + "，前面是半角的点，没有空格和看不见的字符，请改名]",
                problems(name, RULE));
    }

    @Test
    void anEndingThatNobodySees() throws IOException {
        assertEquals("[2021/local/a.dslr〔U+200B〕：文件名里有看不见的字符，请改名]", problems("2021/local/a.dslr\u200B", RULE));
    }

    @ParameterizedTest
    @CsvSource({"2021/local/a.dslr.txt, txt, dslr", "2021/local/a.drl.md, md, drl", "2021/settings.yaml.txt, txt, yaml", "2021/local/a.CSV.doc, doc, csv"})
    void anEndingBehindTheEnding(String name, String ending, String meant) throws IOException {
        assertEquals("[" + name + "：这个文件不会读：文件名的结尾是 ." + ending + "，不是 ." + meant + "。是规则的，请改名；是说明的，请去掉 ." + meant + "]", problems(name, RULE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "local/a.dslr|规则要放在版次的文件夹里，那里有 ruleset.yaml，例如 2021/local", "a.drl|规则要放在版次的文件夹里，那里有 ruleset.yaml，例如 2021/local",
        "2023/format.yaml|规则要放在版次的文件夹里，那里有 ruleset.yaml，例如 2021/local",
        "2021/setting.yaml|这里只读 ruleset.yaml、format.yaml、settings.yaml、narrative.yaml，案例放在 cases 文件夹里",
        "2021/local/settings.yaml|这里只读 ruleset.yaml、format.yaml、settings.yaml、narrative.yaml，案例放在 cases 文件夹里",
        "2021/cases/a.yml|文件名的结尾应是 .yaml，请改名", "2021/vocabulary.dsl|词汇表只读规则文件夹最上面的 vocabulary.dsl，请把句子写到那里"})
    void aPlaceWhereNothingIsRead(String name, String problem) throws IOException {
        assertEquals("[" + name + "：这个文件不会读：" + problem + "]", problems(name, RULE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "2021/README.md", "2021/local/说明.txt", "2021/local/a.dslr.bak", "2021/local/a.dslr~", "2021/通知.pdf", "说明", "2021/local/关于.dslr的写法.md"})
    void notesAndCopiesMayStandThere(String name) throws IOException {
        assertEquals("[]", problems(name, RULE));
    }

    @Test
    void aTableMayEndInCapitals() throws IOException {
        assertEquals("[]", problems("2021/local/a.CSV", "编号,名称,依据,当：整份报告,则：应当写明发布日期\nL-01,甲,乙,,\n"));
    }
}
