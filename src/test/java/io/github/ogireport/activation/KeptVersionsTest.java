package io.github.ogireport.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bringing a version back into the rules folder. */
class KeptVersionsTest {

    @TempDir
    Path temporary;

    private SmallRules folder;
    private Bench bench;
    private KeptVersions kept;

    @BeforeEach
    void copy() throws Exception {
        folder = SmallRules.in(temporary.resolve("rules"));
        bench = new Bench(folder.folder());
        kept = new KeptVersions(folder.folder(), null);
    }

    private Snapshot content() {
        return Snapshot.read(folder.folder(), new Problems());
    }

    @Test
    void aRunningHostTakesUpWhatIsPutBack() throws Exception {
        Snapshot first = content();
        try (LiveRules rules = bench.configure().open()) {
            folder.version(2).write("2021/c.dslr", new String(SmallRules.files(2).get("2021/a.dslr"), StandardCharsets.UTF_8).replace("A-01", "C-01"));
            Files.createDirectories(folder.folder().resolve("2021/local"));
            folder.write("2021/local/说明.txt", "x").write(".hidden", "y");
            bench.look(2);
            assertEquals("2", rules.status().serving().ruleSets().get(0).version());
            String before = kept.restore("1");
            assertTrue(content().sameAs(first));
            assertFalse(Files.exists(folder.folder().resolve("2021/local")));
            assertEquals("[.hidden, 2021, vocabulary.dsl]", Files.list(folder.folder()).map(each -> each.getFileName().toString()).sorted()
                    .collect(Collectors.toList()).toString());
            bench.look(2);
            assertEquals(1, Bench.version(rules));
            assertEquals(Collections.singletonList(before), kept.replaced());
            assertThrows(IllegalArgumentException.class, () -> kept.restore("1"));
            assertEquals("[START, EDIT, EDIT]", kept.served().stream().map(RulesVersion::cause).collect(Collectors.toList()).toString());
        }
    }

    @Test
    void theSignatureComesBackToo() throws Exception {
        folder.write(Snapshot.SIGNATURE, "签名一\n");
        Snapshot first = content();
        bench.configure().open().close();
        folder.version(2);
        Files.delete(folder.folder().resolve(Snapshot.SIGNATURE));
        Snapshot second = content();
        String before = kept.restore("1");
        assertTrue(content().sameAs(first));
        Files.delete(folder.folder().resolve(Snapshot.SIGNATURE));
        kept.restore("1");
        assertTrue(content().sameAs(first), "only the signature was missing");
        kept.restore(before);
        assertTrue(content().sameAs(second));
    }

    @Test
    void aFolderThatIsGoneComesBack() throws Exception {
        Snapshot first = content();
        bench.configure().open().close();
        Path gone = temporary.resolve("gone");
        Files.move(folder.folder(), gone);
        assertNull(kept.restore("1"));
        assertTrue(content().sameAs(first));
    }

    /** Whichever file was the last to be moved before the process was killed, nothing half serves and doing it again completes it. */
    @Test
    void halfAVersionNeverServes() throws Exception {
        Snapshot first = content();
        try (LiveRules rules = bench.configure().open()) {
            for (String name : first.names()) {
                folder.version(2);
                bench.look(2);
                assertEquals(2, Bench.version(rules));
                folder.write(RulesFolder.UNFINISHED, "");
                for (String moved : first.names()) {
                    Files.write(folder.folder().resolve(moved), first.bytes(moved));
                    if (moved.equals(name)) {
                        break;
                    }
                }
                Files.createDirectories(folder.folder().resolve(".restore-1/2021"));
                bench.look(2);
                assertEquals(2, Bench.version(rules));
                assertEquals(RulesFolder.UNFINISHED, rules.status().refusal().problems().get(0).file());
                kept.restore("1");
                assertTrue(content().sameAs(first));
                assertFalse(Files.exists(folder.folder().resolve(".restore-1")));
                bench.look(2);
                assertEquals(1, Bench.version(rules));
            }
        }
    }

    @Test
    void nothingChangesWhereTheContentCannotBeKept() throws Exception {
        bench.configure().open().close();
        folder.version(2);
        Snapshot second = content();
        Files.write(StateFolder.beside(folder.folder()).resolve("replaced"), new byte[0]);
        assertThrows(IOException.class, () -> kept.restore("1"));
        assertTrue(content().sameAs(second));
    }

    @Test
    void aVersionThatIsNotWholeIsNotPutBack() throws Exception {
        String first = content().sha256();
        bench.configure().open().close();
        folder.version(2);
        Snapshot second = content();
        Path zip = StateFolder.beside(folder.folder()).resolve("versions/" + first + ".zip");
        Files.write(zip, SnapshotZip.pack(second));
        assertThrows(IOException.class, () -> kept.restore("1"));
        Files.delete(zip);
        assertThrows(IOException.class, () -> kept.restore("1"));
        assertTrue(content().sameAs(second));
        folder.write("a\nb.txt", "");
        assertThrows(InvalidRuleSetException.class, () -> kept.restore("1"));
    }

    @Test
    void noFileIsWrittenOutsideTheFolder() throws Exception {
        for (String name : new String[] {"../out.txt", "2021/../../out.txt", "/tmp/ogi-out.txt", "."}) {
            Map<String, byte[]> files = new HashMap<>(SmallRules.files(2));
            files.put(name, new byte[] {1});
            Snapshot hostile = Snapshot.of(files);
            Snapshot before = content();
            assertThrows(IOException.class, () -> new FolderExchange(folder.folder()).to(hostile, before), name);
            assertTrue(content().sameAs(before));
        }
        assertFalse(Files.exists(temporary.resolve("out.txt")));
    }

    @Test
    void twentyReplacedContentsAreKept() throws Exception {
        ReplacedContents replaced = new ReplacedContents(temporary.resolve("replaced"));
        for (int i = 0; i < 25; i++) {
            replaced.keep(Snapshot.of(Collections.singletonMap("a", new byte[i])));
        }
        assertEquals(20, replaced.hashes().size());
        for (String hash : replaced.hashes()) {
            assertEquals(hash, replaced.load(hash).sha256());
        }
    }
}
