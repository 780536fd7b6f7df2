package io.github.ogireport.narrative;

import io.github.ogireport.text.InvisibleCharacters;
import java.util.Arrays;

/**
 * A text in plain characters, as words are looked up in it: ASCII for full-width forms; spaces, invisible characters
 * and quotation marks dropped. Two spaces between digits part two numbers and stay one space. Knows where each character stood. Immutable.
 */
final class FoldedText {

    final char[] chars;
    private final int[] origins;

    private FoldedText(char[] chars, int[] origins) {
        this.chars = chars;
        this.origins = origins;
    }

    static FoldedText of(String text) {
        char[] chars = new char[text.length()];
        int[] origins = new int[text.length() + 1];
        int length = 0;
        int spaces = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDropped(c)) {
                spaces++;
                continue;
            }
            boolean isPair = Character.isHighSurrogate(c) && Character.charCount(text.codePointAt(i)) == 2;
            if (isInvisible(isPair ? text.codePointAt(i) : c)) {
                i += isPair ? 1 : 0;
                continue;
            }
            char plain = plain(c);
            if (spaces > 1 && length > 0 && isDigit(plain) && isDigit(chars[length - 1])) {
                origins[length] = i - 1;
                chars[length++] = ' ';
            }
            spaces = 0;
            origins[length] = i;
            chars[length++] = plain;
            if (isPair) {
                origins[length] = ++i;
                chars[length++] = text.charAt(i);
            }
        }
        origins[length] = text.length();
        return new FoldedText(Arrays.copyOf(chars, length), origins);
    }

    static String fold(String word) {
        return new String(of(word).chars);
    }

    /** Where in the original text a character stands. */
    int origin(int at) {
        return origins[at];
    }

    /** Where in the original text what ends before a place ends: without the space that follows. */
    int originOfEnd(int end) {
        return end == 0 ? 0 : origins[end - 1] + 1;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Spaces and quotation marks. */
    private static boolean isDropped(char c) {
        if (c < '\u0080') {
            return c == ' ' || c == '\t' || c == '\r' || c == '"';
        }
        return c >= '\u2018' && c <= '\u201F' || !isLineEnd(c) && Character.isSpaceChar(c);
    }

    private static boolean isInvisible(int codePoint) {
        return !isLineEnd(codePoint) && InvisibleCharacters.isInvisible(codePoint);
    }

    private static boolean isLineEnd(int codePoint) {
        return codePoint == '\u2028' || codePoint == '\u2029';
    }

    private static char plain(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        switch (c) {
            case '\u2028':
            case '\u2029':
                return '\n';
            case '—':
            case '–':
            case '－':
            case '~':
            case '～':
                return '-';
            case '﹪':
                return '%';
            case '〇':
                return '零';
            default:
                return c;
        }
    }
}
