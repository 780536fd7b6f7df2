package io.github.ogireport.engine.fact;

import io.github.ogireport.bound.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds passages that stand twice, in time linear in the text: runs of equal clauses, compared without their numbering
 * (一是…, （二）…).
 */
final class Repetition {

    private static final Pattern TITLES = Pattern.compile("《[^》]*》");

    private final List<TextClause> clauses;

    private Repetition(List<TextClause> clauses) {
        this.clauses = clauses;
    }

    /** A passage that stood before. */
    static final class Repeated {
        /** Running number of the text. */
        final int text;
        final int from;
        final int to;

        Repeated(int text, int from, int to) {
            this.text = text;
            this.from = from;
            this.to = to;
        }
    }

    /** @param shortest how many characters a passage must have to count */
    static List<Repeated> find(List<String> texts, int shortest, Budget budget) {
        return new Repetition(TextClause.of(texts)).find(shortest, budget);
    }

    private List<Repeated> find(int shortest, Budget budget) {
        Map<String, Integer> firstAt = new HashMap<>();
        List<Repeated> found = new ArrayList<>();
        int i = 0;
        while (i < clauses.size()) {
            Integer first = firstAt.putIfAbsent(clauses.get(i).words, i);
            int length = first == null ? 0 : runLength(first, i);
            budget.spend(length);
            if (length > 0 && characters(i, length) >= shortest) {
                TextClause last = clauses.get(i + length - 1);
                found.add(new Repeated(last.text, clauses.get(i).from, last.to));
                i += length;
            } else {
                i++;
            }
        }
        return found;
    }

    private int runLength(int first, int second) {
        int length = 0;
        while (second + length < clauses.size() && first + length < second
                && clauses.get(second + length).text == clauses.get(second).text
                && clauses.get(first + length).words.equals(clauses.get(second + length).words)) {
            length++;
        }
        return length;
    }

    /** The length of a run; the titles of documents (《…条例》) do not count, since citing them twice is no repetition. */
    private int characters(int from, int length) {
        int characters = 0;
        for (int i = from; i < from + length; i++) {
            characters += TITLES.matcher(clauses.get(i).words).replaceAll("").length();
        }
        return characters;
    }
}
