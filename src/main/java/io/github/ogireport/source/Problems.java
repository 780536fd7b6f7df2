package io.github.ogireport.source;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.bound.BudgetSpentException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Collects what is wrong in files, and counts the work of reading them: whoever reads a file has this at hand. Not thread-safe.
 */
public final class Problems {

    /** Looking for what was probably meant is a courtesy: all of it together takes some tenths of a second. */
    private static final long SUGGESTING = 100_000_000;

    private final Work work;
    private final List<Problem> found = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private int added;

    /** For reading that somebody else bounds. */
    public Problems() {
        this(Budget.unlimited());
    }

    /** @param budget of all the reading */
    public Problems(Budget budget) {
        this(new Work(budget));
    }

    private Problems(Work work) {
        this.work = work;
    }

    /** Empty, for what may turn out not to matter; the work counts with this. */
    public Problems apart() {
        return new Problems(work);
    }

    /** Adds a problem, once: a file that two editions share is read twice. Beyond the limit of {@link #full} nothing is added. */
    public void add(String file, int line, String message) {
        added++;
        if (full()) {
            return;
        }
        Problem problem = new Problem(file, line, message);
        if (said.add(problem.toString())) {
            found.add(problem);
        }
    }

    public void addAll(Problems others) {
        others.found.forEach(problem -> add(problem.file(), problem.line(), problem.message()));
    }

    /** Whether there are so many that looking for more is of no use. */
    public boolean full() {
        return found.size() >= Bound.LOADING_PROBLEMS.limit();
    }

    /**
     * Tells of work on a file before it is done, see {@link Budget#spend}.
     *
     * @throws BudgetSpentException when it is too much, which is added as a problem of the file
     */
    public void spend(String file, long steps) {
        try {
            work.budget.spend(steps);
        } catch (BudgetSpentException e) {
            found.add(new Problem(file, 0, work.budget.spentMessage() + "，读到这个文件时停下了：请减少内容，或者分成几个文件"));
            throw e;
        }
    }

    /** Whether there is time left to look for what was probably meant, which takes so many steps. */
    public boolean maySuggest(long steps) {
        if (steps > work.suggesting) {
            return false;
        }
        work.suggesting -= steps;
        return true;
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

    private static final class Work {

        private final Budget budget;
        private long suggesting = SUGGESTING;

        private Work(Budget budget) {
            this.budget = budget;
        }
    }
}
