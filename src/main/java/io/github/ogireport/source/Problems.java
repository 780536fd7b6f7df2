package io.github.ogireport.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Collects what is wrong in files. Not thread-safe. */
public final class Problems {

    /** Nobody reads more, and a hostile file may hold millions. */
    private static final int MOST = 200;
    private int added;

    private final List<Problem> found = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    /** Adds a problem, once: a file that two editions share is read twice. Beyond the limit of {@link #full} nothing is added. */
    public void add(String file, int line, String message) {
        added++;
        Problem problem = new Problem(file, line, message);
        if (!full() && said.add(problem.toString())) {
            found.add(problem);
        }
    }

    /** Whether there are so many that looking for more is of no use. */
    public boolean full() {
        return found.size() >= MOST;
    }

    /** How often a problem was added: a file that two editions share is wrong for both. */
    public int count() {
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

    /** @param exception made of everything collected and thrown, when anything was */
    public void throwIfAny(Function<List<Problem>, ? extends RuntimeException> exception) {
        if (any()) {
            throw exception.apply(list());
        }
    }
}
