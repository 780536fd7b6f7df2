package io.github.ogireport.ruleset;

import java.util.List;

/** A token of a Drools rule file. Immutable. */
public final class DrlToken {

    /** No question of a fact has more. */
    private static final int MOST_ARGUMENTS = 8;

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

    /** The text between the quotes of a {@link Kind#TEXT}. */
    public String unquoted() {
        return text.substring(1, text.length() - 1);
    }

    /**
     * Which question of a fact a quoted text answers or asks: {@code table==} for {@code table == "表三"}, {@code relation(0}
     * for the first argument of {@code relation("…")}; null where it stands elsewhere, or is no quoted text.
     */
    static String place(List<DrlToken> tokens, int at) {
        int before = at - 1;
        int argument = 0;
        if (tokens.get(at).kind != Kind.TEXT) {
            return null;
        }
        while (argument < MOST_ARGUMENTS && before > 1 && tokens.get(before).is(",") && tokens.get(before - 1).kind == Kind.TEXT) {
            argument++;
            before -= 2;
        }
        if (before < 1 || tokens.get(before - 1).kind != Kind.WORD) {
            return null;
        }
        String word = tokens.get(before - 1).text;
        return tokens.get(before).is("(") ? word + "(" + argument : tokens.get(before).is("==") ? word + "==" : null;
    }

    @Override
    public String toString() {
        return text;
    }
}
