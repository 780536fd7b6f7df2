package io.github.ogireport.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A non-deterministic automaton for an expression. A state takes a character of its set and goes on, or takes none: it goes
 * on to either of two, or on only where the text begins or ends. Built once, then only read.
 */
final class Automaton {

    /** The state in which the expression has matched. */
    static final int MATCHED = 0;

    private static final int MOST_STATES = 1_500;
    private static final char[] FORK = {};
    private static final char[] BEGIN = {};
    private static final char[] END = {};

    private final List<char[]> sets = new ArrayList<>();
    private final List<int[]> next = new ArrayList<>();

    Automaton() {
        add(FORK, MATCHED, MATCHED);
    }

    /** @param ranges pairs of first and last character, in order; the arrays are kept */
    int take(char[] ranges, int to) {
        return add(ranges, to, to);
    }

    int fork(int to, int other) {
        return add(FORK, to, other);
    }

    /** A fork whose first way is set later, by {@link #close}. */
    int loop(int exit) {
        return add(FORK, exit, exit);
    }

    void close(int loop, int body) {
        next.get(loop)[0] = body;
    }

    int begin(int to) {
        return add(BEGIN, to, to);
    }

    int end(int to) {
        return add(END, to, to);
    }

    private int add(char[] set, int to, int other) {
        if (sets.size() >= MOST_STATES) {
            throw new Expression.Unsupported();
        }
        sets.add(set);
        next.add(new int[] {to, other});
        return sets.size() - 1;
    }

    /** Adds a state and all that can be reached from it without taking a character. */
    void reach(int state, boolean atBegin, boolean atEnd, BitSet reached) {
        int[] open = new int[sets.size()];
        int count = 0;
        if (!reached.get(state)) {
            reached.set(state);
            open[count++] = state;
        }
        while (count > 0) {
            int from = open[--count];
            char[] set = sets.get(from);
            if (set == FORK || set == BEGIN && atBegin || set == END && atEnd) {
                for (int to : next.get(from)) {
                    if (!reached.get(to)) {
                        reached.set(to);
                        open[count++] = to;
                    }
                }
            }
        }
    }

    boolean takes(int state, char c) {
        char[] set = sets.get(state);
        for (int i = 0; i < set.length; i += 2) {
            if (c >= set[i] && c <= set[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Where a state goes that takes a character. */
    int after(int state) {
        return next.get(state)[0];
    }

    /** Marks every character that is treated differently from the one before it. */
    BitSet borders() {
        BitSet borders = new BitSet(Character.MAX_VALUE + 1);
        for (char[] set : sets) {
            for (int i = 0; i < set.length; i += 2) {
                borders.set(set[i]);
                borders.set(set[i + 1] + 1);
            }
        }
        return borders;
    }
}
