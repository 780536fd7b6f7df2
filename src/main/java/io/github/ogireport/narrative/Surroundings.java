package io.github.ogireport.narrative;

import io.github.ogireport.bound.Budget;
import java.util.List;

/** The tokens of a text, and what stands around one of them; every word looked at counts as budget. For one thread and one text. */
final class Surroundings {

    private final List<Token> tokens;
    private final Budget budget;

    Surroundings(List<Token> tokens, Budget budget) {
        this.tokens = tokens;
        this.budget = budget;
    }

    Token get(int at) {
        budget.spend(1);
        return tokens.get(at);
    }

    /** What stands before a place, back to {@code from} at most. */
    Mention before(int at, int from) {
        Mention mention = Mention.before(tokens, at, from);
        budget.spend(mention.steps);
        return mention;
    }

    /** What stands after 未发生, back from a place. */
    Mention ofNone(int at, int from) {
        Mention mention = Mention.ofNone(tokens, at, from);
        budget.spend(mention.steps);
        return mention;
    }

    /** Whether a place is where a comma parts a clause from a number: 结果维持，1件. */
    boolean isCommaBeforeNumber(int at) {
        return at + 1 < tokens.size() && tokens.get(at).is(Token.Kind.COMMA) && tokens.get(at + 1).is(Token.Kind.NUMBER);
    }

    /** What stands from a place on, up to {@code to} at most. */
    Mention after(int at, int to) {
        Mention mention = Mention.after(tokens, at, to);
        budget.spend(mention.steps);
        return mention;
    }
}
