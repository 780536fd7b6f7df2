package io.github.ogireport.ruleset;

import java.util.Objects;

/** One thing wrong in a file of a rule set: where, what, and what to do. Immutable. */
public final class Problem {

    private final String file;
    private final int line;
    private final String message;

    /**
     * @param file path of the file, relative to the rules folder
     * @param line from 1; 0 when no line can be named
     */
    public Problem(String file, int line, String message) {
        this.file = Objects.requireNonNull(file, "file");
        this.line = line;
        this.message = Objects.requireNonNull(message, "message");
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /** In Chinese, one line. */
    public String message() {
        return message;
    }

    /** {@code file:line: message}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + "：" + message;
    }
}
