package io.github.ogireport.ruleset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.source.Problem;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken of a rules folder, and what never. */
@Tag("drools")
@Tag("jdk")
class SnapshotTest {

    private static final String SECRET = "外面的秘密";
    private static final String OUTSIDE = "链接没有指向规则文件夹里的文件，请换成真正的文件";
    private static final int EXCHANGES = 3_000;

    @TempDir
    Path temporary;

    private Path folder;
    private Path secret;

    @BeforeEach
    void make() throws IOException {
        folder = Files.createDirectories(temporary.resolve("rules"));
        Files.createDirectories(folder.resolve("2021"));
        secret = Files.write(Files.createDirectory(temporary.resolve("outside")).resolve("a.txt"), bytes(SECRET));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> problems(Path folder) {
        Problems problems = new Problems();
        Snapshot.read(folder, problems);
        return problems.list().stream().map(Problem::toString).collect(Collectors.toList());
    }

    /** As a config map is mounted: all names are links by way of a hidden link to a hidden folder, which is exchanged at once. */
    @Test
    void linksWithinTheFolderLeadWhereTheySay() throws Exception {
        Path first = Files.createDirectories(folder.resolve("..2025_01/2021"));
        Files.write(first.resolve("a.txt"), bytes("一"));
        Path second = Files.createDirectories(folder.resolve("..2025_02/2021"));
        Files.write(second.resolve("a.txt"), bytes("二"));
        Path data = Files.createSymbolicLink(folder.resolve("..data"), Paths.get("..2025_01"));
        Files.createSymbolicLink(folder.resolve("2021/a.txt"), Paths.get("../..data/2021/a.txt"));
        Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("2021/a.txt"));
        Problems problems = new Problems();
        FolderListing before = FolderListing.of(folder, problems, Reading.unlimited());
        Snapshot one = Snapshot.read(folder, problems);
        Files.delete(data);
        Files.createSymbolicLink(data, Paths.get("..2025_02"));
        Snapshot two = Snapshot.read(folder, problems);
        assertEquals("[2021/a.txt, b.txt]", one.names().toString());
        assertArrayEquals(bytes("一"), one.bytes("b.txt"));
        assertArrayEquals(bytes("二"), two.bytes("2021/a.txt"));
        assertFalse(before.equals(FolderListing.of(folder, problems, Reading.unlimited())));
        assertFalse(problems.any());
    }

    @Test
    void theFolderItselfMayBeALink() throws Exception {
        Files.write(folder.resolve("2021/a.txt"), bytes("一"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
        Files.createSymbolicLink(folder.resolve("b.txt"), link.resolve("2021/a.txt"));
        Snapshot files = Snapshot.read(link, new Problems());
        assertEquals("[2021/a.txt, b.txt]", files.names().toString());
        assertArrayEquals(bytes("一"), files.bytes("b.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../outside/a.txt", "../../../../../../../../../../etc/hostname", ".", "..", "x.txt", "nowhere", "../2021", "/etc/hostname"})
    void aLinkThatLeadsToNoFileInTheFolderIsRefused(String text) throws Exception {
        Files.createSymbolicLink(folder.resolve("2021/x.txt"), Paths.get(text));
        assertEquals("[2021/x.txt：" + OUTSIDE + "]", problems(folder).toString());
    }

    @Test
    void aLinkThatLeavesTheFolderAndComesBackIsRefused() throws Exception {
        Files.write(folder.resolve("a.txt"), bytes("一"));
        Files.createSymbolicLink(temporary.resolve("outside/back"), folder);
        Files.createSymbolicLink(folder.resolve("2021/x.txt"), Paths.get("../../outside/back/a.txt"));
        assertEquals("[2021/x.txt：" + OUTSIDE + "]", problems(folder).toString());
    }

    @Test
    void namesThatCommandATerminalOrEndALineAreRefusedAndShown() throws Exception {
        Files.write(folder.resolve("a\u001B[2J.txt"), new byte[0]);
        Files.write(folder.resolve("b\n2025 规则生效.txt"), new byte[0]);
        Files.write(folder.resolve("c\\d.txt"), new byte[0]);
        Files.write(folder.resolve(".\u001B"), new byte[0]);
        assertEquals("[a〔U+001B〕[2J.txt：文件名里有看不见的字符，请改名, b〔U+000A〕2025 规则生效.txt：文件名里带换行或制表符，请改名, "
                + "c\\d.txt：文件名里有反斜杠或盘符，请改名]", problems(folder).toString());
    }

    @Test
    void foldersThatAreTooDeepAreRefused() throws Exception {
        Path deep = folder;
        for (int i = 0; i < 14; i++) {
            deep = Files.createDirectory(deep.resolve("d"));
        }
        assertEquals("[d/d/d/d/d/d/d/d/d/d/d/d/d/d：规则文件夹里的文件夹超过 12 层（随包发布的有 3 层）]", problems(folder).toString());
    }

    /** What stands under one name is a file, a link to outside, and a file again, while it is read: outside never comes. */
    @Test
    void aLinkThatIsExchangedWhileItIsReadBringsNothingFromOutside() throws Exception {
        Files.write(folder.resolve("2021/a.txt"), bytes("里面"));
        int read = readWhile(() -> {
            Path beside = Files.createSymbolicLink(folder.resolve(".link"), secret);
            Files.move(beside, folder.resolve("2021/a.txt"), StandardCopyOption.ATOMIC_MOVE);
            Files.write(folder.resolve(".file"), bytes("里面"));
            Files.move(folder.resolve(".file"), folder.resolve("2021/a.txt"), StandardCopyOption.ATOMIC_MOVE);
        });
        assertTrue(read > 0);
    }

    /** The same of the folder on the way. */
    @Test
    void aFolderThatIsExchangedForALinkBringsNothingFromOutside() throws Exception {
        Files.write(folder.resolve("2021/a.txt"), bytes("里面"));
        int read = readWhile(() -> {
            Files.move(folder.resolve("2021"), folder.resolve(".2021"));
            Files.createSymbolicLink(folder.resolve("2021"), secret.getParent());
            Files.delete(folder.resolve("2021"));
            Files.move(folder.resolve(".2021"), folder.resolve("2021"));
        });
        assertTrue(read > 0);
    }

    private interface Exchange {
        void run() throws IOException;
    }

    private int readWhile(Exchange exchange) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        IOException[] failure = new IOException[1];
        Thread exchanging = new Thread(() -> {
            try {
                for (int i = 0; i < EXCHANGES; i++) {
                    exchange.run();
                }
            } catch (IOException e) {
                failure[0] = e;
            }
            done.set(true);
        });
        exchanging.start();
        int read = 0;
        while (!done.get()) {
            Problems problems = new Problems();
            byte[] seen = Snapshot.read(folder, problems).bytes("2021/a.txt");
            String text = seen == null ? "" : new String(seen, StandardCharsets.UTF_8);
            assertTrue(text.isEmpty() || text.equals("里面"), text);
            assertFalse(problems.list().toString().contains(SECRET), problems.list().toString());
            read++;
        }
        exchanging.join();
        assertEquals(null, failure[0]);
        return read;
    }
}
