package io.github.ogireport.ruleset;

import io.github.ogireport.source.Problems;
import io.github.ogireport.spelling.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The vocabulary's sentences for one part of a rule, 当 or 则, in its order. Immutable once the vocabulary is read. */
final class Sentences {

    private final List<Sentence> all = new ArrayList<>();
    private final List<Clause> open = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    /** @return the line of a sentence that reads the same but for the names of its blanks; 0 when it is new, and is added */
    int add(int line, String printed, String template) {
        Sentence sentence = new Sentence(line, printed, template);
        Integer same = lines.putIfAbsent(sentence.form(), line);
        if (same != null) {
            return same;
        }
        all.add(sentence);
        open.add(new Clause(printed, line, template, Collections.emptyMap()));
        return 0;
    }

    int size() {
        return all.size();
    }

    /** Each with its line and its blanks open. */
    List<Clause> open() {
        return Collections.unmodifiableList(open);
    }

    /**
     * Of several sentences that match the one with most fixed words is meant.
     *
     * @return null when there is none
     */
    Clause find(String file, int line, String text, Problems problems) {
        String normalized = Sentence.normalize(text);
        problems.spend(file, text.length() + all.size());
        Sentence best = null;
        Map<String, String> blanks = null;
        Sentence rival = null;
        for (Sentence sentence : all) {
            if (best != null && sentence.literalLength() < best.literalLength() || !sentence.beginsLike(normalized)) {
                continue;
            }
            problems.spend(file, sentence.steps(normalized));
            Map<String, String> filled = sentence.match(normalized);
            if (filled != null) {
                rival = best != null && best.literalLength() == sentence.literalLength() ? best : null;
                best = sentence;
                blanks = filled;
            }
        }
        if (rival != null) {
            problems.add(file, line, "“" + text + "”与 " + RuleSet.VOCABULARY + " 第 " + rival.line() + " 行、第 " + best.line()
                    + " 行的句子都相符：请改词汇表，使一句话只有一个意思");
        }
        return best == null ? null : new Clause(text, line, best.expand(blanks), blanks);
    }

    /** @return “。最接近的写法：” and the three sentences that are most like a text; empty when there is no time to compare them */
    String nearest(String text, Problems problems) {
        String normalized = Sentence.normalize(text);
        List<String> printed = new ArrayList<>();
        long steps = 0;
        for (Sentence sentence : all) {
            printed.add(sentence.printed());
            steps += Resemblance.steps(normalized, sentence.printed());
        }
        return printed.isEmpty() || !problems.maySuggest(steps) ? ""
                : "。最接近的写法：" + String.join("；", Nearest.by(sentence -> Resemblance.distance(normalized, sentence), printed, 3));
    }
}
