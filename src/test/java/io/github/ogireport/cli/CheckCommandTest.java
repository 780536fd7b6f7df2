package io.github.ogireport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.RulesCopy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("jdk")
class CheckCommandTest {

    private static final String RULES = "--rules=" + RulesCopy.SHIPPED;

    @TempDir
    Path folder;

    @Test
    void theExitCodeIsThatOfTheGravestFile() throws IOException {
        String sound = ReportFiles.sound(folder.resolve("sound.json"));
        String rejected = ReportFiles.rejected(folder.resolve("rejected.json"));
        String unknown = ReportFiles.ofUnknownYear(folder.resolve("2001.json"));
        assertEquals(0, check(sound).exitCode);
        assertEquals(1, check(sound, rejected).exitCode);
        assertEquals(0, check(rejected, "--stage", "draft").exitCode);
        assertEquals(1, check(sound, "--stage", "publish").exitCode);
        assertEquals(2, check(rejected, unknown, sound).exitCode);
        assertEquals(2, check(folder.resolve("missing.json").toString(), rejected).exitCode);
    }

    @Test
    void eachFormatIsWritten() throws IOException {
        String sound = ReportFiles.sound(folder.resolve("a.json"));
        String rejected = ReportFiles.rejected(folder.resolve("b.json"));
        assertTrue(check(rejected).out.contains("退回修改"));
        assertTrue(check(rejected, "--format", "json").out.startsWith("{"));
        String array = check(sound, rejected, "--format", "json").out;
        assertTrue(array.startsWith("[") && array.trim().endsWith("]"), array);
        assertTrue(check(rejected, "--format", "html").out.startsWith("<!DOCTYPE html>"));
        CommandRun lines = check(sound, rejected, "--format", "jsonl");
        assertEquals(2, lines.outLines().size());
        assertTrue(lines.outLines().get(1).startsWith("{\"file\":\"" + rejected.replace("\\", "\\\\") + "\""), lines.out);
    }

