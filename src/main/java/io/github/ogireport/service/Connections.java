package io.github.ogireport.service;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Who is connected. Idle connections cost next to nothing, so that there may be many; but no address (地址) may have more than its
 * share, and when it asks for more, the one that has kept the service waiting longest is ended: a flood of idle connections keeps
 * nobody out, not even honest requests from its own address. Safe for many threads.
 */
final class Connections {

    private final int most;
    private final int mostOfOneAddress;
    private final Duration head;
    private final Duration idle;
    private final LongSupplier nanoTime;
    private final Map<String, Set<Connection>> byAddress = new HashMap<>();
    private int count;

    /**
     * @param head how long the head of a connection's first request may take
     * @param idle how long a connection that was served is kept without another request
     */
    Connections(int most, int mostOfOneAddress, Duration head, Duration idle, LongSupplier nanoTime) {
        this.most = most;
        this.mostOfOneAddress = mostOfOneAddress;
        this.head = head;
        this.idle = idle;
        this.nanoTime = nanoTime;
    }

    /** @return null when it must not be, since the service itself is busy with all others */
    synchronized Connection open(String address) {
        Set<Connection> same = byAddress.computeIfAbsent(address, any -> new LinkedHashSet<>());
        if (same.size() >= mostOfOneAddress) {
            forgetClosed(same);
        }
        if (count >= most) {
            byAddress.values().forEach(this::forgetClosed);
        }
        boolean room = (same.size() < mostOfOneAddress || endOne(same)) && (count < most || endOne(largest()));
        Connection opened = null;
        if (room) {
            opened = new Connection(address, nanoTime);
            same.add(opened);
            count++;
        }
        if (same.isEmpty()) {
            byAddress.remove(address);
        }
        return opened;
    }

    private Set<Connection> largest() {
        return byAddress.values().stream().max(Comparator.comparingInt(Set::size)).get();
    }

    /** Whose request does not come goes first, then who is merely kept; of each, who has kept the service waiting longest. */
    private boolean endOne(Set<Connection> same) {
        while (true) {
            Connection victim = null;
            for (Connection each : same) {
                if (each.isClientsMove() && (victim == null || isSooner(each, victim))) {
                    victim = each;
                }
            }
            if (victim == null) {
                return false;
            }
            if (victim.end()) {
                same.remove(victim);
                count--;
                return true;
            }
        }
    }

    private static boolean isSooner(Connection one, Connection other) {
        boolean kept = one.phase() == Connection.Phase.KEPT;
        return kept == (other.phase() == Connection.Phase.KEPT) ? one.since() - other.since() < 0 : !kept;
    }

    private void forgetClosed(Set<Connection> same) {
        int before = same.size();
        same.removeIf(Connection::isClosed);
        count -= before - same.size();
    }

    /** Ends those whose head does not come, however it drips in, and forgets those that are closed. */
    synchronized void sweep() {
        long now = nanoTime.getAsLong();
        for (Iterator<Set<Connection>> all = byAddress.values().iterator(); all.hasNext();) {
            Set<Connection> same = all.next();
            for (Connection each : same) {
                Duration patience = each.phase() == Connection.Phase.NEW ? head : each.phase() == Connection.Phase.KEPT ? idle : null;
                if (patience != null && now - each.since() > patience.toNanos()) {
                    each.end();
                }
            }
            forgetClosed(same);
            if (same.isEmpty()) {
                all.remove();
            }
        }
    }

    synchronized int count() {
        return count;
    }
}
