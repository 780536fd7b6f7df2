package io.github.ogireport.engine.fact;

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

    private static final Pattern NUMBERING = Pattern.compile("^(?:[一二三四五六七八九十]{1,3}(?:是|要)|[（(][一二三四五六七八九十0-9]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[,，]?|首先|其次|再次|最后)");
    private static final String NUMBERING_STARTS = "一二三四五六七八九十（(第首其再最";
    private static final Pattern TITLES = Pattern.compile("《[^》]*》");

    private final List<Clause> clauses = new ArrayList<>();

    private static final class Clause {
        final int text;
        final int from;
        final int to;
        final String words;

        Clause(int text, int from, int to, String words) {
            this.text = text;
            this.from = from;
            this.to = to;
            this.words = words;
        }
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
    static List<Repeated> find(List<String> texts, int shortest, TimeLimit time) {
        Repetition repetition = new Repetition();
        for (int i = 0; i < texts.size(); i++) {
            repetition.split(i, texts.get(i));
        }
        return repetition.find(shortest, time);
    }

    private void split(int number, String text) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || "，。；！？：、,;!?\n".indexOf(text.charAt(i)) >= 0) {
                String words = withoutNumbering(text.substring(from, i).trim());
                if (!words.isEmpty()) {
                    clauses.add(new Clause(number, from, i, words));
                }
                from = i + 1;
            }
        }
    }

    private static String withoutNumbering(String clause) {
        boolean numbered = !clause.isEmpty() && NUMBERING_STARTS.indexOf(clause.charAt(0)) >= 0;
        return numbered ? NUMBERING.matcher(clause).replaceFirst("").trim() : clause;
    }

    private List<Repeated> find(int shortest, TimeLimit time) {
        Map<String, Integer> firstAt = new HashMap<>();
        List<Repeated> found = new ArrayList<>();
        int i = 0;
        while (i < clauses.size()) {
            Integer first = firstAt.putIfAbsent(clauses.get(i).words, i);
            int length = first == null ? 0 : runLength(first, i);
            time.spend(length);
            if (length > 0 && characters(i, length) >= shortest) {
                Clause last = clauses.get(i + length - 1);
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
