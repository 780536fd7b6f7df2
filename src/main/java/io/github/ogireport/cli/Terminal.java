package io.github.ogireport.cli;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Where a command writes. Files and pipes get UTF-8 whatever the platform's default is; a terminal gets what it says it shows,
 * if that has Chinese characters at all.
 */
final class Terminal {

    /** The start script says which of stdout and stderr are terminals, which Java cannot tell apart. */
    private static final String TERMINALS = "ogi-report.terminals";

    private final OutputStream out;
    private final Charset outCharset;
    private final boolean outIsTerminal;
    private final PrintWriter err;
    private final boolean errIsTerminal;

    private Terminal(OutputStream out, Charset outCharset, boolean outIsTerminal, OutputStream err, Charset errCharset, boolean errIsTerminal) {
        this.out = out;
        this.outCharset = outCharset;
        this.outIsTerminal = outIsTerminal;
        this.err = new PrintWriter(new VisibleWriter(new OutputStreamWriter(err, errCharset)), true);
        this.errIsTerminal = errIsTerminal;
    }

    static Terminal ofProcess() {
        boolean out = isTerminal("stdout");
        boolean err = isTerminal("stderr");
        return new Terminal(new FileOutputStream(FileDescriptor.out), charset("stdout", out), out,
                new FileOutputStream(FileDescriptor.err), charset("stderr", err), err);
    }

    /** Writes as to files. */
    static Terminal of(OutputStream out, OutputStream err) {
        return new Terminal(out, StandardCharsets.UTF_8, false, err, StandardCharsets.UTF_8, false);
    }

    private static boolean isTerminal(String stream) {
        String terminals = System.getProperty(TERMINALS);
        return terminals == null ? isInteractive() : Arrays.asList(terminals.split(",")).contains(stream);
    }

    /** From JDK 22 on there may be a console without a terminal. */
    private static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private static Charset charset(String stream, boolean terminal) {
        String name = System.getProperty(stream + ".encoding", System.getProperty("sun." + stream + ".encoding"));
        if (!terminal || name == null || !Charset.isSupported(name)) {
            return StandardCharsets.UTF_8;
        }
        Charset charset = Charset.forName(name);
        return charset.canEncode() && charset.newEncoder().canEncode("审核") ? charset : StandardCharsets.UTF_8;
    }

    /** Text for whoever reads standard output; what nobody sees is named in it. */
    Writer text() {
        return new BufferedWriter(new VisibleWriter(new OutputStreamWriter(out, outCharset)));
    }

    /** The same for who makes all words visible himself, and colours them where that is understood. */
    Writer colouredText() {
        return new BufferedWriter(new OutputStreamWriter(out, outCharset));
    }

    /** Documents that say themselves that they are UTF-8. */
    Writer utf8() {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    PrintWriter err() {
        return err;
    }

    /** Whether standard output understands colours. */
    boolean isColoured() {
        return outIsTerminal && System.getProperty(TERMINALS) != null && System.getenv("NO_COLOR") == null
                && !"dumb".equals(System.getenv("TERM"));
    }

    boolean isOutTerminal() {
        return outIsTerminal;
    }

    boolean isErrTerminal() {
        return errIsTerminal;
    }
}
