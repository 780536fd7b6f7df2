package io.github.ogireport.reader;

import java.util.Collection;

/** How near two short texts are: the number of characters to change. */
final class Nearest {

    /** Longer texts are compared by their beginning, which bounds the time. */
    private static final int COMPARED = 200;

    private Nearest() { }

    /** The candidate nearest to a word, the first of equals; null when there is none. */
    static String to(String word, Collection<String> candidates) {
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    static int distance(String one, String other) {
        String left = one.substring(0, Math.min(COMPARED, one.length()));
        String right = other.substring(0, Math.min(COMPARED, other.length()));
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[row.length - 1];
    }
}
