package io.github.ogireport.engine.fact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.function.LongSupplier;

/**
 * The time that one check may take, looked at while long texts are searched: a search is linear in the text, but a text may
 * have millions of characters and a pattern thousands of steps, and one rule may search again and again. Short searches are
 * only counted. For one thread and one check.
 */
public final class TimeLimit {

    /** About a hundredth of a second between two looks at the clock. */
    private static final long STEPS = 1 << 22;

    private final long deadline;
    private final LongSupplier nanoTime;
    private long spent;
    private long perSearch;

    /** @param deadline in the time of {@code nanoTime} */
    public TimeLimit(long deadline, LongSupplier nanoTime) {
        this.deadline = deadline;
        this.nanoTime = nanoTime;
    }

    /** The check took longer than it may. */
    public static final class TimeUpException extends RuntimeException {

        TimeUpException() {
            super("time is up", null, false, false);
        }
    }

    /** @throws TimeUpException when the time is up */
    void spend(long steps) {
        spent += steps;
        if (spent > STEPS) {
            spent = 0;
            if (nanoTime.getAsLong() - deadline > 0) {
                throw new TimeUpException();
            }
        }
    }

    /** A search that {@link #find} watches; one at a time. */
    Matcher matcher(Pattern pattern, String text) {
        perSearch = (long) text.length() * pattern.programSize();
        return pattern.matcher(perSearch <= STEPS ? text : new Watched(text, 0, text.length(), pattern.programSize()));
    }

    /** @throws TimeUpException when the time is up */
    boolean find(Matcher matcher) {
        spend(Math.min(perSearch, STEPS));
        return matcher.find();
    }

    /** A text that counts how often it is read. */
    private final class Watched implements CharSequence {

        private final String text;
        private final int from;
        private final int to;
        private final int weight;

        private Watched(String text, int from, int to, int weight) {
            this.text = text;
            this.from = from;
            this.to = to;
            this.weight = weight;
        }

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int index) {
            spend(weight);
            return text.charAt(from + index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text, from + start, from + end, weight);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }
}
