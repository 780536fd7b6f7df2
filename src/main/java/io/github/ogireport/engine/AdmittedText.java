package io.github.ogireport.engine;

import io.github.ogireport.ruleset.DrlToken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Drools is given: the admitted words, each expression on the line where it begins in its file. For one thread. */
final class AdmittedText {

    private static final Set<String> TIGHT_BEFORE = new HashSet<>(Arrays.asList(".", "(", ")", ",", ";"));
    private static final Set<String> TIGHT_AFTER = new HashSet<>(Arrays.asList(".", "(", "!"));

    private final List<String> words = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private int held;

    void add(DrlToken token) {
        add(token.text(), token.line());
    }

    void add(String word, int line) {
        words.add(word);
        lines.add(held > 0 ? held : line);
    }

    /**
     * From now on all words stand on this line: to MVEL and to Drools, which puts semicolons at ends of lines, a break inside
     * an expression may end it.
     */
    void hold(int line) {
        held = line;
    }

    /** From now on words stand on their own lines again. */
    void release() {
        held = 0;
    }

    /** Where the next word will stand. */
    int mark() {
        return words.size();
    }

    /** The line of the last word; 1 when there is none. */
    int lastLine() {
        return lines.isEmpty() ? 1 : lines.get(lines.size() - 1);
    }

    /** Puts words before those from {@code mark} on, on the line of the first of these. */
    void insert(int mark, String... more) {
        int line = lines.get(mark);
        for (int i = 0; i < more.length; i++) {
            words.add(mark + i, more[i]);
            lines.add(mark + i, line);
        }
    }

    /** Forgets what was added from {@code mark} on. */
    void rewind(int mark) {
        words.subList(mark, words.size()).clear();
        lines.subList(mark, lines.size()).clear();
    }

    /** MVEL wants no space where none is usual. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int line = 1;
        for (int i = 0; i < words.size(); i++) {
            for (; line < lines.get(i); line++) {
                text.append('\n');
            }
            if (i > 0 && !TIGHT_BEFORE.contains(words.get(i)) && !TIGHT_AFTER.contains(words.get(i - 1))) {
                text.append(' ');
            }
            text.append(words.get(i));
        }
        return text.append('\n').toString();
    }
}
