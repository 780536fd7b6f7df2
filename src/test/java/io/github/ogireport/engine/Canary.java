package io.github.ogireport.engine;

/** What attacks try to reach: it sings when a rule file has run code. */
public final class Canary {

    private static int songs;

    private Canary() { }

    /** Called by rules that should never run. */
    public static boolean touch() {
        songs++;
        return true;
    }

    static int songs() {
        return songs;
    }
}
