package io.github.ogireport.reader;

import io.github.ogireport.bound.Bound;

/** Printed words compared without what typesetting changes: width, spaces, punctuation, numbering. */
final class Wording {

    private static final String NUMERALS = "一二三四五六七八九十0123456789";

    private Wording() { }

    /** ASCII for full-width forms; kinds of space become one space, invisible characters go. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                folded.append((char) (c - 0xFEE0));
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                folded.append(' ');
            } else if (Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
                folded.append(c);
            }
        }
        return folded.toString().trim();
    }

    /** Without spaces of any kind and invisible characters at either end. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isEmpty(text.charAt(from))) {
            from++;
        }
        while (to > from && isEmpty(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isEmpty(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Not longer than the bound; the end of a longer text is “…”. */
    static String cut(String text, Bound longest) {
        if (!longest.isPassedBy(text.length())) {
            return text;
        }
        int end = longest.limit() - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Folded, without any space. */
    static String unspaced(String text) {
        return folded(text).replace(" ", "");
    }

    /** Only letters and digits. */
    static String essence(String text) {
        String folded = folded(text);
        StringBuilder essence = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetterOrDigit(folded.charAt(i))) {
                essence.append(folded.charAt(i));
            }
        }
        return essence.toString();
    }

    /** Without the numbering in front: “一、”, “（一）”, “1.”. */
    static String unnumbered(String text) {
        String folded = unspaced(text);
        return folded.substring(numberingEnd(folded));
    }

    /** The numeral in front, such as “一”; empty where there is no numbering. */
    static String numbering(String text) {
        String folded = unspaced(text);
        return essence(folded.substring(0, numberingEnd(folded)));
    }

    private static int numberingEnd(String folded) {
        int at = folded.startsWith("(") ? 1 : 0;
        int from = at;
        while (at < folded.length() && at - from < 3 && NUMERALS.indexOf(folded.charAt(at)) >= 0) {
            at++;
        }
        if (at == from) {
            return 0;
        }
        int numerals = at;
        while (at < folded.length() && at - numerals < 2 && "、.):,·".indexOf(folded.charAt(at)) >= 0) {
            at++;
        }
        return at == numerals ? 0 : at;
    }

    /** Without a bracket at the end: “部分公开（区分处理的…）”. */
    static String unbracketed(String text) {
        String folded = unspaced(text);
        int open = folded.indexOf('(', 1);
        return open > 0 && folded.endsWith(")") ? folded.substring(0, open) : folded;
    }
}
