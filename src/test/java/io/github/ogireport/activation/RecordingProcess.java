package io.github.ogireport.activation;

import io.github.ogireport.ruleset.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A process that records versions into a state folder as fast as it can, until it is killed. */
final class RecordingProcess {

    private static final int FILES = 20;
    private static final int SIZE = 5_000;

    private RecordingProcess() { }

    /** @param arguments the state folder, and a number that sets this process's versions apart from another's */
    public static void main(String[] arguments) throws Exception {
        Path folder = Paths.get(arguments[0]);
        int first = Integer.parseInt(arguments[1]);
        record(new StateFolder(folder.resolveSibling("warm" + first)), first);
        System.out.println("ready");
        StateFolder state = new StateFolder(folder);
        for (int number = first; ; number++) {
            record(state, number);
        }
    }

    private static void record(StateFolder state, int number) throws IOException {
        Snapshot files = content(number);
        state.record(StateFolderTest.version(files, number % 3 == 0 ? Cause.ROLLBACK : Cause.EDIT), files);
    }

    /** Every file holds the same number. */
    static Snapshot content(int number) {
        byte[] one = new byte[SIZE];
        byte[] text = ("第" + number + "版").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < SIZE; i++) {
            one[i] = text[i % text.length];
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < FILES; i++) {
            files.put("2021/" + i + ".dslr", one);
        }
        return Snapshot.of(files);
    }

    static void assertWhole(Snapshot files) {
        if (files.names().size() != FILES) {
            throw new AssertionError(files.names());
        }
        for (String name : files.names()) {
            if (!Arrays.equals(files.bytes("2021/0.dslr"), files.bytes(name))) {
                throw new AssertionError(name + " is of another version");
            }
        }
    }
}
