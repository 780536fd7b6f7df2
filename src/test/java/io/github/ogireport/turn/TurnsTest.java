package io.github.ogireport.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("jdk")
@Timeout(60)
class TurnsTest {

    private static final Duration NEVER_TOO_LONG = Duration.ofMinutes(10);

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger refused = new AtomicInteger();

    private Runnable blocking(CountDownLatch begun) {
        return () -> {
            begun.countDown();
            awaitUnlessInterrupted(release);
        };
    }

    private static void awaitUnlessInterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Fifty that hang: whoever asks for one quick turn has it while they all hang or wait. */
    @Test
    void fiftyThatHangDoNotKeepAnotherClientOut() throws Exception {
        try (Turns turns = new Turns("test-turns", 2, 100, Duration.ofMillis(1), System::nanoTime, thread -> System.nanoTime())) {
            CountDownLatch begun = new CountDownLatch(3);
            for (int i = 0; i < 50; i++) {
                turns.ask("hostile", i > 2, blocking(begun), refused::incrementAndGet);
            }
            CountDownLatch served = new CountDownLatch(1);
            turns.ask("honest", false, served::countDown, refused::incrementAndGet);
            served.await();
            assertEquals(0, refused.get());
            assertTrue(turns.waiting() >= 46, "the rest of the fifty wait: " + turns.waiting());
        } finally {
            release.countDown();
        }
        assertTrue(refused.get() >= 46, "and are told when it closes: " + refused.get());
    }

    @Test
    void workThatFailsCostsNoThread() throws Exception {
        try (Turns turns = new Turns("test-failing", 1, 100, NEVER_TOO_LONG, System::nanoTime, thread -> System.nanoTime())) {
            List<String> threads = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch done = new CountDownLatch(1);
            for (int i = 0; i < 20; i++) {
                turns.ask("a", false, () -> {
                    threads.add(Thread.currentThread().getName());
                    Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> { });
                    throw new StackOverflowError("expected");
                }, refused::incrementAndGet);
            }
            turns.ask("a", false, done::countDown, refused::incrementAndGet);
            done.await();
            assertEquals(20, threads.size());
        }
    }

    @Test
    void whatIsClosedGivesNoTurns() {
        Turns turns = new Turns("test-closed", 1, 1, NEVER_TOO_LONG, System::nanoTime, thread -> System.nanoTime());
        turns.close();
        turns.close();
        assertThrows(RejectedExecutionException.class, () -> turns.ask("a", false, () -> { }, refused::incrementAndGet));
        assertEquals(0, refused.get(), "who gets the exception is not told twice");
        assertEquals(0, Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("test-closed")).count());
    }

    @Test
    void allIsDoneOnceWhateverTheOrder() throws Exception {
        int count = 2_000;
        CountDownLatch done = new CountDownLatch(count);
        AtomicInteger ran = new AtomicInteger();
        try (Turns turns = new Turns("test-many", 2, count, NEVER_TOO_LONG, System::nanoTime, thread -> System.nanoTime())) {
            for (int i = 0; i < count; i++) {
                turns.ask("client " + i % 7, i % 5 == 0, () -> {
                    ran.incrementAndGet();
                    done.countDown();
                }, refused::incrementAndGet);
            }
            assertTrue(done.await(50, TimeUnit.SECONDS));
            while (turns.working() > 0) {
                Thread.yield();
            }
        }
        assertEquals(count, ran.get());
        assertEquals(0, refused.get());
    }
}
