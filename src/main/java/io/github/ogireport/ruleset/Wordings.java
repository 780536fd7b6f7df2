package io.github.ogireport.ruleset;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.source.Yaml;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words of a phrasebook with brackets around what may stand in one place: {@code （未|没有）收到} is two words, {@code 共（计|）} as
 * well. The name of an abbreviation (简写) in brackets stands for all its words. Not thread-safe.
 */
final class Wordings {

    /** More than any bound, and small enough to be multiplied. */
    private static final long TOO_MANY = 1L << 40;
    private static final int STEPS = 50;

    private final Map<String, List<String>> abbreviations = new LinkedHashMap<>();
    private long words;
    private long characters;

    Wordings(Yaml yaml) {
        yaml.entries().forEach((name, words) -> abbreviations.put(name, of(words)));
    }

    /** Every word of a list, or of a single value; what is wrong is reported at its line. */
    List<String> of(Yaml yaml) {
        List<String> words = new ArrayList<>();
        List<Yaml> items = yaml.isList() ? yaml.items() : yaml.isPresent() ? Collections.singletonList(yaml) : Collections.<Yaml>emptyList();
        items.forEach(item -> words.addAll(expanded(item)));
        return words;
    }

    /** All words of one wording; none when something is wrong with it. */
    private List<String> expanded(Yaml item) {
        String written = item.text("");
        List<List<String>> parts = Bound.WORDING.isPassedBy(written.length()) ? Collections.emptyList() : parts(written);
        String problem = Bound.WORDING.isPassedBy(written.length()) ? Bound.WORDING.sentence()
                : parts == null ? "“" + written + "”的括号没有成对，应写成 （甲|乙）" : count(item, written, parts);
        List<String> expanded = Collections.singletonList("");
        for (int i = 0; problem == null && i < parts.size(); i++) {
            expanded = joined(expanded, parts.get(i));
        }
        if (problem == null && expanded.stream().anyMatch(word -> word.trim().isEmpty())) {
            problem = "“" + written + "”展开后有空的词";
        }
        if (problem != null) {
            item.problem(problem);
        }
        return problem == null ? expanded : Collections.emptyList();
    }

    /** Counts the words and their characters before there are any. @return what there is too much of; null when nothing is */
    private String count(Yaml item, String written, List<List<String>> parts) {
        long more = 1;
        for (List<String> part : parts) {
            more = Math.min(TOO_MANY, more * part.size());
        }
        if (Bound.WORDING_WORDS.isPassedBy(more)) {
            return "“" + written + "”展开后超过 " + Bound.WORDING_WORDS.limit() + " 个词，请拆开写";
        }
        long length = 0;
        for (List<String> part : parts) {
            length += more / part.size() * part.stream().mapToLong(String::length).sum();
        }
        item.spend(STEPS * more + length);
        words += more;
        characters += length;
        return Bound.WORDINGS_WORDS.isPassedBy(words) ? Bound.WORDINGS_WORDS.sentence() + "：请减少括号里的写法"
                : Bound.WORDINGS_TEXT.isPassedBy(characters) ? Bound.WORDINGS_TEXT.sentence() + "：请减少括号里的写法" : null;
    }

    /** What may stand in each place, one after another; null when a bracket is not closed. */
    private List<List<String>> parts(String written) {
        List<List<String>> parts = new ArrayList<>();
        int at = 0;
        for (int open = written.indexOf('（'); open >= 0; open = written.indexOf('（', at)) {
            int close = written.indexOf('）', open);
            if (close < 0) {
                return null;
            }
            parts.add(Collections.singletonList(written.substring(at, open)));
            parts.add(alternatives(written.substring(open + 1, close)));
            at = close + 1;
        }
        parts.add(Collections.singletonList(written.substring(at)));
        return parts;
    }

    private List<String> alternatives(String inside) {
        List<String> alternatives = new ArrayList<>();
        for (String each : inside.split("\\|", -1)) {
            List<String> abbreviated = abbreviations.getOrDefault(each, Collections.emptyList());
            alternatives.addAll(abbreviated.isEmpty() ? Collections.singletonList(each) : abbreviated);
        }
        return alternatives;
    }

    private static List<String> joined(List<String> beginnings, List<String> ends) {
        List<String> joined = new ArrayList<>(beginnings.size() * ends.size());
        for (String beginning : beginnings) {
            for (String end : ends) {
                joined.add(beginning + end);
            }
        }
        return joined;
    }
}
