package io.github.ogireport.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A quoted passage is found where {@link String#indexOf(String, int)} finds it. */
class QuotationTest {

    private final long seed = Long.getLong("seed", 20261130L);
    private final Random random = new Random(seed);

    private static String repeated(String unit, int times) {
        return String.join("", Collections.nCopies(times, unit));
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(random.nextInt(40) == 0 ? '乙' : '甲');
        }
        return text.toString();
    }

    @Test
    void findsWhatIndexOfFinds() {
        for (int i = 0; i < 2_000; i++) {
            String text = text(400);
            int start = random.nextInt(300);
            String quote = random.nextBoolean() ? text.substring(start, start + 70 + random.nextInt(30)) : text(70);
            int from = random.nextInt(text.length() + 2);
            assertEquals(text.indexOf(quote, from), Quotation.indexIn(text, quote, from), () -> "seed " + seed + ": " + quote + " in " + text + " from " + from);
        }
    }

    @Test
    void aQuoteThatNearlyMatchesEverywhere() {
        String quote = repeated("甲", 400_000) + "乙";
        assertEquals(500_000, (int) assertTimeoutPreemptively(Duration.ofMinutes(1),
                () -> Quotation.indexIn(repeated("甲", 500_000) + repeated("甲", 400_000) + "乙", quote, 0)));
    }
}
