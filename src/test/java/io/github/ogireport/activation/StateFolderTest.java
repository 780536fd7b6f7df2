package io.github.ogireport.activation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.finding.RuleSetId;
import io.github.ogireport.ruleset.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("jdk")
class StateFolderTest {

    @TempDir
    Path temporary;

    private StateFolder state;

    @BeforeEach
    void open() {
        state = new StateFolder(temporary.resolve("state"));
    }

    static Snapshot content(int number) {
        byte[] text = ("第" + number + "版\r\n").getBytes(StandardCharsets.UTF_8);
        return Snapshot.of(Collections.singletonMap("2021/规则.dslr", text));
    }

    static RulesVersion version(Snapshot files, Cause cause) {
        RuleSetId id = new RuleSetId("2021", "1.0 \"甲\"\n", files.sha256());
        return new RulesVersion(files.sha256(), Instant.parse("2025-01-15T08:00:00.123Z"), cause, "张三", Collections.singletonList(id), null);
    }

    @Test
    void aVersionComesBackByteForByte() throws Exception {
        Snapshot files = content(1);
        state.record(version(files, Cause.EDIT), files);
        Snapshot back = state.load(files.sha256());
        assertEquals(files.names(), back.names());
        assertArrayEquals(files.bytes("2021/规则.dslr"), back.bytes("2021/规则.dslr"));
        RulesVersion kept = state.history().get(0);
        assertEquals(version(files, Cause.EDIT).toString(), kept.toString());
        assertEquals("1.0 \"甲\"\n", kept.ruleSets().get(0).version());
    }

    @Test
    void aRestartIsNoNewVersion() throws Exception {
        Snapshot files = content(1);
        state.record(version(files, Cause.ROLLBACK), files);
        state.record(version(files, Cause.START), files);
        assertEquals(1, state.history().size());
        assertEquals(Cause.ROLLBACK, state.history().get(0).cause());
    }

    @Test
    void aHundredLinesAreKeptAndTheVersionsTheyName() throws Exception {
        for (int number = 0; number < 130; number++) {
            state.record(version(content(number % 120), Cause.EDIT), content(number % 120));
        }
        List<RulesVersion> kept = state.history();
        assertEquals(100, kept.size());
        assertEquals(content(9).sha256(), kept.get(99).sha256());
        assertEquals(100, temporary.resolve("state/versions").toFile().list().length);
        for (RulesVersion each : kept) {
            state.load(each.sha256());
        }
        assertThrows(IOException.class, () -> state.load(content(29).sha256()));
    }

    @Test
    void restsOfKilledProcessesGo() throws Exception {
        Snapshot files = content(1);
        state.record(version(files, Cause.EDIT), files);
        Path rest = Files.write(temporary.resolve("state/history.jsonl.x.part"), new byte[3]);
        Path other = Files.write(temporary.resolve("state/versions/y.zip.z.part"), new byte[3]);
        state.record(version(content(2), Cause.EDIT), content(2));
        assertFalse(Files.exists(rest) || Files.exists(other));
    }

    @Test
    void linesThatAreNoVersionArePassedOver() throws Exception {
        Snapshot files = content(1);
        state.record(version(files, Cause.EDIT), files);
        Path history = temporary.resolve("state/history.jsonl");
        Files.write(history, "{\"sha256\":\"../x\",\"since\":\"2025-01-15T08:00:00Z\",\"cause\":\"EDIT\"}\n[]\n{\n\u0000\n".getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.APPEND);
        assertEquals(1, state.history().size());
        state.record(version(content(2), Cause.EDIT), content(2));
        assertEquals(2, state.history().size());
        assertTrue(Files.readAllLines(history).size() == 2);
    }

    @Test
    void whatAHandWroteIntoTheHistoryShowsNothingAndBreaksNothing() throws Exception {
        Snapshot files = content(1);
        state.record(version(files, Cause.EDIT), files);
        Path history = temporary.resolve("state/history.jsonl");
        String line = Files.readAllLines(history).get(0);
        String deep = new String(new char[100_000]).replace("\0", "[{\"x\":");
        List<String> hostile = Arrays.asList(line.replace("2025-01-15", "+1000000000-12-31"), line.replace("null", "\"../x\""),
                line.replace("\"ruleSets\":[", "\"ruleSets\":[{\"edition\":" + deep), line.replace(files.sha256(), "../../x"));
        for (String each : hostile) {
            Files.write(history, (line + "\n" + each + "\n").getBytes(StandardCharsets.UTF_8));
            assertEquals(1, state.history().size(), each.substring(0, 100));
        }
        Files.write(history, line.replace("张三", "张三\\n\\u001b[2J").getBytes(StandardCharsets.UTF_8));
        assertEquals("张三〔U+000A〕〔U+001B〕[2J", state.history().get(0).by());
        Files.write(history, new byte[Bound.RULES_HISTORY.limit() + 1]);
        assertEquals("history.jsonl：" + Bound.RULES_HISTORY.sentence(), assertThrows(IOException.class, state::history).getMessage());
    }

    /** What is not named is deleted among the versions, so that must be a folder of its own, and only what is one of ours goes. */
    @Test
    void nothingIsDeletedElsewhere() throws Exception {
        Snapshot files = content(1);
        Path other = Files.createDirectory(temporary.resolve("other"));
        Path precious = Files.write(other.resolve(content(7).sha256() + ".zip"), new byte[1]);
        Files.createDirectories(temporary.resolve("state"));
        Path versions = Files.createSymbolicLink(temporary.resolve("state/versions"), other);
        assertThrows(IOException.class, () -> state.record(version(files, Cause.EDIT), files));
        assertTrue(Files.exists(precious));
        Files.delete(versions);
        Files.createDirectory(versions);
        Path notes = Files.write(versions.resolve("说明.txt"), new byte[1]);
        state.record(version(files, Cause.EDIT), files);
        assertTrue(Files.exists(notes));
    }

    @Test
    void aDamagedVersionIsWrittenAnew() throws Exception {
        Snapshot files = content(1);
        state.record(version(files, Cause.EDIT), files);
        Path zip = temporary.resolve("state/versions/" + files.sha256() + ".zip");
        Files.write(zip, new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThrows(IOException.class, () -> state.load(files.sha256()));
        state.record(version(files, Cause.START), files);
        assertEquals(files.sha256(), state.load(files.sha256()).sha256());
    }
}
