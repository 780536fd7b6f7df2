package io.github.ogireport.turn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is next. Of the clients that wait, the one with the fewest turns; of equals, the one that was served longest ago. Slow work
 * has turns of its own, fewer than the others'. Work that keeps its turn too long is one of the slow from then on, so that its turn
 * is free for others; so is, meanwhile, all work of its client, and where it was far too much, for ten times as long afterwards.
 * Slow work that does not end frees its turn as well, as long as there are threads to spare.
 * Not safe for threads: {@link Turns} guards it.
 */
final class FairQueue {

    /** Clients that ask for nothing and are remembered only because they kept turns too long. */
    private static final int MOST_SUSPECTS = 1_024;
    private static final int TIMES_AS_LONG = 10;
    /** Of the time that work may keep a turn. */
    private static final int FAR_TOO_LONG = 4;
    /** Of the time that work may keep a turn. */
    private static final int DOES_NOT_END = 8;

    private final int quickTurns;
    private final int slowTurns;
    private final int room;
    private final long quickNanos;
    private final Map<String, Client> clients = new LinkedHashMap<>();
    private final Set<Turn> running = new LinkedHashSet<>();
    /** Of those that run. */
    private final Set<Turn> overtime = new HashSet<>();
    private int waiting;

    /**
     * @param quickTurns at a time
     * @param slowTurns  at a time, beside the quick ones; with as many threads to spare as there are quick turns
     * @param room       how many may wait
     * @param quickNanos how long work that is not slow may keep a turn
     */
    FairQueue(int quickTurns, int slowTurns, int room, long quickNanos) {
        this.quickTurns = quickTurns;
        this.slowTurns = slowTurns;
        this.room = room;
        this.quickNanos = quickNanos;
    }

    /**
     * Where there is no room, the client that waits for most has to make some.
     *
     * @return whose place was taken: its own, where there is no room for it; null when nobody has to go
     */
    Turn add(Turn turn, long now) {
        review(now);
        Turn gone = null;
        Client client = clients.get(turn.client());
        if (waiting >= room + Math.max(0, quickTurns - running(false))) {
            Client greediest = clients.values().stream().max(Comparator.comparingInt(Client::waiting)).orElse(null);
            if (greediest == null || greediest.waiting() <= 1 + (client == null ? 0 : client.waiting())) {
                return turn;
            }
            gone = greediest.last();
            remove(gone);
        }
        if (client == null) {
            client = new Client();
            clients.put(turn.client(), client);
        }
        client.add(turn);
        waiting++;
        return gone;
    }

    /** Gives a turn to the next; null when nobody waits who may have one now. */
    Turn next(long now) {
        review(now);
        boolean quickMay = running(false) < quickTurns;
        boolean slowMay = running(true) < slowTurns + quickTurns && ending(now) < slowTurns;
        Client served = null;
        Turn turn = null;
        for (Client each : clients.values()) {
            if (served == null || each.running() < served.running()) {
                Turn first = each.first(quickMay, slowMay);
                if (first != null) {
                    served = each;
                    turn = first;
                }
            }
        }
        if (turn != null) {
            if (served.isHeldBack()) {
                turn.slow();
            }
            served.started(turn);
            waiting--;
            clients.remove(turn.client());
            clients.put(turn.client(), served);
            turn.start(now);
            running.add(turn);
        }
        return turn;
    }

    /** @param spentNanos processor time that the work itself spent: on a busy machine it may take long without doing much */
    void end(Turn turn, long now, long spentNanos) {
        review(now);
        turn.end(spentNanos);
        running.remove(turn);
        Client client = clients.get(turn.client());
        client.ended();
        if (overtime.remove(turn)) {
            client.overtimeEnded();
        }
        if (spentNanos > FAR_TOO_LONG * quickNanos) {
            client.suspect(now + TIMES_AS_LONG * spentNanos);
        }
        forget();
    }

    /** @return whether it waited */
    boolean remove(Turn turn) {
        Client client = clients.get(turn.client());
        boolean waited = client != null && client.remove(turn);
        if (waited) {
            waiting--;
            turn.end(0);
        }
        return waited;
    }

    /** @return what waited, and waits no more */
    List<Turn> clear() {
        List<Turn> gone = new ArrayList<>();
        for (Client each : clients.values()) {
            for (Turn turn = each.last(); turn != null; turn = each.last()) {
                remove(turn);
                gone.add(turn);
            }
        }
        return gone;
    }

    /** Who keeps a turn too long, and who is forgiven. */
    private void review(long now) {
        for (Turn each : running) {
            if (each.ranFor(now) > quickNanos && overtime.add(each)) {
                each.slow();
                clients.get(each.client()).overtimeBegan();
            }
        }
        clients.values().forEach(each -> each.forgive(now));
    }

    /** Who is of no more interest. */
    private void forget() {
        int suspects = 0;
        for (Client each : clients.values()) {
            suspects += each.isIdle() && each.isHeldBack() ? 1 : 0;
        }
        for (Iterator<Client> all = clients.values().iterator(); all.hasNext();) {
            Client each = all.next();
            if (each.isIdle() && (!each.isHeldBack() || suspects-- > MOST_SUSPECTS)) {
                all.remove();
            }
        }
    }

    /** How long until another one may have a turn though none ends; {@link Long#MAX_VALUE} where only an end helps. */
    long nanosToNext(long now) {
        long soonest = Long.MAX_VALUE;
        if (waiting > 0) {
            for (Turn each : running) {
                long limit = each.isSlow() ? DOES_NOT_END * quickNanos : quickNanos;
                soonest = each.ranFor(now) > limit ? soonest : Math.min(soonest, limit - each.ranFor(now) + 1);
            }
            for (Client each : clients.values()) {
                soonest = Math.min(soonest, each.nanosToForgiving(now));
            }
        }
        return soonest;
    }

    /** The slow that may still end by themselves. */
    private int ending(long now) {
        int count = 0;
        for (Turn each : running) {
            count += each.isSlow() && each.ranFor(now) <= DOES_NOT_END * quickNanos ? 1 : 0;
        }
        return count;
    }

    private int running(boolean slow) {
        int count = 0;
        for (Turn each : running) {
            count += each.isSlow() == slow ? 1 : 0;
        }
        return count;
    }

    int running() {
        return running.size();
    }

    int waiting() {
        return waiting;
    }
}
