package io.github.ogireport.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells of most texts in which an expression finds nothing that it does, at a few nanoseconds a character: a deterministic
 * automaton that is built as texts need it. Where it sees a match, the expression may still find nothing. Both its states and
 * the time to build them are bounded; beyond that it rules nothing out. Safe for many threads.
 */
final class Sieve {

    static final int NOWHERE = -1;

    private static final int MOST_STATES = 1_000;
    private static final int PAGE = 256;

    private final Automaton automaton;
    private final int first;
    /** Class of each character, by its high and low byte; characters of a class are never told apart. */
    private final short[][] pages = new short[PAGE][];
    /** A character of each class. */
    private final List<Character> classes = new ArrayList<>();
    private final Map<BitSet, State> states = new HashMap<>();
    private final State start;
    /** Inside the text with nothing begun: no match reaches across such a place. */
    private final State idle;

    /** A set of states of the automaton. Its array is filled without a lock: a thread that misses an entry makes it again. */
    private static final class State {
        private final int[] members;
        private final boolean matched;
        private final boolean matchedAtEnd;
        private final State[] next;

        private State(BitSet members, boolean matchedAtEnd, int classes) {
            this.members = members.stream().toArray();
            this.matched = members.get(Automaton.MATCHED);
            this.matchedAtEnd = matchedAtEnd;
            this.next = new State[classes];
        }
    }

    private Sieve(String expression) {
        automaton = new Automaton();
        first = Expression.addTo(automaton, expression);
        classify(automaton.borders());
        start = fresh(true);
        idle = fresh(false);
    }

    private State fresh(boolean atBegin) {
        BitSet members = new BitSet();
        automaton.reach(first, atBegin, false, members);
        return state(members, atBegin);
    }

    /** Null when the expression uses what the sieve does not know. */
    static Sieve of(String expression) {
        try {
            return new Sieve(expression);
        } catch (Expression.Unsupported e) {
            return null;
        }
    }

    private void classify(BitSet borders) {
        borders.set(0);
        short[] uniform = null;
        for (int high = 0; high < PAGE; high++) {
            int border = borders.nextSetBit(high * PAGE);
            boolean isUniform = border < 0 || border >= (high + 1) * PAGE;
            if (!isUniform || uniform == null) {
                pages[high] = classes(high, borders);
                uniform = isUniform ? pages[high] : null;
            } else {
                pages[high] = uniform;
            }
        }
    }

    private short[] classes(int high, BitSet borders) {
        short[] page = new short[PAGE];
        for (int low = 0; low < PAGE; low++) {
            if (borders.get(high * PAGE + low)) {
                classes.add((char) (high * PAGE + low));
            }
            page[low] = (short) (classes.size() - 1);
        }
        return page;
    }

    /**
     * Where the next match can begin at the earliest; {@link #NOWHERE} when there is none for certain.
     *
     * @param from where to begin, with what stands before it as context
     */
    int search(String text, int from) {
        State state = from == 0 ? start : idle;
        int earliest = from;
        for (int i = from; i < text.length() && !state.matched; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                // one character for an expression, which takes all of them or none: see CharacterSet
                i++;
            }
            int kind = pages[c >> 8][c & 0xFF];
            State next = state.next[kind];
            state = next != null ? next : follow(state, kind);
            if (state == idle) {
                earliest = i + 1;
            } else if (state == null) {
                return earliest;
            }
        }
        return state.matched || state.matchedAtEnd ? earliest : NOWHERE;
    }

    /** @return {@link #idle} when nothing has begun to match; null when there are too many states */
    private synchronized State follow(State state, int kind) {
        BitSet members = new BitSet();
        for (int member : state.members) {
            if (automaton.takes(member, classes.get(kind))) {
                automaton.reach(automaton.after(member), false, false, members);
            }
        }
        State next = idle;
        if (!members.isEmpty()) {
            automaton.reach(first, false, false, members);
            next = states.get(members);
            if (next == null && states.size() < MOST_STATES) {
                next = state(members, false);
                states.put(members, next);
            }
        }
        state.next[kind] = next;
        return next;
    }

    private State state(BitSet members, boolean atBegin) {
        BitSet atEnd = new BitSet();
        members.stream().forEach(member -> automaton.reach(member, atBegin, true, atEnd));
        return new State(members, atEnd.get(Automaton.MATCHED), classes.size());
    }
}
