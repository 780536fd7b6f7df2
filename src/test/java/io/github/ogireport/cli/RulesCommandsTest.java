package io.github.ogireport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.RulesCopy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandsTest {

    @TempDir
    Path folder;

    @Test
    void soundRulesAreSaidToBeSo() {
        CommandRun run = CommandRun.of("rules", "check", RulesCopy.SHIPPED.toString());
        assertEquals(0, run.exitCode, run.out);
        assertEquals(2, run.outLines().size(), run.out);
        assertTrue(run.outLines().get(0).startsWith("2021: 没有错误"), run.out);
    }

    @Test
    void everythingWrongIsListedAtOnceAndWhatIsFineToo() throws IOException {
        RulesCopy rules = RulesCopy.in(folder).append("2021/text.dslr", "\n胡写\n").append("2021/balance.dslr", "\n乱写\n")
                .replace("2021/settings.yaml", "问题条数: 200", "问题条数: 很多");
        CommandRun run = CommandRun.of("rules", "check", rules.folder().toString());
        assertEquals(2, run.exitCode);
        assertTrue(run.outLines().get(0).startsWith("2019: 没有错误"), run.out);
        List<String> places = run.outLines().stream().filter(line -> line.matches("\\S+:\\d+: .+"))
                .map(line -> line.substring(0, line.indexOf(':'))).collect(Collectors.toList());
        assertEquals(places.stream().sorted().collect(Collectors.toList()), places);
        assertTrue(places.contains("2021/text.dslr") && places.contains("2021/balance.dslr") && places.contains("2021/settings.yaml"), run.out);
    }

    @Test
    void aMistakeInTheVocabularyIsAMistakeOfEveryEdition() throws IOException {
        RulesCopy rules = RulesCopy.in(folder).append("vocabulary.dsl", "\n[when]没有等号\n");
        CommandRun run = CommandRun.of("rules", "check", rules.folder().toString());
        assertEquals(2, run.exitCode);
        assertTrue(run.outLines().get(0).startsWith("vocabulary.dsl:"), run.out);
        assertTrue(run.outLines().get(1).startsWith("共 1 处错误"), run.out);
    }

    /** A host refuses such rules. */
    @Test
    void casesThatFailAreErrors() throws IOException {
        RulesCopy rules = RulesCopy.in(folder).replace("2021/content.csv", "C-31,其他事项写到信息处理费,核实性", "C-31,其他事项写到信息处理费,强制性");
        CommandRun run = CommandRun.of("rules", "check", rules.folder().toString());
        assertEquals(2, run.exitCode, run.out);
        assertTrue(run.outLines().get(0).startsWith("2019: 没有错误"), run.out);
        assertTrue(run.outLines().get(2).matches("2021/cases/C-31\\.yaml:4: 案例“[^”]+”没有通过：C-31 的“级别”不同：.*核实性.*强制性"), run.out);
        assertFalse(run.out.contains("2021: 没有错误"), run.out);
    }

    @Test
    void aReportThatCannotBeReadExplainsTheCases() throws IOException {
        RulesCopy rules = RulesCopy.in(folder).replace("2021/cases/report-township.yaml", "报告:", "报告: [");
        CommandRun run = CommandRun.of("rules", "check", rules.folder().toString());
        assertEquals(2, run.exitCode, run.out);
        assertEquals(3, run.outLines().size(), run.out);
        assertTrue(run.outLines().get(1).matches("2021/cases/report-township\\.yaml:\\d+: YAML 写法有误.*。另有 \\d+ 处是由此引起的，请先改这里"), run.out);
    }

    /** In the words that rules are written in. */
    @Test
    void aRequirementBelowTheWrongSentence() throws IOException {
        RulesCopy rules = RulesCopy.in(folder).write("2021/local/ours.dslr", "规则 \"L-01 不照抄\"\n依据 \"本单位\"\n当\n\"总体情况\"部分\n则\n"
                + "正文不应当有 \"雷同百分比\"% 以上与上年逐字相同，连着 \"雷同百分比\" 个字以上相同的才算\n结束\n");
        CommandRun run = CommandRun.of("rules", "check", rules.folder().toString());
        assertEquals(2, run.exitCode, run.out);
        assertEquals("2021/local/ours.dslr:6: 规则 L-01：“正文不应当有 \"雷同百分比\"% 以上与上年逐字相同，连着 \"雷同百分比\" 个字以上相同的才算”不能写在“\"总体情况\"部分”下面："
                + "这样要求的规则，“当”下面第一句应当是 “上年的报告”", run.outLines().get(1));
    }

    @Test
    void rulesAreListedWithTheirPlace() {
        CommandRun run = CommandRun.of("rules", "list", RulesCopy.SHIPPED.toString());
        assertEquals(0, run.exitCode);
        assertTrue(run.outLines().stream().anyMatch(line -> line.matches("T3-01\t强制性\t新收加结转等于办结加结转下年\t[^\t]+\t2021/balance\\.dslr:\\d+")), run.out);
        assertEquals(2, CommandRun.of("rules", "list", folder.toString()).exitCode);
    }

    @Test
    void cellsAreListedAsPrinted() {
        CommandRun run = CommandRun.of("cells", "--edition", "2021", "--rules", RulesCopy.SHIPPED.toString());
        assertEquals(0, run.exitCode);
        assertTrue(run.outLines().contains("requests.refused.stateSecret.total\t表三\t（三）不予公开·1.属于国家秘密\t总计\t非负整数\t"), run.out);
        assertTrue(run.outLines().stream().allMatch(line -> line.split("\t", -1).length == 6));
        CommandRun unknown = CommandRun.of("cells", "--edition", "2035", "--rules", RulesCopy.SHIPPED.toString());
        assertEquals(64, unknown.exitCode);
        assertTrue(unknown.err.startsWith("没有 2035 版，现有的是 2021、2019"), unknown.err);
    }
}
