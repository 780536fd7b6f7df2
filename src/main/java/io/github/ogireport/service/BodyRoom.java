package io.github.ogireport.service;

import java.util.HashMap;
import java.util.Map;

/**
 * The memory for what clients send. A report of usual size always finds room; what is larger must share a bounded room, of which
 * one address (地址) gets no more than a third. Safe for many threads.
 */
final class BodyRoom {

    /** A report is some 20 kB. */
    static final int USUAL = 32 << 10;
    private static final long ALL = 96L << 20;
    private static final int SHARES = 3;

    private final long all;
    private final Map<String, Long> byAddress = new HashMap<>();
    private long taken;

    BodyRoom() {
        this(ALL);
    }

    BodyRoom(long all) {
        this.all = all;
    }

    /**
     * @param before bytes that have been taken for the same body
     * @param size   bytes that are needed for it
     * @return false when there is no room; then nothing was taken
     */
    boolean grow(String address, int before, int size) {
        long more = beyond(size) - beyond(before);
        if (more == 0) {
            return true;
        }
        synchronized (this) {
            long own = byAddress.getOrDefault(address, 0L) + more;
            if (taken + more > all || own > all / SHARES) {
                return false;
            }
            taken += more;
            byAddress.put(address, own);
            return true;
        }
    }

    /** @param size what was taken for the body in all */
    void release(String address, int size) {
        long less = beyond(size);
        if (less > 0) {
            synchronized (this) {
                taken -= less;
                byAddress.computeIfPresent(address, (any, own) -> own == less ? null : own - less);
            }
        }
    }

    private static long beyond(int size) {
        return Math.max(0, size - USUAL);
    }
}
