package io.github.ogireport.turn;

import java.util.ArrayDeque;
import java.util.Deque;

/** What one client waits for, how many turns it has, and whether it kept one too long. Guarded by {@link Turns}. */
final class Client {

    private final Deque<Turn> waiting = new ArrayDeque<>();
    private int running;
    private boolean suspected;
    private long suspectedUntil;

    void add(Turn turn) {
        if (suspected) {
            turn.slow();
        }
        waiting.add(turn);
    }

    boolean remove(Turn turn) {
        return waiting.remove(turn);
    }

    void started(Turn turn) {
        waiting.remove(turn);
        running++;
    }

    void ended() {
        running--;
    }

    /** The first that may have a turn, in the order in which it was asked; null when none may. */
    Turn first(boolean quickMay, boolean slowMay) {
        if (quickMay || slowMay) {
            for (Turn each : waiting) {
                if (each.isSlow() ? slowMay : quickMay) {
                    return each;
                }
            }
        }
        return null;
    }

    Turn last() {
        return waiting.peekLast();
    }

    int waiting() {
        return waiting.size();
    }

    int running() {
        return running;
    }

    /** Whatever it asks until then is slow, and so is what waits already. */
    void suspect(long until) {
        suspectedUntil = suspected && suspectedUntil - until > 0 ? suspectedUntil : until;
        suspected = true;
        waiting.forEach(Turn::slow);
    }

    void forgive(long now) {
        suspected = suspected && suspectedUntil - now > 0;
    }

    boolean isSuspected() {
        return suspected;
    }

    boolean isIdle() {
        return running == 0 && waiting.isEmpty();
    }
}
