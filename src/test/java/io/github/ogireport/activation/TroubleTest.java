package io.github.ogireport.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks, folders and clocks that fail: what serves goes on serving, and the status says what is the matter. */
class TroubleTest {

    @TempDir
    Path temporary;

    private SmallRules folder;
    private Bench bench;

    @BeforeEach
    void copy() throws Exception {
        folder = SmallRules.in(temporary.resolve("rules"));
        bench = new Bench(folder.folder());
    }

    private static void assertServes(int version, String trouble, LiveRules rules) {
        assertEquals(version, Bench.version(rules));
        List<String> troubles = rules.status().troubles();
        assertEquals(trouble == null ? 0 : 1, troubles.size(), troubles.toString());
        assertTrue(trouble == null || troubles.get(0).contains(trouble), troubles.toString());
    }

    @Test
    void aFolderThatIsRemovedAndComesBack() throws Exception {
        try (LiveRules rules = bench.configure().open()) {
            Path away = temporary.resolve("away");
            Files.move(folder.folder(), away);
            bench.look(5);
            assertServes(1, "没有这个规则文件夹", rules);
            assertNull(rules.status().refusal());
            Files.move(away, folder.folder());
            bench.look(1);
            assertServes(1, null, rules);
            folder.version(2);
            bench.look(2);
            assertServes(2, null, rules);
        }
    }

    @Test
    void aFolderThatBecomesAFile() throws Exception {
        try (LiveRules rules = bench.configure().open()) {
            Files.move(folder.folder(), temporary.resolve("away"));
            Files.write(folder.folder(), new byte[1]);
            bench.look(3);
            assertServes(1, "这不是文件夹", rules);
        }
    }

    @Test
    void aFileThatCannotBeRead() throws Exception {
        try (LiveRules rules = bench.configure().open()) {
            folder.version(2);
            Path link = folder.folder().resolve("2021/c.dslr");
            Files.createSymbolicLink(link, temporary.resolve("nowhere"));
            bench.look(5);
            assertServes(1, "c.dslr", rules);
            Files.delete(link);
            bench.look(2);
            assertServes(2, null, rules);
        }
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws Exception {
        Path secret = Files.write(temporary.resolve("secret"), "秘密".getBytes(StandardCharsets.UTF_8));
        try (LiveRules rules = bench.configure().open()) {
            Files.createSymbolicLink(folder.folder().resolve("2021/c.dslr"), secret);
            bench.look(5);
            assertServes(1, "链接没有指向规则文件夹里的文件", rules);
        }
    }

    @Test
    void aDiskThatIsFullForAWhile() throws Exception {
        StateFolder disk = new StateFolder(temporary.resolve("state"));
        boolean[] full = {true};
        Configuration<LiveRules> configuration = bench.configure();
        configuration.store = new VersionStore() {
            @Override
            public List<RulesVersion> history() throws IOException {
                return disk.history();
            }

            @Override
            public void record(RulesVersion version, Snapshot files) throws IOException {
                if (full[0]) {
                    throw new IOException("No space left on device");
                }
                disk.record(version, files);
            }

            @Override
            public Snapshot load(String sha256) throws IOException {
                return disk.load(sha256);
            }
        };
        try (LiveRules rules = configuration.open()) {
            assertServes(1, "No space left on device", rules);
            folder.version(2);
            bench.look(2);
            assertServes(2, "No space left on device", rules);
            assertEquals(2, rules.history().size());
            rules.rollBack("1", null);
            assertServes(1, "No space left on device", rules);
            assertEquals(Collections.emptyList(), disk.history());
            full[0] = false;
            bench.look(20);
            assertServes(1, null, rules);
            assertEquals(3, disk.history().size());
        }
    }

    @Test
    void aStateFolderThatCannotBeWritten() throws Exception {
        Path file = Files.write(temporary.resolve("file"), new byte[0]);
        try (LiveRules rules = bench.configure().stateFolder(file.resolve("state")).open()) {
            folder.version(2);
            bench.look(2);
            assertServes(2, "规则版本没有存到磁盘", rules);
            rules.rollBack("1", null);
            assertServes(1, "规则版本没有存到磁盘", rules);
        }
    }

    @Test
    void aClockThatIsSetBack() throws Exception {
        try (LiveRules rules = bench.configure().open()) {
            bench.look(4);
            bench.setClock(Instant.parse("1970-01-01T00:00:00Z"));
            folder.version(2);
            bench.look(1);
            assertEquals(Duration.ofMillis(2_500), rules.status().age());
            bench.look(1);
            assertServes(2, null, rules);
            assertEquals(1970, Integer.parseInt(rules.status().serving().since().toString().substring(0, 4)));
            bench.look(4);
            assertEquals(Duration.ofSeconds(2), rules.status().age());
            assertEquals(Duration.ZERO, rules.status().sinceLook());
        }
    }

    @Test
    void twoValidatorsOnOneFolder() throws Exception {
        Bench other = new Bench(folder.folder());
        try (LiveRules rules = bench.configure().open(); LiveRules others = other.configure().open()) {
            for (int version = 2; version < 6; version++) {
                folder.version(version);
                bench.look(2);
                other.look(2);
                assertServes(version, null, rules);
                assertServes(version, null, others);
            }
            assertEquals(5, rules.history().size());
            others.rollBack("2", null);
            bench.look(20);
            assertServes(5, null, rules);
            assertServes(2, null, others);
        }
    }

    @Test
    void aKeptVersionThatWasTamperedWithNeverServes() throws Exception {
        try (LiveRules rules = bench.configure().open()) {
            String first = rules.status().serving().sha256();
            folder.version(2);
            bench.look(2);
            Path kept = temporary.resolve(".ogi-rules-state/versions/" + first + ".zip");
            Files.write(kept, SnapshotZip.pack(Snapshot.of(SmallRules.files(7))));
            assertThrows(InvalidRuleSetException.class, () -> rules.rollBack(first, null));
            assertServes(2, null, rules);
            assertNotNull(rules.status().refusal());
        }
    }
}
