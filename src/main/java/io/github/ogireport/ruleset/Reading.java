package io.github.ogireport.ruleset;

import io.github.ogireport.bound.Budget;

/** One reading of a rules folder: how long it may take, and where it is, for whoever waits for it. One thread reads, any may ask. */
public final class Reading {

    private final Budget budget;
    private volatile String at = "";

    public Reading(Budget budget) {
        this.budget = budget;
    }

    /** For folders that the user reads himself, and can stop. */
    static Reading unlimited() {
        return new Reading(Budget.unlimited());
    }

    /** @throws io.github.ogireport.bound.BudgetSpentException when it took too long already */
    void begin(String name) {
        at = name;
        budget.look();
    }

    /** The file that is being read, relative to the folder; empty while none is. */
    public String at() {
        return at;
    }
}
