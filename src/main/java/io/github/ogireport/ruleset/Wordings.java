package io.github.ogireport.ruleset;

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

    private static final int MOST = 2_000;

    private final Map<String, List<String>> abbreviations = new LinkedHashMap<>();

    Wordings(Yaml yaml) {
        yaml.entries().forEach((name, words) -> abbreviations.put(name, of(words)));
    }

    /** Every word of a list, or of a single value; what is wrong is reported at its line. */
    List<String> of(Yaml yaml) {
        List<String> words = new ArrayList<>();
        List<Yaml> items = yaml.isList() ? yaml.items() : yaml.isPresent() ? Collections.singletonList(yaml) : Collections.<Yaml>emptyList();
        for (Yaml item : items) {
            String written = item.text("");
            List<String> expanded = expand(written);
            if (expanded == null) {
                item.problem("“" + written + "”的括号没有成对，应写成 （甲|乙）");
            } else if (expanded.size() > MOST) {
                item.problem("“" + written + "”展开后超过 " + MOST + " 个词，请拆开写");
            } else if (expanded.stream().anyMatch(word -> word.trim().isEmpty())) {
                item.problem("“" + written + "”展开后有空的词");
            } else {
                words.addAll(expanded);
            }
        }
        return words;
    }

    /** @return null when a bracket is not closed; more than {@link #MOST} words when there are too many, not necessarily all */
    private List<String> expand(String written) {
        List<String> words = new ArrayList<>(Collections.singletonList(""));
        int at = 0;
        while (at < written.length()) {
            int open = written.indexOf('（', at);
            String plain = written.substring(at, open < 0 ? written.length() : open);
            words = joined(words, Collections.singletonList(plain));
            if (open < 0) {
                break;
            }
            int close = written.indexOf('）', open);
            if (close < 0) {
                return null;
            }
            words = joined(words, alternatives(written.substring(open + 1, close)));
            if (words.size() > MOST) {
                break;
            }
            at = close + 1;
        }
        return words;
    }

    private List<String> alternatives(String inside) {
        List<String> alternatives = new ArrayList<>();
        for (String each : inside.split("\\|", -1)) {
            alternatives.addAll(abbreviations.getOrDefault(each, Collections.singletonList(each)));
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
