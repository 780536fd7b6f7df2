package io.github.ogireport.bound;

/** Something is longer, or more, than its {@link Bound}. Its message is the bound's sentence, in Chinese. */
public final class BoundPassedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final Bound bound;

    BoundPassedException(Bound bound) {
        super(bound.sentence());
        this.bound = bound;
    }

    public Bound bound() {
        return bound;
    }
}
