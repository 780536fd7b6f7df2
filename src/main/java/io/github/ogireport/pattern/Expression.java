package io.github.ogireport.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the common part of RE2's syntax into an {@link Automaton}; the rest is {@link Unsupported}. It expects an expression
 * that RE2 has accepted. What it builds takes every text that the expression takes, and perhaps more: word boundaries are
 * taken to be everywhere.
 */
final class Expression {

    private static final int UNBOUNDED = -1;
    private static final int LONGEST = 1_000;

    private final String text;
    private int at;

    private Expression(String text) {
        this.text = text;
    }

    /** A part of the expression: adds its states before those that follow. */
    private interface Part {
        /** @return the state that the part begins with */
        int addTo(Automaton automaton, int following);
    }

    /** An expression that is not worth a sieve. */
    static final class Unsupported extends RuntimeException {
        Unsupported() {
            super(null, null, false, false);
        }
    }

    /**
     * @return the first state
     * @throws Unsupported when the expression uses what is not known here, or needs too many states
     */
    static int addTo(Automaton automaton, String text) {
        Expression expression = new Expression(text);
        Part whole = text.length() > LONGEST ? null : expression.alternatives();
        if (expression.at < text.length()) {
            throw new Unsupported();
        }
        return whole.addTo(automaton, Automaton.MATCHED);
    }

    private Part alternatives() {
        Part first = sequence();
        if (!accept("|")) {
            return first;
        }
        Part others = alternatives();
        return (automaton, following) -> automaton.fork(first.addTo(automaton, following), others.addTo(automaton, following));
    }

    private Part sequence() {
        List<Part> parts = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            parts.add(repeated(atom()));
        }
        return (automaton, following) -> {
            int state = following;
            for (int i = parts.size() - 1; i >= 0; i--) {
                state = parts.get(i).addTo(automaton, state);
            }
            return state;
        };
    }

    private Part atom() {
        if (accept("(")) {
            if (text.startsWith("?", at) && !accept("?:")) {
                throw new Unsupported();
            }
            Part group = alternatives();
            if (!accept(")")) {
                throw new Unsupported();
            }
            return group;
        }
        if (accept("^")) {
            return Automaton::begin;
        }
        if (accept("$")) {
            return Automaton::end;
        }
        if (accept("\\b") || accept("\\B")) {
            return (automaton, following) -> following;
        }
        CharacterSet set = new CharacterSet();
        if (accept("[")) {
            at = set.readClass(text, at);
        } else if (accept(".")) {
            set.add('\n', '\n');
            set.negate();
        } else {
            at = set.readOne(text, at);
        }
        char[] ranges = set.ranges();
        return (automaton, following) -> automaton.take(ranges, following);
    }

    private Part repeated(Part part) {
        if (accept("*")) {
            return times(part, 0, UNBOUNDED);
        }
        if (accept("+")) {
            return times(part, 1, UNBOUNDED);
        }
        if (accept("?")) {
            return times(part, 0, 1);
        }
        if (text.startsWith("{", at)) {
            int end = text.indexOf('}', at);
            String[] bounds = end < 0 ? new String[0] : text.substring(at + 1, end).split(",", -1);
            if (bounds.length < 1 || bounds.length > 2 || !bounds[0].matches("[0-9]+") || bounds.length == 2 && !bounds[1].matches("[0-9]*")) {
                throw new Unsupported();
            }
            at = end + 1;
            int least = Integer.parseInt(bounds[0]);
            return times(part, least, bounds.length == 1 ? least : bounds[1].isEmpty() ? UNBOUNDED : Integer.parseInt(bounds[1]));
        }
        return part;
    }

    private Part times(Part part, int least, int most) {
        accept("?");
        return (automaton, following) -> {
            int state = following;
            if (most == UNBOUNDED) {
                state = automaton.loop(following);
                automaton.close(state, part.addTo(automaton, state));
            }
            for (int i = least; i < most; i++) {
                state = automaton.fork(part.addTo(automaton, state), following);
            }
            for (int i = 0; i < least; i++) {
                int before = state;
                state = part.addTo(automaton, before);
                if (state == before) {
                    break;
                }
            }
            return state;
        };
    }

    private boolean accept(String expected) {
        boolean there = text.startsWith(expected, at);
        at += there ? expected.length() : 0;
        return there;
    }
}
