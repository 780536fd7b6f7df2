package io.github.ogireport.ruleset;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.ogireport.bound.Bound;
import io.github.ogireport.source.Problems;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code vocabulary.dsl}: the keywords and sentences that rules are written in, in the syntax of a Drools DSL file.
 * {@code [keyword]} gives the words of a rule's frame, {@code [when]} what a rule looks at and under which conditions, and
 * {@code [then]} what it requires of what it looks at. Immutable.
 *
 * <p>The sentences are expanded here and not by Drools' own expander, for three reasons: that one replaces whatever part of
 * a line matches, so that nothing stops code beside a sentence; its errors name neither the file nor what was meant; and its
 * package differs between Drools 7 and 10.
 */
final class Vocabulary {

    private static final Pattern ENTRY = Pattern.compile("\\[(keyword|when|then)\\](?:\\[\\])?\\s*([^=]+?)\\s*=\\s*(.+)");
    private static final int STEPS = 50;
    private static final String TOO_MUCH = "这一句太长，或空位太多：一句话连表达式最多 " + Bound.VOCABULARY_SENTENCE.limit() + " 个字、" + Bound.BLANKS.limit()
            + " 个空位，空位之间要有别的字，名称不能相同";

    private final Map<String, String> keywords = new LinkedHashMap<>();
    private final Map<String, String> chinese = new HashMap<>();
    private final Sentences conditions = new Sentences();
    private final Sentences requirements = new Sentences();
    private final Map<String, Set<String>> blanksByPlace = new LinkedHashMap<>();

    private Vocabulary() { }

    static Vocabulary parse(String file, String text, Problems problems) {
        Vocabulary vocabulary = new Vocabulary();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length && !problems.full(); i++) {
            String line = lines[i].trim();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (vocabulary.size() >= Bound.VOCABULARY.limit()) {
                problems.add(file, i + 1, "词汇表太长，最多 " + Bound.VOCABULARY.limit() + " 句");
                break;
            }
            problems.spend(file, STEPS * Math.min(line.length(), Bound.VOCABULARY_SENTENCE.limit()));
            Matcher entry = ENTRY.matcher(line);
            if (Bound.VOCABULARY_SENTENCE.isPassedBy(line.length())) {
                problems.add(file, i + 1, TOO_MUCH);
            } else if (!entry.matches()) {
                problems.add(file, i + 1, "这一行应写成 [when]句子=表达式、[then]句子=表达式 或 [keyword]词=词");
            } else if (entry.group(1).equals("keyword")) {
                vocabulary.keyword(file, i + 1, entry.group(2), entry.group(3).trim(), problems);
            } else {
                vocabulary.add(entry.group(1).equals("when"), file, i + 1, entry.group(2), entry.group(3).trim(), problems);
            }
        }
        return vocabulary;
    }

    private int size() {
        return conditions.size() + requirements.size() + keywords.size();
    }

    private void keyword(String file, int line, String word, String english, Problems problems) {
        if (keywords.putIfAbsent(word, english) != null) {
            problems.add(file, line, "[keyword]“" + word + "”写了两次，请删去一处");
        }
        chinese.putIfAbsent(english, word);
    }

    private void add(boolean condition, String file, int line, String printed, String template, Problems problems) {
        if (!Sentence.isWritable(printed)) {
            problems.add(file, line, TOO_MUCH);
            return;
        }
        int same = (condition ? conditions : requirements).add(line, printed, template);
        if (same > 0) {
            problems.add(file, line, "“" + printed + "”与第 " + same + " 行是同一句话（空位的名称不算）：请删去一行，或者改得不一样");
            return;
        }
        // what is wrong with the expression is said by the engine, which knows what it may ask
        List<DrlToken> tokens = DrlLexer.tokens(file, template, problems.apart());
        for (int i = 0; i < tokens.size(); i++) {
            String place = DrlToken.place(tokens, i);
            String blank = place == null ? null : Sentence.onlyBlank(tokens.get(i).unquoted());
            if (blank != null) {
                blanksByPlace.computeIfAbsent(place, key -> new LinkedHashSet<>()).add(blank);
            }
        }
    }

    /** Each with its line and its blanks open. */
    List<Clause> conditionSentences() {
        return conditions.open();
    }

    /** Each with its line and its blanks open. */
    List<Clause> requirementSentences() {
        return requirements.open();
    }

    /** The blanks that sentences have at a place of their expressions, see {@link DrlToken#place}. */
    Set<String> blanksAt(String place) {
        return blanksByPlace.getOrDefault(place, Collections.emptySet());
    }

    /** The word of the rule's frame that a line begins with, in Drools' English; null when it begins with none. */
    String keyword(String line) {
        int end = 0;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end)) && "\"“”＂:：".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        String word = line.substring(0, end);
        return chinese.containsKey(word) ? word : keywords.get(word);
    }

    /** The Chinese word for a word of the frame. */
    String wordFor(String keyword) {
        return chinese.getOrDefault(keyword, keyword);
    }

    /** @return null when the vocabulary has no such sentence, which is added to {@code problems} */
    Clause condition(String file, int line, String text, Problems problems) {
        return clause(true, file, line, text, problems);
    }

    /** @return null when the vocabulary has no such sentence, which is added to {@code problems} */
    Clause requirement(String file, int line, String text, Problems problems) {
        return clause(false, file, line, text, problems);
    }

    private Clause clause(boolean condition, String file, int line, String text, Problems problems) {
        Clause found = find(condition, file, line, text, problems);
        if (found == null) {
            problems.addBecauseOf(RuleSet.VOCABULARY, file, line, "“" + wordFor(condition ? "when" : "then") + "”里没有“" + text + "”这样的句子"
                    + (condition ? conditions : requirements).nearest(text, problems));
        }
        return found;
    }

    /** @return null when the vocabulary has no such sentence, of which nothing is said */
    Clause find(boolean condition, String file, int line, String text, Problems problems) {
        return (condition ? conditions : requirements).find(file, line, text, problems);
    }
}
