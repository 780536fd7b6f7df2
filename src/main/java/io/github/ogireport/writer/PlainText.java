package io.github.ogireport.writer;

/** Words of the report made safe to print: no control characters, nothing that reverses the direction of writing. */
final class PlainText {

    private PlainText() { }

    /** In one line: line breaks, tabs and runs of spaces become one space. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isInvisible(c)).map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
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

    /** Marks of writing direction, surrogates without their half and characters that no text may hold. */
    static boolean isInvisible(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0xFEFF
                || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF;
    }
}
