package io.github.ogireport.source;

import io.github.ogireport.text.OneLine;
import java.util.Objects;

/** One thing wrong in a file: where, what, and what to do. Immutable. */
public final class Problem {

    private static final int LONGEST = 600;

    private final String file;
    private final int line;
    private final String message;

    /**
     * @param file path of the file; relative to the rules folder where it stands in one
     * @param line from 1; 0 when no line can be named
     */
    public Problem(String file, int line, String message) {
        this.file = OneLine.of(Objects.requireNonNull(file, "file"));
        this.line = line;
        this.message = visible(Objects.requireNonNull(message, "message"));
    }

    /** What cannot be seen, or turns the direction of reading, is named: the message quotes the file that is at fault. */
    private static String visible(String message) {
        StringBuilder visible = new StringBuilder();
        String shown = message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "……";
        for (char c : shown.toCharArray()) {
            int type = Character.getType(c);
            boolean hidden = type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            visible.append(hidden ? String.format("U+%04X", (int) c) : String.valueOf(c));
        }
        return visible.toString();
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /** In Chinese, one line of bounded length. */
    public String message() {
        return message;
    }

    /** {@code file:line: message}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + "：" + message;
    }
}
