package io.github.ogireport.pattern;

/** Counts the steps of searches, and may end one that takes too long. */
public interface Effort {

    /** Does nothing, unless it throws to end the search. */
    void spend(long steps);
}
