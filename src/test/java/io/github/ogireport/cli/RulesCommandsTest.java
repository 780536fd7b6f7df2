package io.github.ogireport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
