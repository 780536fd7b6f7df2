package io.github.ogireport.fuzz;

/** What rules try to reach: it sings when a rule file has run code. */
public final class Canary {

    private static volatile boolean sang;

    private Canary() { }

    /** Called by rules that should never run. */
    public static boolean touch() {
        sang = true;
        return true;
    }

    static void mustBeSilent() {
        Sound.require(!sang, "a rule file has run code");
    }
}
