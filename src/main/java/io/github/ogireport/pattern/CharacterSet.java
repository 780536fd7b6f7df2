package io.github.ogireport.pattern;

import java.util.BitSet;

/**
 * The characters that one place of an expression takes, as RE2 writes them: those beyond U+FFFF, and halves of them, all or none.
 * Not thread-safe.
 */
final class CharacterSet {

    private static final int SIZE = Character.MAX_VALUE + 1;

    private final BitSet characters = new BitSet();

    void add(char first, char last) {
        if (first <= Character.MAX_SURROGATE && last >= Character.MIN_SURROGATE) {
            throw new Expression.Unsupported();
        }
        characters.set(first, last + 1);
    }

    void negate() {
        characters.flip(0, SIZE);
    }

    /**
     * Reads a bracketed class.
     *
     * @param at behind the opening bracket
     * @return behind the closing one
     */
    int readClass(String text, int at) {
        boolean negated = text.startsWith("^", at);
        int start = negated ? at + 1 : at;
        int next = start;
        while (next == start || !text.startsWith("]", next)) {
            if (next >= text.length() || text.startsWith("[:", next)) {
                throw new Expression.Unsupported();
            }
            int behind = readOne(text, next);
            boolean range = text.startsWith("-", behind) && !text.startsWith("-]", behind);
            if (range) {
                CharacterSet last = new CharacterSet();
                int end = last.readOne(text, behind + 1);
                CharacterSet first = new CharacterSet();
                first.readOne(text, next);
                if (first.characters.cardinality() != 1 || last.characters.cardinality() != 1) {
                    throw new Expression.Unsupported();
                }
                add((char) first.characters.nextSetBit(0), (char) last.characters.nextSetBit(0));
                behind = end;
            }
            next = behind;
        }
        if (negated) {
            negate();
        }
        return next + 1;
    }

    /** Reads one character or escape; returns behind it. */
    int readOne(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : '\\';
        if (c != '\\') {
            add(c, c);
            return at + 1;
        }
        char escaped = at + 1 < text.length() ? text.charAt(at + 1) : 'Q';
        switch (escaped) {
            case 'd':
                add('0', '9');
                break;
            case 's':
                add('\t', '\n');
                add('\f', '\r');
                add(' ', ' ');
                break;
            case 'w':
                add('0', '9');
                add('A', 'Z');
                add('_', '_');
                add('a', 'z');
                break;
            case 'n':
                add('\n', '\n');
                break;
            case 't':
                add('\t', '\t');
                break;
            default:
                if (escaped >= 0x80 || Character.isLetterOrDigit(escaped)) {
                    throw new Expression.Unsupported();
                }
                add(escaped, escaped);
        }
        return at + 2;
    }

    /** Pairs of first and last character, in order. */
    char[] ranges() {
        StringBuilder ranges = new StringBuilder();
        for (int first = characters.nextSetBit(0); first >= 0; first = characters.nextSetBit(characters.nextClearBit(first))) {
            ranges.append((char) first).append((char) (characters.nextClearBit(first) - 1));
        }
        return ranges.toString().toCharArray();
    }
}
