package io.github.ogireport.ruleset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in the files of a rule set. Not thread-safe. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private int added;

    /** Adds a problem, once: a file that two editions share is read twice. */
    public void add(String file, int line, String message) {
        added++;
        Problem problem = new Problem(file, line, message);
        if (found.stream().noneMatch(other -> other.toString().equals(problem.toString()))) {
            found.add(problem);
        }
    }

    /** How often a problem was added: a file that two editions share is wrong for both. */
    int count() {
        return added;
    }

    public boolean any() {
        return !found.isEmpty();
    }

    /** In the order of files and lines. */
    public List<Problem> list() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
        return sorted;
    }

    /** @throws InvalidRuleSetException with everything collected, when anything was */
    public void throwIfAny() {
        if (any()) {
            throw new InvalidRuleSetException(list());
        }
    }
}
