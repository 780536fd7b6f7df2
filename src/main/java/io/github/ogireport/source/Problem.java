package io.github.ogireport.source;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.text.OneLine;
import java.util.Objects;

/** One thing wrong in a file: where, what, and what to do. Immutable. */
public final class Problem {

    private final String file;
    private final int line;
    private final String message;
    private final int consequences;

    /**
     * @param file path of the file; relative to the rules folder where it stands in one
     * @param line from 1; 0 when no line can be named
     */
    public Problem(String file, int line, String message) {
        this(OneLine.of(Objects.requireNonNull(file, "file")), line, visible(Objects.requireNonNull(message, "message")), 0);
    }

    private Problem(String file, int line, String message, int consequences) {
        this.file = file;
        this.line = line;
        this.message = message;
        this.consequences = consequences;
    }

    /** The same, which explains so many others more. */
    public Problem explaining(int others) {
        return new Problem(file, line, message, consequences + others);
    }


    /** What cannot be seen, or turns the direction of reading, is named: the message quotes the file that is at fault. */
    private static String visible(String message) {
        int longest = Bound.PROBLEM_TEXT.limit();
        String shown = message.length() <= longest ? message
                : message.substring(0, Character.isHighSurrogate(message.charAt(longest - 1)) ? longest - 1 : longest) + "……";
        return OneLine.of(shown);
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /** How many other problems there probably are only because of this one; they are counted here, and not listed. */
    public int consequences() {
        return consequences;
    }

    /** In Chinese, one line of bounded length. */
    public String message() {
        return message + (consequences > 0 ? "。另有 " + consequences + " 处是由此引起的，请先改这里" : "");
    }

    /** {@code file:line: message}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + "：" + message();
    }
}
