package io.github.ogireport.engine.fact;

import io.github.ogireport.bound.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds passages that stand twice, in time linear in the text: runs of equal clauses, compared without their numbering
 * (一是…, （二）…). A run that begins with a title alone would count without it as well, so none begins there: every other
 * clause brings a run nearer to the length that ends the looking.
 */
final class Repetition {

    private final List<TextClause> clauses;
    private final int[] characters;
    private final Budget budget;

    private Repetition(List<TextClause> clauses, Budget budget) {
        this.clauses = clauses;
        this.budget = budget;
        this.characters = clauses.stream().mapToInt(clause -> charactersOutsideTitles(clause.words)).toArray();
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
        return new Repetition(TextClause.of(texts, budget), budget).find(shortest);
    }

    private List<Repeated> find(int shortest) {
        Map<String, Integer> firstAt = new HashMap<>();
        List<Repeated> found = new ArrayList<>();
        int i = 0;
        while (i < clauses.size()) {
            Integer first = characters[i] == 0 ? null : firstAt.putIfAbsent(clauses.get(i).words, i);
            int length = first == null ? 0 : runLength(first, i);
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
            budget.spend(1 + clauses.get(first + length).words.length());
            length++;
        }
        return length;
    }

    /** The length of a run; the titles of documents (《…条例》) do not count, since citing them twice is no repetition. */
    private int characters(int from, int length) {
        int sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += characters[i];
        }
        return sum;
    }

    private static int charactersOutsideTitles(String words) {
        int count = 0;
        int from = 0;
        for (int open = words.indexOf('《'); open >= 0; open = words.indexOf('《', from)) {
            int close = words.indexOf('》', open);
            if (close < 0) {
                break;
            }
            count += open - from;
            from = close + 1;
        }
        return count + words.length() - from;
    }
}
