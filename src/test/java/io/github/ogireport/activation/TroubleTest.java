package io.github.ogireport.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problem;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks, folders and clocks that fail: what serves goes on serving, and the status says what is the matter. */
@Tag("jdk")
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

    /** A publication that a restart would not know of is none; what was published before goes on serving, now and then. */
    @Test
    void aPublicationThatCannotBeKeptIsRefused() throws Exception {
        Path state = temporary.resolve("state");
        List<String> audited = new ArrayList<>();
        String second;
        try (LiveRules rules = bench.configure().mode(Mode.ON_PUBLISH).stateFolder(state).audit(audited::add).open()) {
            second = Snapshot.read(folder.version(2).folder(), new Problems()).sha256();
            fill(state);
            Problem refused = assertThrows(InvalidRuleSetException.class, () -> rules.publish("张三")).problems().get(0);
            assertTrue(refused.toString().startsWith("规则没有发布：这一版存不到磁盘（" + state + "），重新启动后就丢了："), refused.toString());
            assertTrue(refused.message().endsWith("。请腾出磁盘空间或者修好状态文件夹，再发布一次"), refused.message());
            assertServes(1, null, rules);
            assertEquals(Cause.PUBLISH, rules.status().refusal().cause());
            assertEquals(second, rules.status().candidate());
            assertEquals(1, rules.history().size());
        }
        assertTrue(audited.get(audited.size() - 1).contains("\"event\":\"rulesRefused\",\"cause\":\"PUBLISH\",\"by\":\"张三\""), audited.toString());
        Files.delete(state.resolve("lock"));
        try (LiveRules rules = bench.configure().mode(Mode.ON_PUBLISH).stateFolder(state).open()) {
            assertServes(1, "规则文件夹里的内容 " + second.substring(0, 12) + " 没有生效，生效的是上次发布或退回的", rules);
            assertEquals(second, rules.publish("张三").sha256());
            assertServes(2, null, rules);
        }
        try (LiveRules rules = bench.configure().mode(Mode.ON_PUBLISH).stateFolder(state).open()) {
            assertServes(2, null, rules);
        }
    }

    /** Nothing can be written any more, as on a full disk; what is there can be read. */
    private static void fill(Path state) throws IOException {
        Files.delete(state.resolve("lock"));
        Files.createDirectory(state.resolve("lock"));
    }

    /** What rolls back may not wait: it serves, and whoever asks is told that a restart will not know of it. */
    @Test
    void aRollBackThatCannotBeKeptServesAndSaysSo() throws Exception {
        Path state = temporary.resolve("state");
        List<String> audited = new ArrayList<>();
        try (LiveRules rules = bench.configure().mode(Mode.ON_PUBLISH).stateFolder(state).audit(audited::add).open()) {
            folder.version(2);
            rules.publish(null);
            Path history = state.resolve("history.jsonl");
            fill(state);
            rules.rollBack("1", "李四");
            assertServes(1, "退回的版本存好以前，重新启动就又用回原来的规则", rules);
            assertEquals(2, Files.readAllLines(history).size());
        }
        assertEquals("rulesNotKept ROLLBACK 李四", audited.get(audited.size() - 1)
                .replaceAll(".*\"event\":\"(\\w+)\",\"cause\":\"(\\w+)\",\"by\":\"([^\"]+)\".*", "$1 $2 $3"));
        LiveRules rules = bench.configure().mode(Mode.ON_PUBLISH).stateFolder(state).open();
        assertServes(2, "规则版本没有存到磁盘", rules);
        rules.rollBack("1", "李四");
        Files.delete(state.resolve("lock"));
        rules.close();
        try (LiveRules again = bench.configure().mode(Mode.ON_PUBLISH).stateFolder(state).open()) {
            assertServes(1, "没有生效，生效的是上次发布或退回的", again);
        }
    }

    /** Who published stands in the log and in the history: a line break in it begins no line of its own. */
    @Test
    void whoPublishedStandsInOneLine() throws Exception {
        try (LiveRules rules = bench.configure().mode(Mode.ON_PUBLISH).open()) {
            folder.version(2);
            RulesVersion version = rules.publish("张三\n2025-01-15 规则生效：\u001B[2J" + new String(new char[300]).replace('\0', '长'));
            assertTrue(version.toString().matches("[0-9a-f]{12}（2021 版 2），[^ ]+ 起，发布，张三〔U\\+000A〕2025-01-15 规则生效：〔U\\+001B〕\\[2J长{161}……"),
                    version.toString());
            assertEquals(version.by(), rules.history().get(1).by());
            String none = assertThrows(IllegalArgumentException.class, () -> rules.rollBack("9\n9", null)).getMessage();
            assertTrue(none.startsWith("没有版本“9〔U+000A〕9”，保存的有："), none);
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
