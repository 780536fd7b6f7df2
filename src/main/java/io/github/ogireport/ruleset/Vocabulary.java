package io.github.ogireport.ruleset;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.ogireport.source.Problems;
import io.github.ogireport.spelling.Nearest;
import java.util.ArrayList;
import java.util.Collections;
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

    private static final int LONGEST = 1_000;
    private static final int MOST_SENTENCES = 500;

    private final Map<String, String> keywords = new LinkedHashMap<>();
    private final List<Sentence> conditions = new ArrayList<>();
    private final List<Sentence> requirements = new ArrayList<>();
    private final List<Clause> conditionSentences = new ArrayList<>();
    private final List<Clause> requirementSentences = new ArrayList<>();
    private final Map<String, Set<String>> blanksByPlace = new LinkedHashMap<>();

    private Vocabulary() { }

    static Vocabulary parse(String file, String text, Problems problems) {
        Vocabulary vocabulary = new Vocabulary();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].trim();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (vocabulary.conditions.size() + vocabulary.requirements.size() >= MOST_SENTENCES) {
                problems.add(file, i + 1, "词汇表太长，最多 " + MOST_SENTENCES + " 句");
                break;
            }
            Matcher entry = ENTRY.matcher(line);
            if (!entry.matches()) {
                problems.add(file, i + 1, "这一行应写成 [when]句子=表达式、[then]句子=表达式 或 [keyword]词=词");
            } else if (entry.group(1).equals("keyword")) {
                vocabulary.keywords.put(entry.group(2), entry.group(3).trim());
            } else {
                vocabulary.add(entry.group(1).equals("when"), file, i + 1, entry.group(2), entry.group(3).trim(), problems);
            }
        }
        return vocabulary;
    }

    private void add(boolean condition, String file, int line, String printed, String template, Problems problems) {
        if (printed.length() + template.length() > LONGEST || !Sentence.isWritable(printed)) {
            problems.add(file, line, "这一句太长，或空位太多：一句话连表达式最多 " + LONGEST + " 个字、" + Sentence.MOST_BLANKS + " 个空位，空位之间要有别的字");
            return;
        }
        (condition ? conditions : requirements).add(new Sentence(printed, template));
        (condition ? conditionSentences : requirementSentences).add(new Clause(printed, line, template, Collections.emptyMap()));
        // what is wrong with the expression is said by the engine, which knows what it may ask
        List<DrlToken> tokens = DrlLexer.tokens(file, template, new Problems());
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
        return Collections.unmodifiableList(conditionSentences);
    }

    /** Each with its line and its blanks open. */
    List<Clause> requirementSentences() {
        return Collections.unmodifiableList(requirementSentences);
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
        return keywords.containsValue(word) ? word : keywords.get(word);
    }

    /** The Chinese word for a word of the frame. */
    String wordFor(String keyword) {
        for (Map.Entry<String, String> entry : keywords.entrySet()) {
            if (entry.getValue().equals(keyword)) {
                return entry.getKey();
            }
        }
        return keyword;
    }

    /** @return null when the vocabulary has no such sentence, which is added to {@code problems} */
    Clause condition(String file, int line, String text, Problems problems) {
        return clause(conditions, wordFor("when"), file, line, text, problems);
    }

    /** @return null when the vocabulary has no such sentence, which is added to {@code problems} */
    Clause requirement(String file, int line, String text, Problems problems) {
        return clause(requirements, wordFor("then"), file, line, text, problems);
    }

    private static Clause clause(List<Sentence> sentences, String part, String file, int line, String text, Problems problems) {
        String normalized = Sentence.normalize(text);
        Sentence best = null;
        for (Sentence sentence : sentences) {
            if (sentence.match(normalized) != null && (best == null || sentence.literalLength() > best.literalLength())) {
                best = sentence;
            }
        }
        if (best == null) {
            problems.add(file, line, "“" + part + "”里没有“" + text + "”这样的句子。最接近的写法：" + nearest(sentences, normalized));
            return null;
        }
        Map<String, String> blanks = best.match(normalized);
        return new Clause(text, line, best.expand(blanks), blanks);
    }

    private static String nearest(List<Sentence> sentences, String text) {
        List<String> printed = new ArrayList<>();
        sentences.forEach(sentence -> printed.add(sentence.printed()));
        return String.join("；", Nearest.by(sentence -> Resemblance.distance(text, sentence), printed, 3));
    }
}
