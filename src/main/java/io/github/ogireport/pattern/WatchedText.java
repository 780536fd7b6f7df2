package io.github.ogireport.pattern;

import io.github.ogireport.bound.Budget;
/** A text that counts how often it is read, so that a long search can be ended. For one thread. */
final class WatchedText implements CharSequence {

    private final String text;
    private final int from;
    private final int to;
    private final long stepsPerCharacter;
    private final Budget budget;

    WatchedText(String text, int from, int to, long stepsPerCharacter, Budget budget) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.stepsPerCharacter = stepsPerCharacter;
        this.budget = budget;
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        budget.spend(stepsPerCharacter);
        return text.charAt(from + index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new WatchedText(text, from + start, from + end, stepsPerCharacter, budget);
    }

    @Override
    public String toString() {
        return text.substring(from, to);
    }
}