    @Test
    void aHundredFilesKeepTheirOrder() throws IOException {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String name = String.format("%03d.json", i);
            expected.add(i % 7 == 0 ? ReportFiles.write(folder.resolve(name), "{") : i % 2 == 0
                    ? ReportFiles.rejected(folder.resolve(name)) : ReportFiles.sound(folder.resolve(name)));
        }
        CommandRun run = check(folder.toString(), "--format", "jsonl");
        List<String> files = run.outLines().stream().map(line -> line.replaceAll("^\\{\"file\":\"(.*?)\".*", "$1").replace("\\\\", "\\"))
                .collect(Collectors.toList());
        assertEquals(expected, files);
        assertEquals(2, run.exitCode);
        assertEquals(15, run.errLines().size());
    }

    @Test
    void foldersAreSearchedForReportsOnly() throws IOException {
        ReportFiles.sound(folder.resolve("2024/深/b.json"));
        ReportFiles.sound(folder.resolve("2024/a.JSON"));
        ReportFiles.write(folder.resolve("2024/.hidden.json"), "{");
        ReportFiles.write(folder.resolve("2024/说明.docx"), "no report");
        Files.createDirectories(folder.resolve("empty"));
        CommandRun run = check(folder.resolve("2024").toString(), "--format", "jsonl");
        assertEquals(0, run.exitCode, run.err);
        assertEquals(2, run.outLines().size(), run.out);
        CommandRun empty = check(folder.resolve("empty").toString());
        assertEquals(2, empty.exitCode);
        assertTrue(empty.out.contains("文件夹里没有报告"), empty.out);
    }

    @Test
    void badFilesAreNamedInOneLineEachAndTheOthersChecked() throws IOException {
        String sound = ReportFiles.sound(folder.resolve("好.json"));
        String broken = ReportFiles.write(folder.resolve("坏.json"), "{\"organ\": 3");
        String deep = ReportFiles.write(folder.resolve("深.json"), String.join("", java.util.Collections.nCopies(100_000, "[")));
        String docx = ReportFiles.write(folder.resolve("年报.docx"), "x");
        String gbk = folder.resolve("乱码.txt").toString();
        Files.write(folder.resolve("乱码.txt"), "没有年度报告".getBytes(Charset.forName("GBK")));
        CommandRun run = check(broken, deep, docx, gbk, "没有\uFFFD.json", sound, "--format", "jsonl");
        assertEquals(2, run.exitCode);
        assertEquals(6, run.outLines().size());
        assertTrue(run.outLines().get(5).contains("ACCEPTED"), run.out);
        assertEquals(5, run.errLines().size(), run.err);
        assertTrue(run.errLines().get(0).startsWith(broken + "：第 1 行第"), run.err);
        assertTrue(run.errLines().get(4).contains("GBK"), run.err);
    }

    @Test
    void theOutputFileAppearsWholeOrNotAtAll() throws IOException {
        String rejected = ReportFiles.rejected(folder.resolve("in/a.json"));
        Path output = folder.resolve("结果.html");
        CommandRun run = check(rejected, "--format", "html", "--output", output.toString());
        assertEquals(1, run.exitCode);
        assertEquals("", run.out + run.err);
        assertTrue(new String(Files.readAllBytes(output), "UTF-8").endsWith("</html>\n"));
        assertEquals(2, check(rejected, "--output", folder.resolve("none/x.txt").toString()).exitCode);
        CommandRun toFolder = check(rejected, "--output", folder.toString());
        assertEquals(2, toFolder.exitCode);
        assertEquals(1, toFolder.errLines().size(), toFolder.err);
        CommandRun overItself = check(rejected, "--output", rejected);
        assertEquals(64, overItself.exitCode);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(Arrays.asList("in", "结果.html"), left.map(path -> path.getFileName().toString()).sorted().collect(Collectors.toList()));
        }
    }

    @Test
    void lastYearsReportIsAFileOrIsFoundInAFolder() throws IOException {
        String sound = ReportFiles.sound(folder.resolve("a.json"));
        String lastYear = ReportFiles.ofLastYear(folder.resolve("earlier/2023.json"), 4);
        for (String previous : new String[] {lastYear, folder.resolve("earlier").toString()}) {
            CommandRun run = check(sound, "--previous", previous, "--format", "jsonl");
            assertEquals(1, run.exitCode, run.err);
            assertTrue(run.out.contains("\"rule\":\"H-02\""), run.out);
            assertEquals("", run.err);
        }
        CommandRun sameYear = check(sound, "--previous", sound, "--format", "jsonl");
        assertTrue(sameYear.out.contains("\"rule\":\"H-01\""), sameYear.out);
        CommandRun unreadable = check(sound, "--previous", folder.resolve("none.json").toString());
        assertEquals(2, unreadable.exitCode);
        assertTrue(unreadable.err.startsWith("--previous ") && unreadable.err.contains("none.json"), unreadable.err);
        ReportFiles.write(folder.resolve("earlier/坏.json"), "{");
        assertEquals(1, check(sound, "--previous", folder.resolve("earlier").toString()).exitCode);
        Files.delete(folder.resolve("earlier/2023.json"));
        CommandRun hidden = check(sound, "--previous", folder.resolve("earlier").toString());
        assertEquals(2, hidden.exitCode);
        assertTrue(hidden.out.contains("坏.json"), hidden.out);
    }

    @Test
    void subordinatesAreAddedUpAndWhatCannotBeReadIsNamed() throws IOException {
        String sound = ReportFiles.sound(folder.resolve("all/a.json"));
        ReportFiles.write(folder.resolve("all/b.json"), new String(Files.readAllBytes(folder.resolve("all/a.json")), "UTF-8")
                .replace("青石乡", "白云乡").replace("\"total\":0", "\"total\":3"));
        CommandRun run = check(sound, "--subordinates", folder.resolve("all").toString(), "--format", "jsonl");
        assertEquals(1, run.exitCode, run.err);
        assertTrue(run.out.contains("\"rule\":\"S-04\"") && !run.out.contains("\"rule\":\"S-01\""), run.out);
        String broken = ReportFiles.write(folder.resolve("all/c.json"), "{");
        CommandRun incomplete = check(sound, "--subordinates", folder.resolve("all").toString());
        assertEquals(2, incomplete.exitCode);
        assertTrue(incomplete.err.startsWith("--subordinates " + broken + "："), incomplete.err);
        CommandRun several = check(folder.resolve("all").toString(), "--subordinates", folder.resolve("all").toString());
        assertEquals(64, several.exitCode);
        assertTrue(several.err.startsWith("--subordinates "), several.err);
        assertEquals(2, check(sound, "--subordinates", folder.resolve("none").toString()).exitCode);
    }

    @Test
    void rulesThatCannotServeAreListedWithTheirLines() throws IOException {
        RulesCopy rules = RulesCopy.in(folder).append("2021/text.dslr", "\n胡写\n").append("2019/dates.dslr", "\n乱写\n");
        CommandRun run = CommandRun.of("check", "x.json", "--rules", rules.folder().toString());
        assertEquals(2, run.exitCode);
        assertTrue(run.errLines().stream().anyMatch(line -> line.matches("2021/text\\.dslr:\\d+: .+")), run.err);
        assertTrue(run.errLines().stream().anyMatch(line -> line.matches("2019/dates\\.dslr:\\d+: .+")), run.err);
    }

    private static CommandRun check(String... args) {
        return CommandRun.of(Stream.concat(Stream.of("check", RULES), Arrays.stream(args)).toArray(String[]::new));
    }
}
