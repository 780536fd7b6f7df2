package io.github.ogireport.writer;

/** Finds a quoted passage in its text, in time linear in both whatever they are made of (Knuth, Morris and Pratt). */
final class Quotation {

    private static final int SHORT = 64;

    private Quotation() { }

    /** As {@link String#indexOf(String, int)}. */
    static int indexIn(String text, String quote, int from) {
        if (quote.length() <= SHORT) {
            return text.indexOf(quote, from);
        }
        int[] borders = borders(quote);
        int matched = 0;
        for (int i = from; i < text.length(); i++) {
            matched = next(quote, borders, matched, text.charAt(i));
            if (matched == quote.length()) {
                return i + 1 - matched;
            }
        }
        return -1;
    }

    /** How long the longest end of each beginning is that begins the quote as well. */
    private static int[] borders(String quote) {
        int[] borders = new int[quote.length()];
        for (int i = 1; i < borders.length; i++) {
            borders[i] = next(quote, borders, borders[i - 1], quote.charAt(i));
        }
        return borders;
    }

    private static int next(String quote, int[] borders, int matched, char c) {
        int at = matched;
        while (at > 0 && quote.charAt(at) != c) {
            at = borders[at - 1];
        }
        return quote.charAt(at) == c ? at + 1 : at;
    }
}
