package io.github.ogireport.finding;

/** How the two sides of a relation must compare. */
public enum Comparison {
    EQUAL('=', "等于"), AT_MOST('≤', "不大于"), AT_LEAST('≥', "不小于"), LESS('<', "小于"), MORE('>', "大于");

    private final char sign;
    private final String words;

    Comparison(char sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    /** In Chinese: “不大于”. */
    public String words() {
        return words;
    }

    /** @param compared what {@code left.compareTo(right)} gives */
    public boolean holds(int compared) {
        switch (this) {
            case AT_MOST:
                return compared <= 0;
            case AT_LEAST:
                return compared >= 0;
            case LESS:
                return compared < 0;
            case MORE:
                return compared > 0;
            default:
                return compared == 0;
        }
    }

    /** The same seen from the other side: at most becomes at least. */
    public Comparison turned() {
        switch (this) {
            case AT_MOST:
                return AT_LEAST;
            case AT_LEAST:
                return AT_MOST;
            case LESS:
                return MORE;
            case MORE:
                return LESS;
            default:
                return this;
        }
    }

    /** Null where the character is no sign of comparison. */
    public static Comparison of(char sign) {
        for (Comparison each : values()) {
            if (each.sign == sign) {
                return each;
            }
        }
        return null;
    }
}
