package io.github.ogireport.report;

import io.github.ogireport.text.InvisibleCharacters;

/** What office software does to plain characters: full-width forms, kinds of space, kinds of dash and bracket. */
final class Typography {

    private static final int SHOWN = 60;
    private static final String MINUS = "−﹣‐‑‒–—―─⁻➖";
    private static final String OPENING = "([{【〔〖";
    private static final String CLOSING = ")]}】〕〗";

    private Typography() { }

    /**
     * The text in plain characters: ASCII for full-width forms and dashes, invisible characters dropped, every other kind of
     * space one space, ends trimmed. A line break or a tab stays a line break.
     */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int length;
        for (int i = 0; i < text.length(); i += length) {
            int c = text.codePointAt(i);
            int entity = spaceEntity(text, i);
            length = entity > 0 ? entity : Character.charCount(c);
            if (entity > 0) {
                plain.append(' ');
            } else if (c == '\n' || c == '\r' || c == '\t' || c == '\u2028') {
                plain.append('\n');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                plain.append(' ');
            } else if (!InvisibleCharacters.isInvisible(c)) {
                plain.appendCodePoint(plain(c));
            }
        }
        return plain.toString().trim();
    }

    /** Length of a space written as an HTML entity that nobody decoded; 0 where there is none. */
    private static int spaceEntity(String text, int at) {
        if (text.charAt(at) != '&' || !text.regionMatches(true, at, "&nbsp", 0, 5)) {
            return 0;
        }
        return at + 5 < text.length() && text.charAt(at + 5) == ';' ? 6 : 5;
    }

    private static int plain(int c) {
        if (MINUS.indexOf(c) >= 0) {
            return '-';
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return c - 0xFEE0;
        }
        switch (c) {
            case '﹢':
                return '+';
            case '﹐':
                return ',';
            case '﹨':
                return '\\';
            default:
                return c;
        }
    }

    /** The text as typed but on one line, cut after 60 characters, with characters that nobody can see named. */
    static String oneLine(String text) {
        String line = text.trim().replace('\r', ' ').replace('\n', ' ').replace('\u2028', ' ').replace('\t', ' ');
        return InvisibleCharacters.shown(line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…");
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }

    static boolean isOpening(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    /** Where the bracket that opens at a place closes; -1 when it never does. */
    static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (isOpening(text.charAt(i))) {
                depth++;
            } else if (CLOSING.indexOf(text.charAt(i)) >= 0 && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
