package io.github.ogireport.narrative;

/** A word, number or mark of a sentence. Immutable but for the bracket it belongs to. For one thread. */
final class Token {

    /** Kinds of token. */
    enum Kind { WORD, NUMBER, YEAR, NO_COUNT, COMMA, PAUSE, COLON, SEMICOLON, STOP, OPEN, CLOSE, UNKNOWN }

    final Kind kind;
    /** In the folded text. */
    final int from;
    final int to;
    /** Of a word; null for every other kind. */
    final Cue cue;
    /** Of a number; null for every other kind. */
    final Numeral numeral;
    /** Of a year; in a date the month, 0 where it is none. */
    final int year;
    /** The other bracket of the pair; -1 where there is none. */
    int partner = -1;

    private Token(Kind kind, int from, int to, Cue cue, Numeral numeral, int year) {
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.cue = cue;
        this.numeral = numeral;
        this.year = year;
    }

    static Token word(int from, int to, Cue cue) {
        return new Token(Kind.WORD, from, to, cue, null, 0);
    }

    static Token number(int from, int to, Numeral numeral) {
        return new Token(Kind.NUMBER, from, to, null, numeral, 0);
    }

    static Token year(int from, int to, int year) {
        return new Token(Kind.YEAR, from, to, null, null, year);
    }

    static Token noCount(int from, int to, int month) {
        return new Token(Kind.NO_COUNT, from, to, null, null, month);
    }

    static Token mark(Kind kind, int from, int to) {
        return new Token(kind, from, to, null, null, 0);
    }

    boolean is(Kind kind) {
        return this.kind == kind;
    }

    boolean is(Cue.Role role) {
        return cue != null && cue.role() == role;
    }

    /** What 均 before it claims; null when nothing. */
    Claim whenAll() {
        return is(Cue.Role.VERB) ? cue.action().whenAll() : is(Cue.Role.COLUMN) ? cue.columns().whenAll() : null;
    }

    /** Whether what is said before it has nothing to do with what comes after it. */
    boolean endsClause() {
        return kind == Kind.COMMA || kind == Kind.SEMICOLON || kind == Kind.STOP;
    }

    /** Whether it may belong to the name of an organ. */
    boolean isPartOfName() {
        return kind == Kind.UNKNOWN || is(Cue.Role.ORGAN) || is(Cue.Role.JOIN);
    }

    int length() {
        return to - from;
    }

    @Override
    public String toString() {
        return kind + (cue == null ? "" : " " + cue) + (numeral == null ? "" : " " + numeral.value()) + (year == 0 ? "" : " " + year);
    }
}
