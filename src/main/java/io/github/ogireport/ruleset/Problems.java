package io.github.ogireport.ruleset;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in the files of a rule set. Not thread-safe. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(String file, int line, String message) {
        found.add(new Problem(file, line, message));
    }

    public boolean any() {
        return !found.isEmpty();
    }

    /** @throws InvalidRuleSetException with everything collected, when anything was */
    public void throwIfAny() {
        if (any()) {
            throw new InvalidRuleSetException(found);
        }
    }
}
