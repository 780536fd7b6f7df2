package io.github.ogireport.pattern;

import io.github.ogireport.bound.Budget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Patterns (句式) that are looked for in the same texts: one {@link Sieve} for them all tells in one pass of most texts that none
 * of them is there. Immutable; safe for many threads.
 */
public final class TextPatterns {

    private final List<TextPattern> patterns;
    private final Sieve together;

    private TextPatterns(List<TextPattern> patterns) {
        this.patterns = Collections.unmodifiableList(new ArrayList<>(patterns));
        this.together = Sieve.of(patterns.stream().map(each -> "(?:" + each + ")").collect(Collectors.joining("|")));
    }

    public static TextPatterns of(List<TextPattern> patterns) {
        return new TextPatterns(patterns);
    }

    /** Every pattern, in the order given. */
    public List<TextPattern> all() {
        return patterns;
    }

    /** The patterns to look for in a text: none where it is certain that nothing would be found, else all of them. */
    public List<TextPattern> worthLookingFor(String text, Budget budget) {
        budget.spend(text.length());
        boolean isNothingThere = together != null && together.search(text, 0) == Sieve.NOWHERE;
        return isNothingThere ? Collections.emptyList() : patterns;
    }
}
