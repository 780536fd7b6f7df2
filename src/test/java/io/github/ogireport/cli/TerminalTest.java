package io.github.ogireport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.bound.Pipe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a name can do to whoever looks at the screen: nothing. */
@Tag("jdk")
class TerminalTest {

    private static final String NAME = "a\u001B[2J\u202E.json";
    private static final String SHOWN = "a〔U+001B〕[2J〔U+202E〕.json";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static String text(ByteArrayOutputStream bytes) {
        return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void whatNobodySeesIsNamedWhereverItIsWritten() throws IOException {
        Terminal terminal = Terminal.of(out, err);
        terminal.err().println(NAME + "\t😀");
        try (Writer writer = terminal.text()) {
            writer.write(NAME + "\n");
            writer.write("\uD83D");
            writer.write("\uDE00\uD83D");
        }
        assertEquals(SHOWN + "\t😀" + System.lineSeparator(), text(err));
        assertEquals(SHOWN + "\n😀〔U+D83D〕", text(out));
    }

    @Test
    void aFileCommandsNoTerminalByItsName() throws IOException {
        Files.write(folder.resolve(NAME), "{".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("b\n审核结论：通过.json"), "{".getBytes(StandardCharsets.UTF_8));
        CommandRun run = CommandRun.of("check", "--rules=" + RulesCopy.SHIPPED, "--format", "jsonl", folder.toString());
        assertEquals(2, run.exitCode);
        assertEquals(2, run.errLines().size(), run.err);
        assertTrue(run.errLines().get(0).startsWith(folder + "/" + SHOWN + "："), run.err);
        assertTrue(run.errLines().get(1).startsWith(folder + "/b〔U+000A〕审核结论：通过.json："), run.err);
        assertFalse((run.out + CommandRun.of("check", "--rules=" + RulesCopy.SHIPPED, folder.toString()).out).contains("\u001B"));
    }

    @Test
    void aRuleFileCommandsNoTerminalByItsName() throws IOException {
        Path rules = RulesCopy.in(folder).folder();
        Files.write(rules.resolve("2021/x\u001B[2J\n.dslr"), new byte[0]);
        CommandRun run = CommandRun.of("rules", "check", rules.toString());
        assertEquals("2021/x〔U+001B〕[2J〔U+000A〕.dslr: 文件名里带换行或制表符，请改名", run.outLines().get(0));
    }

    @Test
    void aTokenIsNoPipe() throws Exception {
        Path pipe = Pipe.at(folder.resolve("token"));
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> assertTrue(CommandRun.of("serve", "--port", "0", "--rules=" + RulesCopy.SHIPPED,
                "--token-file", pipe.toString()).err.startsWith("令牌文件 " + pipe + " 不能用：这是管道或设备，不是文件")));
        Path mapping = Pipe.at(folder.resolve("m.yaml"));
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> assertEquals("m.yaml: 这是管道或设备，不是文件",
                CommandRun.of("mapping", "check", mapping.toString(), "--rules=" + RulesCopy.SHIPPED).outLines().get(0)));
    }

    /** Whoever can get a line break into a message gets no line of the log with it. */
    @Test
    void onlyALineOfTheLogBeginsAtTheMargin() {
        try (ServiceLog ignored = ServiceLog.to(Terminal.of(out, err).err())) {
            Logger.getLogger("io.github.ogireport").log(Level.INFO, "甲\n2025-01-15 08:00:00 INFO 乙");
        }
        String[] lines = text(err).split("\\R");
        // where something else has begun to log, the JDK's own format may have a line of its own before the message
        assertTrue(lines.length > 1 && !lines[0].startsWith(" "), text(err));
        assertTrue(Arrays.stream(lines).skip(1).allMatch(line -> line.startsWith("    ")), text(err));
        assertEquals("    2025-01-15 08:00:00 INFO 乙", lines[lines.length - 1]);
    }
}
