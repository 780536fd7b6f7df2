package io.github.ogireport.ruleset;

/** A token of a Drools rule file. Immutable. */
public final class DrlToken {

    /** Kind of token. */
    public enum Kind { WORD, TEXT, NUMBER, SIGN }

    private final Kind kind;
    private final String text;
    private final int line;

    DrlToken(Kind kind, String text, int line) {
        this.kind = kind;
        this.text = text;
        this.line = line;
    }

    public Kind kind() {
        return kind;
    }

    /** As written; a {@link Kind#TEXT} with its quotes. */
    public String text() {
        return text;
    }

    public int line() {
        return line;
    }

    public boolean is(String other) {
        return text.equals(other);
    }

    @Override
    public String toString() {
        return text;
    }
}
