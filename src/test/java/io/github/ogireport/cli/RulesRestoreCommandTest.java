package io.github.ogireport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesRestoreCommandTest {

    @TempDir
    Path temporary;

    private static String hash(RulesCopy rules) {
        return Snapshot.read(rules.folder(), new Problems()).sha256();
    }

    /** Rules that are edited under the same version: whichever were put back, it might be the wrong one. */
    @Test
    void aVersionThatSeveralContentsBearIsRefused() throws Exception {
        RulesCopy rules = RulesCopy.in(temporary).withoutCases();
        String folder = rules.folder().toString();
        ReportValidator.open(rules.folder()).close();
        String first = hash(rules);
        rules.append("2021/settings.yaml", "\n# 改过\n");
        ReportValidator.open(rules.folder()).close();
        String edited = hash(rules);
        assertEquals(0, CommandRun.of("rules", "restore", folder, first.substring(0, 12)).exitCode);
        CommandRun ambiguous = CommandRun.of("rules", "restore", folder, "2021 1.0.0");
        assertEquals(2, ambiguous.exitCode);
        assertTrue(ambiguous.err.startsWith("“2021 1.0.0”对应 2 个版本，请写明其中一个的内容码："), ambiguous.err);
        assertTrue(ambiguous.err.contains(first.substring(0, 12)) && ambiguous.err.contains(edited.substring(0, 12)), ambiguous.err);
        assertEquals(first, hash(rules));
    }

    /** No office system ever ran beside this folder. */
    @Test
    void whatWasCheckedIsKeptAndTheHistoryTellsWhatChanged() throws Exception {
        RulesCopy rules = RulesCopy.in(temporary).withoutCases();
        String folder = rules.folder().toString();
        assertEquals(0, CommandRun.of("rules", "check", folder).exitCode);
        String first = hash(rules);
        age(rules, first, 120);
        rules.replace("2021/settings.yaml", "级别: {}", "级别: {C-31: 提示性}")
                .write("2021/local/ours.dslr", "规则 \"L-01 没有问号\"\n依据 \"本单位\"\n当\n每张表的每一行\n则\n每格的单位应当与表头一致\n结束\n");
        assertEquals(0, CommandRun.of("rules", "check", folder).exitCode);
        age(rules, hash(rules), 60);
        rules.append("2021/text.dslr", "\n胡写\n");
        assertEquals(2, CommandRun.of("rules", "check", folder).exitCode);
        CommandRun history = CommandRun.of("rules", "history", folder);
        assertEquals(2, history.outLines().size(), history.out);
        assertTrue(history.outLines().get(0).matches("[-0-9]+ [:0-9]+\t检查通过\t\t2021 版 [^\t]+、2019 版 [^\t]+\t[0-9a-f]{64}\t"
                + "新增 2021 版 L-01；改动 2021 版 C-31；改了 2021/settings\\.yaml"), history.out);
        assertTrue(history.outLines().get(1).endsWith("\t" + first), history.out);
        assertEquals(0, CommandRun.of("rules", "restore", folder, first.substring(0, 8)).exitCode);
        assertEquals(first, hash(rules));
        assertTrue(Files.notExists(rules.folder().resolveSibling(".ogi-" + rules.folder().getFileName() + "-state/history.jsonl")));
    }

    /** Two checks of a test may come in the same moment, which no administrator's do. */
    private static void age(RulesCopy rules, String hash, int seconds) throws IOException {
        Path kept = rules.folder().resolveSibling(".ogi-" + rules.folder().getFileName() + "-state-checked").resolve(hash + ".zip");
        Files.setLastModifiedTime(kept, FileTime.fromMillis(Files.getLastModifiedTime(kept).toMillis() - seconds * 1000L));
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
