package io.github.ogireport.engine;

/** Why the fence does not let a rule through, and on which line; ends the reading of that rule. */
final class Refusal extends RuntimeException {

    private final int line;

    /** @param reason in Chinese */
    Refusal(int line, String reason) {
        super(reason, null, false, false);
        this.line = line;
    }

    int line() {
        return line;
    }
}
