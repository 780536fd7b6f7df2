package io.github.ogireport.engine.fact;

import io.github.ogireport.bound.Budget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How much of a report's text stands word for word in another text: runs of equal clauses, compared without numbering and
 * without the number of a year (2024年), in time linear in both texts.
 */
final class SameText {

    private static final Pattern YEAR = Pattern.compile("2[0-9]{3}(?=年)");
    /** A clause that stands there more often than this is a phrase, and any of its places is as good as another. */
    private static final int MOST_PLACES = 8;

    private final List<TextClause> clauses;
    private final List<TextClause> others;
    /** The words of each clause without years. */
    private final List<String> words;
    private final List<String> otherWords;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final List<Run> runs = new ArrayList<>();
    private long same;

    /** A passage that stands in the other text. Immutable. */
    static final class Run {
        /** Running number of the text. */
        final int text;
        final int from;
        final int to;

        private Run(TextClause first, TextClause last) {
            this.text = first.text;
            this.from = first.from;
            this.to = last.to;
        }

        private int length() {
            return to - from;
        }
    }

    /** @param shortest how many characters a passage must have to count */
    SameText(List<String> texts, List<String> otherTexts, int shortest, Budget budget) {
        clauses = TextClause.of(texts, budget);
        others = TextClause.of(otherTexts, budget);
        words = words(clauses);
        otherWords = words(others);
        for (int i = 0; i < others.size(); i++) {
            List<Integer> same = places.computeIfAbsent(otherWords.get(i), each -> new ArrayList<>(1));
            if (same.size() < MOST_PLACES) {
                same.add(i);
            }
        }
        find(shortest, budget);
    }

    private void find(int shortest, Budget budget) {
        int at = 0;
        while (at < clauses.size()) {
            int longest = 0;
            for (int place : places.getOrDefault(words.get(at), Collections.emptyList())) {
                int length = length(at, place);
                longest = Math.max(longest, length);
                budget.spend(1 + length(clauses.subList(at, at + length)));
            }
            Run run = longest == 0 ? null : new Run(clauses.get(at), clauses.get(at + longest - 1));
            if (run != null && run.length() >= shortest) {
                runs.add(run);
                same += length(clauses.subList(at, at + longest));
                at += longest;
            } else {
                at++;
            }
        }
    }

    private int length(int own, int other) {
        int length = 0;
        while (own + length < clauses.size() && other + length < others.size()
                && clauses.get(own + length).text == clauses.get(own).text && others.get(other + length).text == others.get(other).text
                && words.get(own + length).equals(otherWords.get(other + length))) {
            length++;
        }
        return length;
    }

    private static List<String> words(List<TextClause> of) {
        List<String> words = new ArrayList<>(of.size());
        for (TextClause clause : of) {
            words.add(clause.words.indexOf('年') < 0 ? clause.words : YEAR.matcher(clause.words).replaceAll(""));
        }
        return words;
    }

    /** The share of the text that stands in the other one, in whole percent, rounded down; 0 for no text. */
    int percent() {
        long all = length(clauses);
        return all == 0 ? 0 : (int) (same * 100 / all);
    }

    /** Characters, punctuation not counted. */
    private static long length(List<TextClause> of) {
        return of.stream().mapToLong(clause -> clause.to - clause.from).sum();
    }

    /** The longest passages first. */
    List<Run> longest() {
        List<Run> longest = new ArrayList<>(runs);
        longest.sort(Comparator.comparingInt(Run::length).reversed());
        return longest;
    }
}
