package io.github.ogireport.writer;

import io.github.ogireport.text.InvisibleCharacters;

/** Words of the report made safe to print: control characters, and what reverses the direction of writing, stand there by name. */
final class PlainText {

    private PlainText() { }

    /** In one line: line breaks, tabs and runs of spaces become one space, characters that nobody can see their name. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        InvisibleCharacters.shown(text).codePoints().map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> c != ' ' || line.length() > 0 && line.charAt(line.length() - 1) != ' ')
                .forEachOrdered(line::appendCodePoint);
        return line.toString().trim();
    }

    /** In one line of at most {@code length} characters, the rest as “……”. */
    static String shortLine(String text, int length) {
        String line = line(text);
        if (line.codePointCount(0, line.length()) <= length) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, length)) + "……";
    }
}
