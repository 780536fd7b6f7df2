package io.github.ogireport.spelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Finds what a writer probably meant: the candidates with the smallest edit distance. Safe for many threads. */
public final class Nearest {

    /** Longer texts are compared by their beginning, which bounds the time. */
    private static final int COMPARED = 200;

    private Nearest() { }

    /** How many steps it takes to find the nearest, about a nanosecond each. */
    public static long steps(String word, Collection<String> candidates) {
        long steps = 0;
        for (String candidate : candidates) {
            steps += 50 + (long) Math.min(COMPARED, word.length()) * Math.min(COMPARED, candidate.length());
        }
        return steps;
    }

    /** @return the nearest candidate; null when there is none */
    public static String to(String word, Collection<String> candidates) {
        return candidates.isEmpty() ? null : to(word, candidates, 1).get(0);
    }

    /** @return at most {@code count} candidates, the nearest first */
    public static List<String> to(String word, Collection<String> candidates, int count) {
        return by(candidate -> distance(word, candidate), candidates, count);
    }

    /** @return at most {@code count} candidates, those of the smallest distance first */
    public static List<String> by(ToIntFunction<String> distance, Collection<String> candidates, int count) {
        Map<String, Integer> distances = new HashMap<>();
        for (String candidate : candidates) {
            distances.put(candidate, distance.applyAsInt(candidate));
        }
        List<String> sorted = new ArrayList<>(distances.keySet());
        sorted.sort(Comparator.<String>comparingInt(distances::get).thenComparing(Comparator.naturalOrder()));
        return sorted.subList(0, Math.min(count, sorted.size()));
    }

    /** The number of characters to change between two short texts. */
    public static int distance(String a, String b) {
        String left = a.substring(0, Math.min(COMPARED, a.length()));
        String right = b.substring(0, Math.min(COMPARED, b.length()));
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
