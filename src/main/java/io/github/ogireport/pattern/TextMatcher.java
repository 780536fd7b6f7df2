package io.github.ogireport.pattern;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.ogireport.bound.Budget;

/** The places in a text where a {@link TextPattern} matches, from left to right, none overlapping. Not thread-safe. */
public final class TextMatcher {

    /** Steps of a search that is over before it need be watched, a hundredth of a second. */
    private static final long SHORT = 1 << 22;

    private final String text;
    private final Pattern pattern;
    private final Sieve sieve;
    private final Budget budget;
    private final long stepsAtMost;
    private Matcher matcher;
    private int next;

    /** @param sieve null when there is none for the pattern */
    TextMatcher(String text, Pattern pattern, Sieve sieve, Budget budget) {
        this.budget = budget;
        this.stepsAtMost = (long) text.length() * pattern.programSize();
        this.text = text;
        this.pattern = pattern;
        this.sieve = sieve;
    }

    /** Goes to the next place; false when there is none. */
    public boolean find() {
        return find(next);
    }

    /** Goes to the first place at or after {@code from}; false when there is none. */
    public boolean find(int from) {
        int earliest = from > text.length() ? Sieve.NOWHERE : sieve == null ? from : sieve.search(text, from);
        budget.spend(1 + Math.max(0, (earliest == Sieve.NOWHERE ? text.length() : earliest) - from));
        if (earliest == Sieve.NOWHERE) {
            return false;
        }
        if (matcher == null) {
            matcher = pattern.matcher(stepsAtMost <= SHORT ? text : new WatchedText(text, 0, text.length(), pattern.programSize(), budget));
        }
        budget.spend(Math.min(stepsAtMost, SHORT));
        if (!matcher.find(earliest)) {
            next = text.length() + 1;
            return false;
        }
        next = matcher.end() > matcher.start() ? matcher.end() : matcher.end() + 1;
        return true;
    }

    public int start() {
        return matcher.start();
    }

    public int end() {
        return matcher.end();
    }

    /** Where a group begins; group 0 is the whole. */
    public int start(int group) {
        return matcher.start(group);
    }

    public int end(int group) {
        return matcher.end(group);
    }

    /** The text of a group; null when it takes no part in the match. */
    public String group(int group) {
        return matcher.group(group);
    }

    public int groupCount() {
        return pattern.groupCount();
    }
}
