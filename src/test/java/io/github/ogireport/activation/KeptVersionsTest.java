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
import io.github.ogireport.text.OneLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bringing a version back into the rules folder. */
@Tag("jdk")
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

    /** Whatever a hand wrote into the state folder: a content that is named by its hash, and a line of the history that names it. */
    @Test
    void noFileIsWrittenOutsideTheFolder() throws Exception {
        bench.configure().open().close();
        folder.version(2);
        Snapshot before = content();
        Path state = StateFolder.beside(folder.folder());
        String line = Files.readAllLines(state.resolve("history.jsonl")).get(0);
        for (String name : new String[] {"../out.txt", "2021/../../out.txt", "/tmp/ogi-out.txt", ".", "C:out.txt", "2021\\out.txt", ".git/hooks/out",
            "2021//out.txt", "2021/out\n.txt", "2021/out\u001B.txt", "a/b/c/d/e/f/g/h/i/j/k/l/m/out.txt"}) {
            byte[] zip = zip(name, new byte[] {1});
            String hash = hash(name, new byte[] {1});
            Files.write(state.resolve("versions/" + hash + ".zip"), zip);
            Files.write(state.resolve("history.jsonl"), (line.replaceFirst("\"sha256\":\"[0-9a-f]+\"", "\"sha256\":\"" + hash + "\"") + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            IOException refused = assertThrows(IOException.class, () -> kept.restore(hash), name);
            assertTrue(refused.getMessage().startsWith("不是保存的规则版本：" + OneLine.of(name) + "："), refused.getMessage());
            assertTrue(content().sameAs(before));
            assertThrows(IllegalArgumentException.class, () -> Snapshot.of(Collections.singletonMap(name, new byte[] {1})), name);
        }
        assertEquals(Arrays.asList(".ogi-rules-state", "rules"), Files.list(temporary).map(each -> each.getFileName().toString()).sorted()
                .collect(Collectors.toList()));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    /** As {@link Snapshot#sha256} says. */
    private static String hash(String name, byte[] content) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
        return String.format("%064x", new BigInteger(1, digest.digest(content)));
    }

    /** A folder that becomes a link between the look and the writing leads nowhere. */
    @Test
    void nothingIsWrittenOrDeletedThroughALink() throws Exception {
        Snapshot first = content();
        folder.version(2).write("2021/extra.txt", "x");
        Snapshot second = content();
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.write(outside.resolve("extra.txt"), new byte[] {7});
        Files.move(folder.folder().resolve("2021"), temporary.resolve("away"));
        Files.createSymbolicLink(folder.folder().resolve("2021"), outside);
        assertThrows(IOException.class, () -> new FolderExchange(folder.folder()).to(first, second));
        assertEquals(Collections.singletonList("extra.txt"), Files.list(outside).map(each -> each.getFileName().toString()).collect(Collectors.toList()));
    }

    @Test
    void aBombIsNotUnpacked() throws Exception {
        Path state = StateFolder.beside(folder.folder());
        Files.createDirectories(state.resolve("versions"));
        String hash = hash("a", new byte[0]);
        for (int[] bomb : new int[][] {{1, 5 << 20}, {17, 4 << 20}, {5_002, 0}}) {
            Files.write(state.resolve("versions/" + hash + ".zip"), bomb(bomb[0], bomb[1]));
            String refused = assertThrows(IOException.class, () -> new StateFolder(state).load(hash)).getMessage();
            assertTrue(refused.matches("不是保存的规则版本：规则文件夹里的(一个文件超过 4 MB|文件合计超过 64 MB|文件超过 5000 个)（.*"), refused);
        }
    }

    private static byte[] bomb(int entries, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("a" + i));
                zip.write(new byte[size]);
            }
        }
        return bytes.toByteArray();
    }

    /** What a hand laid beside the versions is neither shown nor deleted. */
    @Test
    void onlyContentsAreListed() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("replaced"));
        Files.write(folder.resolve("\u001B[2J\n.zip"), new byte[0]);
        KeptContents replaced = new KeptContents(folder);
        for (int i = 0; i < 25; i++) {
            replaced.keep(Snapshot.of(Collections.singletonMap("a", new byte[i])));
        }
        assertEquals(20, replaced.hashes().size());
        assertEquals(21, folder.toFile().list().length);
    }

    @Test
    void twentyKeptContentsAreKept() throws Exception {
        KeptContents replaced = new KeptContents(temporary.resolve("replaced"));
        for (int i = 0; i < 25; i++) {
            replaced.keep(Snapshot.of(Collections.singletonMap("a", new byte[i])));
        }
        assertEquals(20, replaced.hashes().size());
        for (String hash : replaced.hashes()) {
            assertEquals(hash, replaced.load(hash).sha256());
        }
    }
}
