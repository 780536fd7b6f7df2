package io.github.ogireport.engine.fact;

/** Cuts the passage around a place out of a text, so that a clerk can find it. */
final class Passage {

    private static final int LONGEST_SIDE = 40;
    private static final String SENTENCE_ENDS = "。！？；\n";
    private static final String CLAUSE_ENDS = "，、：,";

    private Passage() { }

    /** The sentence around a place, or the nearest clauses of it where the sentence is long; verbatim. */
    static String around(String text, int from, int to) {
        return text.substring(start(text, from), end(text, to)).trim();
    }

    /** What stands between a place and the mark before it, and the place itself: the words that a number goes with. */
    static String upTo(String text, int from, int to) {
        int start = from;
        while (start > 0 && to - start < LONGEST_SIDE && (SENTENCE_ENDS + CLAUSE_ENDS).indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, to).trim();
    }

    /** Where the sentence begins that a place stands in. */
    static int startOfSentence(String text, int at) {
        int start = at;
        while (start > 0 && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** Where the sentence ends that a place stands in, before its mark. */
    static int endOfSentence(String text, int at) {
        int end = at;
        while (end < text.length() && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int start(String text, int from) {
        int clause = from;
        for (int i = from; i > 0; i--) {
            char before = text.charAt(i - 1);
            if (SENTENCE_ENDS.indexOf(before) >= 0) {
                return i;
            }
            if (from - i > LONGEST_SIDE) {
                return clause;
            }
            clause = CLAUSE_ENDS.indexOf(before) >= 0 ? i : clause;
        }
        return 0;
    }

    private static int end(String text, int to) {
        int clause = to;
        for (int i = to; i < text.length(); i++) {
            if (i > 0 && SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
            if (i - to > LONGEST_SIDE) {
                return clause;
            }
            clause = CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0 ? i : clause;
        }
        return text.length();
    }

    /** A quotation short enough for a message. */
    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 24) + "……" + text.substring(text.length() - 12);
    }
}
