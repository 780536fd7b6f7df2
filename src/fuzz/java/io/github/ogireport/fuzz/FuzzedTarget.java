package io.github.ogireport.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/** What Jazzer calls. */
public final class FuzzedTarget {

    private static Target target;

    private FuzzedTarget() { }

    /** @param args the target's name */
    public static void fuzzerInitialize(String[] args) throws Exception {
        // two lines of Drools for every compilation
        LogManager.getLogManager().reset();
        target = Target.named(args[0]);
        // compiles the rules and warms up, which would be counted to the first inputs
        try (Stream<Path> seeds = Files.list(target.seeds())) {
            for (Path seed : (Iterable<Path>) seeds::iterator) {
                target.hold(Files.readAllBytes(seed));
            }
        }
    }

    /** @throws Exception a finding */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        target.hold(input);
    }
}
