package io.github.ogireport.pattern;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.ogireport.bound.Budget;

/**
 * A pattern (句式) to look for in text: an RE2 expression, which runs in time linear in the text whatever it says. Most texts
 * hold nothing that a pattern looks for, so a {@link Sieve} many times faster than RE2 first rules out where nothing is.
 * Safe for many threads.
 */
public final class TextPattern {

    private final Pattern pattern;
    private final Sieve sieve;

    private TextPattern(Pattern pattern, Sieve sieve) {
        this.pattern = pattern;
        this.sieve = sieve;
    }

    /** @throws IllegalArgumentException when the expression is no RE2 expression, saying why */
    public static TextPattern compile(String expression) {
        try {
            return new TextPattern(Pattern.compile(expression), Sieve.of(expression));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription(), e);
        }
    }

    /** What the pattern finds in a text, one after the other. */
    public TextMatcher matcher(String text) {
        return matcher(text, Budget.unlimited());
    }

    /** What the pattern finds in a text, one after the other, as long as {@code budget} allows. */
    public TextMatcher matcher(String text, Budget budget) {
        return new TextMatcher(text, pattern, sieve, budget);
    }

    /** The expression. */
    @Override
    public String toString() {
        return pattern.pattern();
    }
}
