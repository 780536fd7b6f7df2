package io.github.ogireport.ruleset;

import io.github.ogireport.source.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a decision table whose heading is a sentence, “当：本机关是{层级}的”: each row's cell fills the blanks that the
 * heading leaves open. Immutable.
 */
final class SentenceColumn {

    private static final Pattern OPEN = Pattern.compile("\\{[^{}]{1,20}\\}");
    private static final Pattern PARTED = Pattern.compile("[|｜]");
    private static final Pattern FORBIDDEN = Pattern.compile("[\"“”＂「」『』'‘’\\\\{}]");
    private static final Pattern YES = Pattern.compile("是|√|✓|✔");

    private final boolean condition;
    private final String text;
    private final Clause model;
    private final List<String> open;

    private SentenceColumn(boolean condition, String text, Clause model, List<String> open) {
        this.condition = condition;
        this.text = text;
        this.model = model;
        this.open = open;
    }

    /** @return null when the vocabulary has no such sentence, which is added to {@code problems} */
    static SentenceColumn of(boolean condition, String text, String file, int line, Vocabulary vocabulary, Problems problems) {
        Clause model = condition ? vocabulary.condition(file, line, text, problems) : vocabulary.requirement(file, line, text, problems);
        List<String> open = new ArrayList<>();
        Matcher blank = OPEN.matcher(text);
        while (blank.find()) {
            open.add(blank.group());
        }
        return model == null ? null : new SentenceColumn(condition, text, model, Collections.unmodifiableList(open));
    }

    /** 看什么: what a rule looks at. */
    boolean isSubject() {
        return condition && model.expression().startsWith("$它 :");
    }

    boolean isRequirement() {
        return !condition;
    }

    boolean hasBlanks() {
        return !open.isEmpty();
    }

    /** The sentence as it stands. */
    Clause unfilled(String file, int line, Vocabulary vocabulary, Problems problems) {
        return vocabulary.find(condition, file, line, text, problems);
    }

    /** @param problems what is wrong with the cell is added to it
     *  @return null when something is */
    Clause fill(String cell, String file, int line, Vocabulary vocabulary, Problems problems) {
        if (!hasBlanks()) {
            if (!YES.matcher(cell).matches()) {
                problems.add(file, line, "填的是“" + cell + "”：这一列没有空位，用得上的行填“是”，用不上的空着");
            }
            return unfilled(file, line, vocabulary, problems);
        }
        String[] parts = PARTED.split(cell, -1);
        if (parts.length != open.size()) {
            problems.add(file, line, "有 " + open.size() + " 个空位（" + String.join("、", open) + "），填了 " + parts.length + " 个：用 | 隔开，例如 甲 | 乙");
            return null;
        }
        String filled = text;
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].trim();
            if (part.isEmpty() || FORBIDDEN.matcher(part).find()) {
                problems.add(file, line, "填的是“" + cell + "”：空位 " + open.get(i) + " 里要有字，不能有引号、反斜线和花括号");
                return null;
            }
            filled = filled.replaceFirst(Pattern.quote(open.get(i)), Matcher.quoteReplacement(part));
        }
        Clause clause = vocabulary.find(condition, file, line, filled, problems);
        if (clause == null || !sameSentence(clause, parts)) {
            problems.add(file, line, "填的是“" + cell + "”，成了“" + filled + "”，不是这一列的句子：空位里只填名称或数，不带别的字和空格");
            return null;
        }
        return clause;
    }

    /** Whether a filled sentence is the heading's own, with just these parts in its blanks. */
    private boolean sameSentence(Clause clause, String[] parts) {
        if (!clause.blanks().keySet().equals(model.blanks().keySet())) {
            return false;
        }
        int part = 0;
        for (String blank : model.blanks().keySet()) {
            String expected = model.blanks().get(blank);
            Matcher hole = OPEN.matcher(expected);
            StringBuffer filled = new StringBuffer();
            while (hole.find()) {
                hole.appendReplacement(filled, Matcher.quoteReplacement(parts[part].trim()));
                part++;
            }
            hole.appendTail(filled);
            if (!Sentence.normalize(filled.toString()).equals(Sentence.normalize(clause.blanks().get(blank)))) {
                return false;
            }
        }
        return true;
    }
}
