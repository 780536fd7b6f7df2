package io.github.ogireport.finding;

/** How many findings there are, exactly, however many of them the result lists. Immutable. */
public final class Counts {

    private final int mandatory;
    private final int verify;
    private final int hint;
    private final int explained;

    /** @param explained how many of the {@code verify} findings are explained */
    public Counts(int mandatory, int verify, int hint, int explained) {
        this.mandatory = mandatory;
        this.verify = verify;
        this.hint = hint;
        this.explained = explained;
    }

    public int mandatory() {
        return mandatory;
    }

    public int verify() {
        return verify;
    }

    public int hint() {
        return hint;
    }

    public int explained() {
        return explained;
    }

    public int total() {
        return mandatory + verify + hint;
    }
}
