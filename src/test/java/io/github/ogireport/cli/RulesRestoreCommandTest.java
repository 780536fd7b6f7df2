package io.github.ogireport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problems;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesRestoreCommandTest {

    @TempDir
    Path temporary;

    private static String hash(RulesCopy rules) {
        return Snapshot.read(rules.folder(), new Problems()).sha256();
    }

    @Test
    void aKeptVersionComesBackByItsNameAndTheOtherByItsHash() throws Exception {
        RulesCopy rules = RulesCopy.in(temporary).withoutCases();
        String folder = rules.folder().toString();
        assertTrue(CommandRun.of("rules", "history", folder).out.startsWith("没有保存过版本"));
        assertEquals(2, CommandRun.of("rules", "restore", folder, "1.0.0").exitCode);
        ReportValidator.open(rules.folder()).close();
        String kept = hash(rules);
        CommandRun history = CommandRun.of("rules", "history", folder);
        assertTrue(history.out.matches("(?s)\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\t启动\t\t2021 版 [^\t]+、2019 版 [^\t]+\t" + kept + "\\R"), history.out);
        rules.append("2021/settings.yaml", "\n胡写\n");
        String broken = hash(rules);
        CommandRun restored = CommandRun.of("rules", "restore", folder, kept.substring(0, 8));
        assertEquals(0, restored.exitCode, restored.err);
        assertEquals(kept, hash(rules));
        assertTrue(CommandRun.of("rules", "history", folder).out.endsWith("\t收回时换下\t\t\t" + broken + System.lineSeparator()));
        CommandRun there = CommandRun.of("rules", "restore", folder, kept);
        assertEquals(2, there.exitCode);
        assertTrue(there.err.contains("正在使用"), there.err);
        assertEquals(0, CommandRun.of("rules", "restore", folder, broken.substring(0, 12)).exitCode);
        assertEquals(broken, hash(rules));
        assertEquals(64, CommandRun.of("rules", "restore", folder).exitCode);
        CommandRun none = CommandRun.of("rules", "restore", folder, "9.9.9");
        assertEquals(2, none.exitCode);
        assertTrue(none.err.contains("没有版本“9.9.9”"), none.err);
    }
}
