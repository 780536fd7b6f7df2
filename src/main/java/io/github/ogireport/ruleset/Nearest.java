package io.github.ogireport.ruleset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Finds what a writer probably meant: the candidates with the smallest edit distance. */
final class Nearest {

    private static final int COMPARED = 200;

    private Nearest() { }

    /** @return at most {@code count} candidates, the nearest first */
    static List<String> to(String word, Collection<String> candidates, int count) {
        return by(candidate -> distance(word, candidate), candidates, count);
    }

    /** @return at most {@code count} candidates, those of the smallest distance first */
    static List<String> by(ToIntFunction<String> distance, Collection<String> candidates, int count) {
        Map<String, Integer> distances = new HashMap<>();
        for (String candidate : candidates) {
            distances.put(candidate, distance.applyAsInt(candidate));
        }
        List<String> sorted = new ArrayList<>(distances.keySet());
        sorted.sort(Comparator.<String>comparingInt(distances::get).thenComparing(Comparator.naturalOrder()));
        return sorted.subList(0, Math.min(count, sorted.size()));
    }

    private static int distance(String a, String b) {
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
