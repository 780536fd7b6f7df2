package io.github.ogireport.narrative;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words of a phrasebook, found in a text in one pass however many they are. Immutable; safe for many threads. */
final class Lexicon {

    /** Stands for any number. */
    static final char NUMBER = '\uE010';
    /** Stands for a year that is neither the report year nor next to it. */
    static final char OTHER_YEAR = '\uE000';
    private static final char REPORT_YEAR = '\uE002';

    private final AhoCorasickDoubleArrayTrie<Cue> words = new AhoCorasickDoubleArrayTrie<>();
    private final Map<String, Cue> counters = new HashMap<>();

    Lexicon(Map<String, Cue> given) {
        Map<String, Cue> years = new HashMap<>();
        Map<Character, List<String>> yearsByFirst = new HashMap<>();
        TreeMap<String, Cue> all = new TreeMap<>();
        given.forEach((word, cue) -> {
            String folded = FoldedText.fold(word);
            all.put(folded, cue);
            if (cue.role() == Cue.Role.YEAR) {
                years.put(folded, cue);
                yearsByFirst.computeIfAbsent(folded.charAt(0), first -> new ArrayList<>()).add(folded);
            } else if (cue.role() == Cue.Role.COUNTER || cue.role() == Cue.Role.MONEY) {
                counters.put(folded, cue);
            }
        });
        new TreeMap<>(all).forEach((word, cue) -> {
            String year = longestYear(word, yearsByFirst);
            if (year != null) {
                all.put(word.replace(year, String.valueOf(symbol(years.get(year).number()))), cue);
            }
        });
        words.build(all);
    }

    private static String longestYear(String word, Map<Character, List<String>> yearsByFirst) {
        String longest = null;
        for (int i = 0; i < word.length(); i++) {
            for (String year : yearsByFirst.getOrDefault(word.charAt(i), Collections.emptyList())) {
                if (word.startsWith(year, i) && (longest == null || year.length() > longest.length())) {
                    longest = year;
                }
            }
        }
        return longest;
    }

    /** The character that stands for a year written in digits. */
    static char symbol(int yearsFromReport) {
        return yearsFromReport < -1 || yearsFromReport > 1 ? OTHER_YEAR : (char) (REPORT_YEAR + yearsFromReport);
    }

    static boolean isYear(char c) {
        return c >= OTHER_YEAR && c <= REPORT_YEAR + 1;
    }

    /**
     * The longest word that begins at each place.
     *
     * @param cues filled with what it means
     * @return where it ends; 0 where none begins
     */
    int[] longest(char[] text, Cue[] cues) {
        int[] ends = new int[text.length];
        words.parseText(text, (begin, end, cue) -> {
            if (end > ends[begin]) {
                ends[begin] = end;
                cues[begin] = cue;
            }
        });
        return ends;
    }

    /** Whether something that is counted, or money, follows at a place. */
    boolean hasCounterAt(char[] text, int at) {
        for (String counter : counters.keySet()) {
            if (startsWith(text, at, counter)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(char[] text, int at, String word) {
        if (at + word.length() > text.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
