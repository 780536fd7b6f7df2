package io.github.ogireport.bound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** By handles where the file system has them, and by names: what is reached is the same, and nothing outside ever is. */
@Tag("jdk")
class OpenFolderTest {

    /** Opens a folder in one of the two ways. */
    interface Way {
        OpenFolder open(Path folder) throws IOException;
    }

    @TempDir
    Path temporary;

    static Stream<Way> ways() {
        return Stream.of(OpenFolder::at, OpenFolder::byName);
    }

    private Path folder() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("rules"));
        Files.createDirectories(folder.resolve("2021"));
        Files.write(folder.resolve("2021/a.txt"), bytes("里面"));
        Path outside = Files.createDirectories(temporary.resolve("outside"));
        Files.write(outside.resolve("a.txt"), bytes("外面"));
        return folder;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatLiesBelowIsReachedNameByName(Way way) throws Exception {
        Files.createSymbolicLink(temporary.resolve("link"), folder());
        try (OpenFolder root = way.open(temporary.resolve("link"))) {
            assertEquals(temporary.resolve("rules").toRealPath(), root.path());
            assertEquals("[2021]", root.names(Bound.RULES_NAMES).toString());
            assertTrue(root.look("2021").isDirectory());
            assertEquals(6, root.lookAt("2021/a.txt").size());
            assertArrayEquals(bytes("里面"), root.read("2021/a.txt", Bound.RULES_FILE));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void noLinkIsFollowed(Way way) throws Exception {
        Path folder = folder();
        Files.createSymbolicLink(folder.resolve("file"), temporary.resolve("outside/a.txt"));
        Files.createSymbolicLink(folder.resolve("other"), temporary.resolve("outside"));
        try (OpenFolder root = way.open(folder)) {
            assertTrue(root.look("file").isSymbolicLink());
            assertEquals("这是链接，不是文件", assertThrows(NoRegularFileException.class, () -> root.read("file", Bound.RULES_FILE)).getMessage());
            assertEquals("这是文件夹，不是文件", assertThrows(NoRegularFileException.class, () -> root.read("2021", Bound.RULES_FILE)).getMessage());
            assertThrows(FileSystemException.class, () -> root.read("other/a.txt", Bound.RULES_FILE));
            assertThrows(FileSystemException.class, () -> root.lookAt("other/a.txt"));
            assertThrows(FileSystemException.class, () -> root.enter("other"));
        }
    }

    /** The folder on the way becomes a link after it was entered. */
    @ParameterizedTest
    @MethodSource("ways")
    void aFolderThatIsExchangedForALinkLeadsNowhere(Way way) throws Exception {
        Path folder = folder();
        try (OpenFolder root = way.open(folder); OpenFolder entered = root.enter("2021")) {
            Files.move(folder.resolve("2021"), temporary.resolve("away"));
            Files.createSymbolicLink(folder.resolve("2021"), temporary.resolve("outside"));
            byte[] read;
            try {
                read = entered.read("a.txt", Bound.RULES_FILE);
            } catch (NoRegularFileException refused) {
                assertEquals("读的时候正在变化，请等保存完再试", refused.getMessage());
                return;
            }
            assertArrayEquals(bytes("里面"), read);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void noMoreIsReadThanMayBe(Way way) throws Exception {
        Path folder = folder();
        Files.write(folder.resolve("long"), new byte[Bound.TOKEN_FILE.limit() + 1]);
        try (OpenFolder root = way.open(folder)) {
            assertEquals(Bound.TOKEN_FILE, assertThrows(BoundPassedException.class, () -> root.read("long", Bound.TOKEN_FILE)).bound());
        }
    }
}
