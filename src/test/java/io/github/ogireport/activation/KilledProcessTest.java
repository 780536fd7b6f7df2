package io.github.ogireport.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.bound.Pipe;
import io.github.ogireport.ruleset.Snapshot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are really killed, at random moments of an update: what is left is whole, old or new. */
@Tag("jdk")
class KilledProcessTest {

    private static final int KILLS_WHILE_RECORDING = 54;
    private static final int KILLS_WHILE_SERVING = 5;

    @TempDir
    Path temporary;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    private static Process start(Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Paths.get(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xshare:auto");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static void awaitReady(Process process) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); !"ready".equals(line); line = out.readLine()) {
            assertTrue(line != null, "the process ended: " + said);
            said.append(line).append('\n');
        }
    }

    private void killWithin(int millis, Process... processes) throws Exception {
        for (Process process : processes) {
            awaitReady(process);
        }
        assertTrue(!processes[0].waitFor(random.nextInt(millis), TimeUnit.MILLISECONDS), "ended by itself");
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void theStateFolderIsWholeWheneverItsWritersAreKilled() throws Exception {
        System.out.println("KilledProcessTest recording, -Dseed=" + seed);
        Path folder = null;
        int versions = 0;
        for (int kill = 0; kill < KILLS_WHILE_RECORDING; kill++) {
            if (kill % 6 == 0) {
                folder = temporary.resolve("state" + kill);
            }
            Process one = start(RecordingProcess.class, folder, kill * 1_000_000);
            if (kill % 3 == 0) {
                killWithin(60, one, start(RecordingProcess.class, folder, kill * 1_000_000 + 500_000));
            } else {
                killWithin(60, one);
            }
            versions += assertWhole(folder);
        }
        assertTrue(versions > KILLS_WHILE_RECORDING, "only " + versions + " versions were recorded");
    }

    private static int assertWhole(Path folder) throws IOException {
        StateFolder state = new StateFolder(folder);
        List<RulesVersion> kept = state.history();
        Path history = folder.resolve("history.jsonl");
        assertEquals(Files.exists(history) ? Files.readAllLines(history).size() : 0, kept.size());
        for (RulesVersion version : kept) {
            RecordingProcess.assertWhole(state.load(version.sha256()));
        }
        return kept.size();
    }

    @Test
    void theNextStartServesAWholeSet() throws Exception {
        System.out.println("KilledProcessTest serving, -Dseed=" + seed);
        Path folder = temporary.resolve("rules");
        SmallRules.in(folder);
        for (int kill = 0; kill < KILLS_WHILE_SERVING; kill++) {
            killWithin(400, start(ServingProcess.class, folder));
            try (LiveRules rules = new Bench(folder).configure().mode(Mode.ON_PUBLISH).open()) {
                int version = Bench.version(rules);
                assertEquals(Snapshot.of(SmallRules.files(version)).sha256(), rules.status().serving().sha256());
            }
        }
    }

    /** Told to end as an operating system does it, while the rules are read from where nothing ever comes. */
    @Test
    void whatHangsKeepsNoProcessFromEnding() throws Exception {
        Path folder = temporary.resolve("rules");
        SmallRules.in(folder);
        Process process = start(HangingProcess.class, folder, Pipe.at(temporary.resolve("pipe")));
        try {
            awaitReady(process);
            process.destroy();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still running");
        } finally {
            process.destroyForcibly();
        }
    }
}
