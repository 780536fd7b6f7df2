package io.github.ogireport.engine.fact;

/** Cuts the passage around a place out of a text, so that a clerk can find it. */
final class Passage {

    private static final int AROUND = 18;
    private static final String ENDS = "。！？；\n";

    private Passage() { }

    /** The sentence around a place, or the nearest words of it where the sentence is long; verbatim. */
    static String around(String text, int from, int to) {
        int start = from;
        while (start > 0 && from - start < AROUND && ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = to;
        while (end < text.length() && end - to < AROUND && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end).trim();
    }

    /** A quotation short enough for a message. */
    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 24) + "……" + text.substring(text.length() - 12);
    }
}
