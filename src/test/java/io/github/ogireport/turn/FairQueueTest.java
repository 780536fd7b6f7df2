package io.github.ogireport.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is next, with a clock that stands still unless it is told. */
@Tag("jdk")
class FairQueueTest {

    private static final long QUICK = 100;

    private final FairQueue queue = new FairQueue(2, 1, 10, QUICK);
    private long now;

    private static Turn turn(String client) {
        return new Turn(client, false, () -> { }, () -> { });
    }

    private static Turn slow(String client) {
        return new Turn(client, true, () -> { }, () -> { });
    }

    private Turn added(Turn turn) {
        assertNull(queue.add(turn, now));
        return turn;
    }

    private Turn ask(String client) {
        return added(turn(client));
    }

    /** All the time that it had its turn, it was at work. */
    private void end(Turn turn) {
        queue.end(turn, now, turn.ranFor(now));
    }

    private String next() {
        Turn next = queue.next(now);
        return next == null ? null : next.client();
    }

    @Test
    void clientsTakeTurnsHoweverMuchOneAsks() {
        for (int i = 0; i < 5; i++) {
            ask("greedy");
        }
        Turn first = queue.next(now);
        ask("b");
        ask("c");
        List<String> served = new ArrayList<>();
        for (Turn last = queue.next(now); last != null; last = queue.next(now)) {
            served.add(last.client());
            end(last);
        }
        end(first);
        assertEquals(Arrays.asList("b", "c", "greedy", "greedy", "greedy", "greedy"), served);
    }

    @Test
    void whoHasATurnWaitsForWhoHasNone() {
        ask("greedy");
        ask("greedy");
        assertEquals("greedy", next());
        ask("b");
        assertEquals("b", next(), "though greedy asked before");
        assertNull(next(), "two at a time");
    }

    @Test
    void oneClientMayHaveAllTurnsWhileNobodyElseWaits() {
        ask("a");
        ask("a");
        assertEquals("a", next());
        assertEquals("a", next());
    }

    @Test
    void slowWorkNeverHasAllTurns() {
        for (int i = 0; i < 5; i++) {
            added(slow("hostile"));
        }
        assertEquals("hostile", next());
        assertNull(next(), "one slow at a time");
        ask("hostile");
        ask("b");
        assertEquals("b", next());
        assertEquals("hostile", next(), "what is not slow does not wait for what is");
    }

    @Test
    void whatKeepsItsTurnTooLongMakesRoomAndItsClientIsSlowForTenTimesAsLong() {
        ask("hostile");
        ask("hostile");
        Turn kept = queue.next(now);
        Turn other = queue.next(now);
        ask("hostile");
        ask("b");
        assertNull(next());
        assertEquals(QUICK + 1, queue.nanosToNext(now));
        now = QUICK + 1;
        Turn quick = queue.next(now);
        assertEquals("b", quick.client());
        assertNull(next(), "what the client asked meanwhile is slow as well");
        end(quick);
        now = 4 * QUICK + 1;
        end(other);
        end(kept);
        Turn third = queue.next(now);
        assertEquals("hostile", third.client());
        assertTrue(third.isSlow());
        end(third);
        added(slow("d"));
        assertEquals("d", next());
        ask("hostile");
        assertNull(next());
        assertEquals(8 * QUICK + 1, queue.nanosToNext(now), "when d frees its turn");
        now += 10 * (4 * QUICK + 1);
        assertFalse(queue.next(now).isSlow(), "forgiven");
    }

    @Test
    void aLittleTooLongIsForgivenAtOnce() {
        ask("a");
        Turn kept = queue.next(now);
        now = QUICK + 1;
        end(kept);
        ask("a");
        assertFalse(queue.next(now).isSlow());
    }

    /** On a machine that is busy with other things. */
    @Test
    void whoTookLongWithoutDoingMuchIsNotSuspected() {
        ask("a");
        Turn kept = queue.next(now);
        now = 100 * QUICK;
        queue.end(kept, now, QUICK);
        ask("a");
        assertFalse(queue.next(now).isSlow());
    }

    @Test
    void slowWorkThatDoesNotEndFreesItsTurnWhileThereAreThreadsToSpare() {
        for (int i = 0; i < 5; i++) {
            added(slow("hostile"));
        }
        for (int i = 0; i < 3; i++) {
            assertEquals("hostile", next());
            assertNull(next());
            now += 8 * QUICK;
            assertNull(next());
            assertEquals(1, queue.nanosToNext(now));
            now++;
        }
        assertNull(next(), "the other threads are for what is quick");
        ask("b");
        ask("b");
        assertEquals("b", next());
        assertEquals("b", next());
    }

    @Test
    void whereThereIsNoRoomTheGreediestMakesSome() {
        FairQueue small = new FairQueue(1, 1, 2, QUICK);
        assertNull(small.add(turn("greedy"), now));
        small.next(now);
        Turn first = turn("greedy");
        Turn second = turn("greedy");
        assertNull(small.add(first, now));
        assertNull(small.add(second, now));
        Turn third = turn("greedy");
        assertSame(third, small.add(third, now), "its own fault");
        assertSame(second, small.add(turn("b"), now), "the one it asked last");
        Turn c = turn("c");
        assertSame(c, small.add(c, now), "nobody waits for more than one");
        assertEquals(2, small.waiting());
    }

    @Test
    void whoIsWithdrawnIsNeverServed() {
        Turn withdrawn = ask("a");
        assertTrue(queue.remove(withdrawn));
        assertFalse(queue.remove(withdrawn));
        assertNull(queue.next(now));
        assertEquals(0, queue.waiting());
    }
}
