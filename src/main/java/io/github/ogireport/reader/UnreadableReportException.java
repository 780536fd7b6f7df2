package io.github.ogireport.reader;

import java.util.Objects;

/**
 * A document cannot be read as an annual report. The message is one Chinese line: file, place, what is wrong and what to do.
 * Immutable.
 */
public final class UnreadableReportException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final String place;
    private final String problem;

    /**
     * @param file    as the caller named it; null when the document came from no file
     * @param place   such as “第 12 行第 3 列” or a cell's address; null when the whole document is meant
     * @param problem what was expected and what to do, never null
     */
    public UnreadableReportException(String file, String place, String problem) {
        super(message(file, place, problem));
        this.file = file;
        this.place = place;
        this.problem = problem;
    }

    private static String message(String file, String place, String problem) {
        StringBuilder line = new StringBuilder();
        if (file != null) {
            line.append(file).append("：");
        }
        if (place != null) {
            line.append(place).append("：");
        }
        return onOneLine(line.append(Objects.requireNonNull(problem, "problem")).toString());
    }

    private static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
        }
        return line.toString();
    }

    UnreadableReportException in(String name) {
        UnreadableReportException named = new UnreadableReportException(name, place, problem);
        named.setStackTrace(getStackTrace());
        return named;
    }

    /** The file as the caller named it; null when the document came from no file. */
    public String file() {
        return file;
    }

    /** Where in the document; null when the whole document is meant. */
    public String place() {
        return place;
    }

    /** What is wrong and what to do, without file and place. Never null. */
    public String problem() {
        return problem;
    }
}
