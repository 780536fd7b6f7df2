package io.github.ogireport.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ruleset.FolderListing;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.Reading;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that do not answer: a network drive that is gone, a file that became a pipe between the look and the opening. */
@Tag("jdk")
class HangingDiskTest {

    private static final String HANGS = "一直读写不完，可能成了管道，或者是断开的网络盘";

    @TempDir
    Path temporary;

    private SmallRules folder;
    private Bench bench;

    @BeforeEach
    void copy() throws Exception {
        folder = SmallRules.in(temporary.resolve("rules"));
        bench = new Bench(folder.folder());
    }

    /** A disk that hangs while it is told to, as one does in the operating system: no interrupt ends that. */
    private final class Disk implements RulesDisk {

        private volatile CountDownLatch hanging = new CountDownLatch(0);
        private final AtomicInteger readings = new AtomicInteger();
        private volatile Thread reader;

        @Override
        public FolderListing list(Path folder, Problems problems, Reading reading) {
            hang();
            return FolderListing.of(folder, problems, reading);
        }

        @Override
        public Snapshot read(Path folder, Problems problems, Reading reading) {
            hang();
            return Snapshot.read(folder, problems, reading);
        }

        private void hang() {
            readings.incrementAndGet();
            reader = Thread.currentThread();
            awaitWhateverHappens(hanging);
        }
    }

    private static void awaitWhateverHappens(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                continue;
            }
        }
    }

    @Test
    void nobodyWaitsForARulesFolderThatHangs() throws Exception {
        Disk disk = new Disk();
        Duration[] patience = {Duration.ofMinutes(2)};
        Configuration<LiveRules> configuration = bench.configure();
        configuration.disk = disk;
        configuration.patience = () -> patience[0];
        CountDownLatch back = new CountDownLatch(1);
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            try (LiveRules rules = configuration.open()) {
                folder.version(2);
                disk.hanging = back;
                patience[0] = Duration.ofMillis(1);
                bench.look(1);
                patience[0] = Duration.ofMinutes(2);
                int begun = disk.readings.get();
                String hangs = folder.folder() + "：" + HANGS;
                assertEquals(Collections.singletonList("规则文件夹的内容没有生效，继续使用原来的规则：" + hangs), rules.status().troubles());
                bench.look(5);
                assertEquals(hangs, assertThrows(InvalidRuleSetException.class, () -> rules.publish(null)).problems().get(0).toString());
                assertEquals(1, rules.history().size());
                assertEquals(1, Bench.version(rules));
                assertEquals(begun, disk.readings.get(), "one hangs, and no other is begun");
                back.countDown();
                disk.reader.join();
                bench.look(2);
                assertEquals(2, Bench.version(rules));
                assertEquals(Collections.emptyList(), rules.status().troubles());
            }
        });
    }

    /** However long it would be waited for: whoever closes waits for no disk. */
    @Test
    void closingLetsGoWhoeverWaits() throws Exception {
        Disk disk = new Disk();
        Configuration<LiveRules> configuration = bench.configure();
        configuration.disk = disk;
        configuration.patience = () -> Duration.ofDays(1);
        CountDownLatch back = new CountDownLatch(1);
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            LiveRules rules = configuration.open();
            disk.hanging = back;
            int before = disk.readings.get();
            Thread publisher = new Thread(() -> assertThrows(InvalidRuleSetException.class, () -> rules.publish(null)));
            publisher.start();
            while (disk.readings.get() == before) {
                Thread.yield();
            }
            rules.close();
            publisher.join();
            assertEquals(1, Bench.version(rules));
        });
        back.countDown();
    }

    @Test
    void theFileThatHangsIsNamed() throws Exception {
        Path one = Files.createDirectory(temporary.resolve("one"));
        Files.write(one.resolve("a.txt"), new byte[1]);
        CountDownLatch back = new CountDownLatch(1);
        CountDownLatch reached = new CountDownLatch(1);
        RulesDisk disk = new RulesDisk() {
            @Override
            public Snapshot read(Path folder, Problems problems, Reading reading) {
                Snapshot files = Snapshot.read(folder, problems, reading);
                reached.countDown();
                awaitWhateverHappens(back);
                return files;
            }
        };
        FolderReading reading = new FolderReading(one, disk, () -> Duration.ofDays(1), System::nanoTime);
        Thread letsGo = new Thread(() -> {
            awaitWhateverHappens(reached);
            reading.close();
        });
        letsGo.start();
        Problems problems = new Problems();
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> reading.snapshot(problems));
        assertEquals("a.txt：" + HANGS, problems.list().get(0).toString());
        back.countDown();
    }

    /** A drive that answers, but slowly: each look at the clock is a second later. */
    @Test
    void aReadingHasABudget() throws Exception {
        AtomicLong seconds = new AtomicLong();
        FolderReading reading = new FolderReading(folder.folder(), new RulesDisk() { }, () -> Duration.ofSeconds(3),
                () -> Duration.ofSeconds(seconds.getAndIncrement()).toNanos());
        Problems problems = new Problems();
        assertNull(reading.snapshot(problems));
        assertTrue(problems.list().get(0).toString().matches(Pattern.quote(folder.folder() + "：读规则文件夹超过 3000 毫秒，到 ") + "[^ ]+ 为止"),
                problems.list().toString());
    }

    /** A record that hung and comes back when nobody counts on it any more leaves nothing behind. */
    @Test
    void whatWasGivenUpIsNotWrittenLater() throws Exception {
        Snapshot files = StateFolderTest.content(1);
        StateFolder state = new StateFolder(temporary.resolve("state"));
        CountDownLatch back = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Thread[] keeper = new Thread[1];
        VersionStore hanging = new VersionStore() {
            @Override
            public List<RulesVersion> history() throws IOException {
                return state.history();
            }

            @Override
            public void record(RulesVersion version, Snapshot content) throws IOException {
                keeper[0] = Thread.currentThread();
                begun.countDown();
                boolean interrupted = false;
                while (back.getCount() > 0) {
                    try {
                        back.await();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                state.record(version, content);
            }

            @Override
            public Snapshot load(String sha256) throws IOException {
                return state.load(sha256);
            }
        };
        Duration[] patience = {Duration.ofMillis(1)};
        PatientStore store = new PatientStore(hanging, () -> patience[0]);
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            assertThrows(IOException.class, () -> store.record(StateFolderTest.version(files, Cause.PUBLISH), files));
            patience[0] = Duration.ofMinutes(2);
            begun.await();
            back.countDown();
            keeper[0].join();
            assertEquals(Collections.emptyList(), store.history());
        });
    }
}
