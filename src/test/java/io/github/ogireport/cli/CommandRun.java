package io.github.ogireport.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** One run of the command line in this process. */
public final class CommandRun {

    final int exitCode;
    public final String out;
    final String err;

    private CommandRun(int exitCode, String out, String err) {
        this.exitCode = exitCode;
        this.out = out;
        this.err = err;
    }

    /** Runs it, and sees to it that nothing of Java shows. */
    public static CommandRun of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = OgiReport.run(Terminal.of(out, err), args);
        CommandRun run = new CommandRun(exitCode, text(out), text(err));
        for (String sign : Arrays.asList("\tat ", "Exception", "java.", "????")) {
            assertFalse((run.out + run.err).contains(sign), () -> sign + " in: " + run.out + run.err);
        }
        return run;
    }

    private static String text(ByteArrayOutputStream bytes) {
        return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }

    List<String> outLines() {
        return Arrays.asList(out.split("\\R"));
    }

    List<String> errLines() {
        return Arrays.asList(err.split("\\R"));
    }
}
