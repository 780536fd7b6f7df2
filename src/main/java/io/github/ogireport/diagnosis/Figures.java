package io.github.ogireport.diagnosis;

import io.github.ogireport.bound.Budget;

/**
 * The numbers that the cells are taken to hold, and by how much each equation fails under them. Begins with what stands in the
 * report, its gaps filled in where the equations leave no choice. Not thread-safe: a search changes it and takes back.
 */
final class Figures {

    final Equations equations;
    final long[] number;
    /** Whether a cell's number is known, as stated or filled in. */
    final boolean[] known;
    /** Left side minus right side; 0 for an equation with an unknown cell. */
    final long[] excess;
    private final boolean[] complete;
    private final Budget budget;

    /** @param budget every equation looked at counts */
    Figures(Equations equations, Budget budget) {
        this.budget = budget;
        this.equations = equations;
        this.number = equations.stated.clone();
        this.known = equations.legible.clone();
        int count = equations.terms.length;
        this.complete = new boolean[count];
        this.excess = new long[count];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int equation = 0; equation < count; equation++) {
                if (!complete[equation]) {
                    complete[equation] = fill(equation);
                    changed |= complete[equation];
                }
            }
        }
    }

    /** Fills in what the equation leaves no choice about, and reckons it. @return whether all of its cells are known now */
    private boolean fill(int equation) {
        int[] terms = equations.terms[equation];
        int[] factors = equations.factors[equation];
        budget.spend(terms.length);
        int unknown = 0;
        int positive = 0;
        long sum = 0;
        boolean mayBeNegative = false;
        for (int i = 0; i < terms.length; i++) {
            sum += factors[i] * number[terms[i]];
            if (!known[terms[i]]) {
                unknown++;
                positive += factors[i] > 0 ? 1 : 0;
                mayBeNegative |= equations.admits(terms[i], -1);
            }
        }
        boolean onlyZerosFit = sum == 0 && !mayBeNegative && (positive == 0 || positive == unknown);
        if (unknown > 1 && !onlyZerosFit) {
            return false;
        }
        for (int i = 0; i < terms.length; i++) {
            if (!known[terms[i]]) {
                long only = factors[i] == 0 || sum % factors[i] != 0 ? 0 : -sum / factors[i];
                number[terms[i]] = equations.admits(terms[i], only) ? only : 0;
                known[terms[i]] = true;
                sum += factors[i] * number[terms[i]];
            }
        }
        excess[equation] = sum;
        return true;
    }

    /** Tells the budget of equations that were looked at. */
    void spend(int looked) {
        budget.spend(looked);
    }

    /** Whether every cell of the equation is known. */
    boolean isComplete(int equation) {
        return complete[equation];
    }

    boolean isFilledIn(int cell) {
        return known[cell] && !equations.legible[cell];
    }

    void add(int cell, long difference) {
        number[cell] += difference;
        int[] touched = equations.equationsOf[cell];
        budget.spend(1 + touched.length);
        for (int i = 0; i < touched.length; i++) {
            if (complete[touched[i]]) {
                excess[touched[i]] += equations.factorsOf[cell][i] * difference;
            }
        }
    }

    /** What must be added to a cell so that an equation of it holds; 0 where no admissible number does that. */
    long remedy(int cell, int equation, int factor) {
        if (factor == 0 || excess[equation] % factor != 0) {
            return 0;
        }
        long difference = -excess[equation] / factor;
        return equations.admits(cell, number[cell] + difference) ? difference : 0;
    }
}
