package io.github.ogireport.narrative;

import io.github.ogireport.bound.Budget;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that an edition's annual reports speak in, and what they mean: read from {@code rules/<edition>/narrative.yaml}.
 * Immutable; safe for many threads.
 */
public final class Phrasebook {

    /** Steps that reading takes for each character, for whoever counts them. */
    private static final int STEPS_PER_CHARACTER = 16;

    private final Map<String, Cue> words;
    private volatile Lexicon lexicon;
    private final Set<String> namesOutsideTables;

    /** @param words each word with what it means */
    public Phrasebook(Map<String, Cue> words) {
        this.words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        Set<String> names = new TreeSet<>();
        words.values().forEach(cue -> names.addAll(cue.namesOutsideTables()));
        namesOutsideTables = Collections.unmodifiableSet(names);
    }

    /** Gets ready to read, which otherwise the first text has to wait for. */
    public void prepare() {
        lexicon();
    }

    private Lexicon lexicon() {
        if (lexicon == null) {
            synchronized (words) {
                lexicon = lexicon == null ? new Lexicon(words) : lexicon;
            }
        }
        return lexicon;
    }

    /** Names of the quantities that no table has, such as 信息处理费: only the text can tell them. */
    public Set<String> namesOutsideTables() {
        return namesOutsideTables;
    }

    /**
     * Reads what a text states, in the order of the text, in time linear in its length. What cannot be told for certain is
     * left out.
     *
     * @param reportYear the year that words such as 本年 mean
     * @param budget     may end the reading of a long text
     */
    public List<Statement> read(String text, int reportYear, Budget budget) {
        budget.spend((long) text.length() * STEPS_PER_CHARACTER);
        if (words.isEmpty() || text.isEmpty()) {
            return Collections.emptyList();
        }
        FoldedText folded = FoldedText.of(text);
        return new SentenceReader(folded, Tokens.of(folded, lexicon(), reportYear, budget), reportYear, budget).read();
    }
}
