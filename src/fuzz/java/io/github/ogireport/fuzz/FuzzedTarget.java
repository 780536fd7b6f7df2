package io.github.ogireport.fuzz;

import java.util.logging.LogManager;

/** What Jazzer calls. */
public final class FuzzedTarget {

    private static Target target;

    private FuzzedTarget() { }

    /** @param args the target's name */
    public static void fuzzerInitialize(String[] args) throws Exception {
        // two lines of Drools for every compilation
        LogManager.getLogManager().reset();
        target = Target.named(args[0]);
        // compiles the rules, which would be counted to the first input
        target.hold(new byte[0]);
    }

    /** @throws Exception a finding */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        target.hold(input);
    }
}
