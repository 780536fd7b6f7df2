package io.github.ogireport.ruleset;

import java.util.Map;

/** A sentence of a rule, found in the vocabulary: its text, its place and the Drools expression it stands for. Immutable. */
public final class Clause {

    private final String text;
    private final int line;
    private final String expression;
    private final Map<String, String> blanks;

    Clause(String text, int line, String expression, Map<String, String> blanks) {
        this.text = text;
        this.line = line;
        this.expression = expression;
        this.blanks = blanks;
    }

    /** As the rule file has it. */
    public String text() {
        return text;
    }

    public int line() {
        return line;
    }

    public String expression() {
        return expression;
    }

    /** What fills the blanks of the vocabulary's sentence, by their names. */
    public Map<String, String> blanks() {
        return blanks;
    }
}
