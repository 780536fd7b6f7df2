package io.github.ogireport.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.ogireport.bound.Pipe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("jdk")
class FileAuditLogTest {

    @TempDir
    Path temporary;

    @Test
    void linesAreAppendedAndAHalfLineIsEnded() throws Exception {
        Path file = temporary.resolve("logs/audit.jsonl");
        try (FileAuditLog log = FileAuditLog.to(file)) {
            log.write("{\"甲\":1}");
        }
        Files.write(file, "{\"event\":\"decision\",\"ti".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        try (FileAuditLog log = FileAuditLog.to(file)) {
            log.write("{}");
            log.write("{}");
        }
        assertEquals(Arrays.asList("{\"甲\":1}", "{\"event\":\"decision\",\"ti", "{}", "{}"), Files.readAllLines(file));
    }

    @Test
    void aFullFileMakesRoomForTheNext() throws Exception {
        Path file = temporary.resolve("audit.jsonl");
        try (FileAuditLog log = FileAuditLog.rotating(file, 8, 2)) {
            for (int i = 1; i <= 8; i++) {
                log.write("{" + i + "}");
            }
            log.write("longer than a whole file");
        }
        assertEquals(Collections.singletonList("longer than a whole file"), Files.readAllLines(file));
        assertEquals(Arrays.asList("{7}", "{8}"), Files.readAllLines(temporary.resolve("audit.jsonl.1")));
        assertEquals(Arrays.asList("{5}", "{6}"), Files.readAllLines(temporary.resolve("audit.jsonl.2")));
        assertFalse(Files.exists(temporary.resolve("audit.jsonl.3")));
    }

    @Test
    void aFailureIsToldAndTheNextLineTriesAgain() throws Exception {
        Path folder = Files.write(temporary.resolve("logs"), new byte[0]);
        try (FileAuditLog log = FileAuditLog.to(folder.resolve("audit.jsonl"))) {
            assertThrows(IOException.class, () -> log.write("{}"));
            Files.delete(folder);
            log.write("{}");
        }
        assertEquals(Collections.singletonList("{}"), Files.readAllLines(folder.resolve("audit.jsonl")));
    }

    /** It would keep the writer waiting until somebody reads, and the status would not know of it. */
    @Test
    void aPipeIsNoLogAndALinkToAFileIs() throws Exception {
        Path pipe = Pipe.at(temporary.resolve("pipe"));
        Path file = Files.write(temporary.resolve("file"), "{".getBytes(StandardCharsets.UTF_8));
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            try (FileAuditLog log = FileAuditLog.to(pipe)) {
                assertEquals("这是管道或设备，不是文件", assertThrows(IOException.class, () -> log.write("{}")).getMessage());
            }
        });
        try (FileAuditLog log = FileAuditLog.to(Files.createSymbolicLink(temporary.resolve("link"), file))) {
            log.write("{}");
        }
        assertEquals(Arrays.asList("{", "{}"), Files.readAllLines(file));
    }
}
