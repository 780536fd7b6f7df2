package io.github.ogireport.turn;

import java.util.ArrayDeque;
import java.util.Deque;

/** What one client waits for, how many turns it has, and whether it keeps one too long, or has just done so. Guarded by {@link Turns}. */
final class Client {

    private final Deque<Turn> waiting = new ArrayDeque<>();
    private int running;
    private int overtime;
    private boolean suspected;
    private long suspectedUntil;

    void add(Turn turn) {
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

    /** One of its turns is kept too long. */
    void overtimeBegan() {
        overtime++;
    }

    void overtimeEnded() {
        overtime--;
    }

    /** @param until when whatever it asks is slow */
    void suspect(long until) {
        suspectedUntil = suspected && suspectedUntil - until > 0 ? suspectedUntil : until;
        suspected = true;
    }

    void forgive(long now) {
        suspected = suspected && suspectedUntil - now > 0;
    }

    /** Whether whatever it waits for is slow. */
    boolean isHeldBack() {
        return suspected || overtime > 0;
    }

    /** The first that may have a turn, in the order in which it was asked; null when none may. */
    Turn first(boolean quickMay, boolean slowMay) {
        if (quickMay || slowMay) {
            for (Turn each : waiting) {
                if (isHeldBack() || each.isSlow() ? slowMay : quickMay) {
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

    boolean isIdle() {
        return running == 0 && waiting.isEmpty();
    }

    /** How long until it is forgiven, where that lets it have a turn; {@link Long#MAX_VALUE} where it does not. */
    long nanosToForgiving(long now) {
        return suspected && overtime == 0 && !waiting.isEmpty() ? Math.max(1, suspectedUntil - now) : Long.MAX_VALUE;
    }
}
