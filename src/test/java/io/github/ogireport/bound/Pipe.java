package io.github.ogireport.bound;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;

/** Named pipes, which keep whoever opens them waiting for ever. */
public final class Pipe {

    private Pipe() { }

    /** Ends the test where the system has none, as on Windows. */
    public static Path at(Path file) throws IOException, InterruptedException {
        Process mkfifo;
        try {
            mkfifo = new ProcessBuilder("mkfifo", file.toString()).start();
        } catch (IOException e) {
            assumeTrue(false, "no named pipes here");
            throw e;
        }
        if (mkfifo.waitFor() != 0) {
            throw new IOException("no pipe at " + file);
        }
        return file;
    }
}
