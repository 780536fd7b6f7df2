package io.github.ogireport.source;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.bound.BudgetSpentException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    /** How many problems there are only because a file is wrong, by the file. */
    private final Map<String, Integer> consequences = new HashMap<>();
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
        take(new Problem(file, line, message));
    }

    private void take(Problem problem) {
        if (said.add(problem.toString())) {
            found.add(problem);
        }
    }

    /** As {@link #add}, each with those that it explains. */
    public void addAll(List<Problem> others) {
        for (Problem each : others) {
            added++;
            if (!full()) {
                take(each);
            }
        }
    }

    /**
     * Adds what is probably wrong only because another file is: where that one has a problem this is counted with it, and not
     * listed.
     *
     * @param cause the other file, which was read before
     */
    public void addBecauseOf(String cause, String file, int line, String message) {
        if (!has(cause)) {
            add(file, line, message);
            return;
        }
        added++;
        if (said.add(new Problem(file, line, message).toString())) {
            consequences.merge(cause, 1, Integer::sum);
        }
    }

    /** Whether something is wrong in a file. */
    public boolean has(String file) {
        return found.stream().anyMatch(problem -> problem.file().equals(file));
    }

    public void addAll(Problems others) {
        addAll(others.found);
        others.consequences.forEach((file, count) -> consequences.merge(file, count, Integer::sum));
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

    /** First those that explain others, each of them with their number, then the rest; in the order of files and lines. */
    public List<Problem> list() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
        Map<String, Integer> unsaid = new HashMap<>(consequences);
        sorted.replaceAll(problem -> {
            Integer others = unsaid.remove(problem.file());
            return others == null ? problem : problem.explaining(others);
        });
        sorted.sort(Comparator.comparing(problem -> problem.consequences() == 0));
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
