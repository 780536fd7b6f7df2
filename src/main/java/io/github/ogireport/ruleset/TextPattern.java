package io.github.ogireport.ruleset;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

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

    /** @throws PatternSyntaxException when the expression is no RE2 expression */
    public static TextPattern compile(String expression) {
        return new TextPattern(Pattern.compile(expression), Sieve.of(expression));
    }

    /** What the pattern finds in a text, one after the other. */
    public TextMatcher matcher(String text) {
        return new TextMatcher(text, pattern, sieve);
    }

    /** The expression. */
    @Override
    public String toString() {
        return pattern.pattern();
    }
}
