package io.github.ogireport.engine.fact;

import io.github.ogireport.bound.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A clause of a text (分句), between two punctuation marks, and its words without numbering (一是…, （二）…). Immutable. */
final class TextClause {

    private static final Pattern NUMBERING = Pattern.compile("^(?:[一二三四五六七八九十]{1,3}(?:是|要)|[（(][一二三四五六七八九十0-9]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[,，]?|首先|其次|再次|最后)");
    private static final int STEPS_PER_CHARACTER = 4;
    private static final String NUMBERING_STARTS = "一二三四五六七八九十（(第首其再最";

    /** Running number of the text. */
    final int text;
    final int from;
    final int to;
    final String words;

    private TextClause(int text, int from, int to, String words) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.words = words;
    }

    /** @return the clauses of all texts in their order, without those that are empty */
    static List<TextClause> of(List<String> texts, Budget budget) {
        List<TextClause> clauses = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            budget.spend((long) texts.get(i).length() * STEPS_PER_CHARACTER);
            split(i, texts.get(i), clauses);
        }
        return clauses;
    }

    private static void split(int number, String text, List<TextClause> clauses) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || "，。；！？：、,;!?\n".indexOf(text.charAt(i)) >= 0) {
                String words = withoutNumbering(text.substring(from, i).trim());
                if (!words.isEmpty()) {
                    clauses.add(new TextClause(number, from, i, words));
                }
                from = i + 1;
            }
        }
    }

    private static String withoutNumbering(String clause) {
        boolean numbered = !clause.isEmpty() && NUMBERING_STARTS.indexOf(clause.charAt(0)) >= 0;
        return numbered ? NUMBERING.matcher(clause).replaceFirst("").trim() : clause;
    }
}
