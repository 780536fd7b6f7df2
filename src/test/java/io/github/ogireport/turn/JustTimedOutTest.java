package io.github.ogireport.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("jdk")
class JustTimedOutTest {

    private long now;
    private final JustTimedOut<Integer> timedOut = new JustTimedOut<>(() -> now);

    @Test
    void theSameIsAnsweredUntilItIsForgotten() {
        timedOut.remember("a", 1);
        assertEquals(1, timedOut.answer(() -> "a"));
        assertNull(timedOut.answer(() -> "b"));
        now = JustTimedOut.KEPT.toNanos();
        assertEquals(1, timedOut.answer(() -> "a"));
        now++;
        assertNull(timedOut.answer(() -> "a"));
    }

    @Test
    void whereNothingTimedOutNothingIsHashed() {
        assertNull(timedOut.answer(() -> {
            throw new AssertionError("hashed");
        }));
        timedOut.remember("a", 1);
        now = JustTimedOut.KEPT.toNanos() + 1;
        assertNull(timedOut.answer(() -> "a"));
        assertNull(timedOut.answer(() -> {
            throw new AssertionError("hashed");
        }));
    }

    @Test
    void itsSizeIsBounded() {
        for (int i = 0; i < 1_000; i++) {
            timedOut.remember("report " + i, i);
        }
        assertNull(timedOut.answer(() -> "report 743"));
        assertEquals(744, timedOut.answer(() -> "report 744"));
        assertEquals(999, timedOut.answer(() -> "report 999"));
    }
}
