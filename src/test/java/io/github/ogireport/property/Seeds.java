package io.github.ogireport.property;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Runs a property many times, each time from a seed of its own. The seeds are the same in every build; a failure names the one
 * that failed, and {@code -Dseed=…} starts from it.
 */
final class Seeds {

    static final long FIRST = Long.getLong("seed", 20_260_101L);

    private Seeds() { }

    static void each(int runs, Consumer<Random> property) {
        for (long seed = FIRST; seed < FIRST + runs; seed++) {
            try {
                // neighbouring seeds give java.util.Random nearly the same first numbers
                property.accept(new Random(seed * 0x9E3779B97F4A7C15L));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("fails with -Dseed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }
}
