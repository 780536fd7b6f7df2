package io.github.ogireport.bound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

@Tag("jdk")
class RegularFileTest {

    @TempDir
    Path temporary;

    private static void refused(String sentence, Executable reading) {
        assertTimeoutPreemptively(Duration.ofMinutes(1),
                () -> assertEquals(sentence, assertThrows(NoRegularFileException.class, reading).getMessage()));
    }

    @Test
    void aPipeIsRefusedWhateverIsToBeDoneWithIt() throws Exception {
        Path pipe = Pipe.at(temporary.resolve("pipe"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), pipe);
        refused("这是管道或设备，不是文件", () -> RegularFile.read(pipe, Bound.TOKEN_FILE));
        refused("这是管道或设备，不是文件", () -> RegularFile.readNamed(link, Bound.TOKEN_FILE));
        refused("这是管道或设备，不是文件", () -> RegularFile.requireIfPresent(pipe));
        try (OpenFolder folder = OpenFolder.at(temporary)) {
            refused("这是管道或设备，不是文件", () -> folder.read("pipe", Bound.TOKEN_FILE));
        }
    }

    @Test
    void onlyAFileThatWasNamedMayBeALink() throws Exception {
        Path file = Files.write(temporary.resolve("file"), new byte[] {1, 2});
        Path link = Files.createSymbolicLink(temporary.resolve("link"), file);
        assertArrayEquals(new byte[] {1, 2}, RegularFile.readNamed(link, Bound.TOKEN_FILE));
        refused("这是链接，不是文件", () -> RegularFile.read(link, Bound.TOKEN_FILE));
        refused("这是链接，不是文件", () -> RegularFile.requireIfPresent(link));
        refused("这是文件夹，不是文件", () -> RegularFile.readNamed(temporary, Bound.TOKEN_FILE));
    }

    @Test
    void whatIsNotThereMayBeMade() throws Exception {
        RegularFile.requireIfPresent(temporary.resolve("none"));
        assertThrows(NoSuchFileException.class, () -> RegularFile.readNamed(temporary.resolve("none"), Bound.TOKEN_FILE));
    }

    @Test
    void asManyBytesAsMayBeAndNoMore() throws Exception {
        Path file = temporary.resolve("file");
        Files.write(file, new byte[Bound.TOKEN_FILE.limit()]);
        assertEquals(Bound.TOKEN_FILE.limit(), RegularFile.read(file, Bound.TOKEN_FILE).length);
        Files.write(file, new byte[Bound.TOKEN_FILE.limit() + 1]);
        assertThrows(BoundPassedException.class, () -> RegularFile.read(file, Bound.TOKEN_FILE));
    }
}
