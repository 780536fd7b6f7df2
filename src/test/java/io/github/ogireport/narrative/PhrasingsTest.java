package io.github.ogireport.narrative;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.junit.jupiter.api.Test;

/** How well phrasings of published reports are read. Another file: {@code -Dtest=PhrasingsTest -Dphrasings=FILE}. */
class PhrasingsTest {

    private static final Path FOLDER = Paths.get("src/test/resources/narrative");

    private static Phrasings score(Path file) throws IOException {
        Phrasings phrasings = Phrasings.of(file);
        phrasings.differences().forEach(System.out::println);
        System.out.println(file + "\n" + phrasings.table());
        return phrasings;
    }

    @Test
    void development() throws IOException {
        Phrasings phrasings = score(Paths.get(System.getProperty("phrasings", FOLDER.resolve("phrasings-dev.tsv").toString())));
        assertTrue(phrasings.precision() >= 0.98 && phrasings.recall() >= 0.9);
    }

    @Test
    void shared() throws IOException {
        Phrasings phrasings = score(FOLDER.resolve("phrasings-shared.tsv"));
        assertTrue(phrasings.precision() >= 0.98 && phrasings.recall() >= 0.9);
    }
}
