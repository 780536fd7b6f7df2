package io.github.ogireport.property;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.Shipped;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.narrative.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pieces of phrasings in any order: whatever a clerk writes, it is read, and what is read stands in its sentence. */
class ShuffledPhrasesTest {

    private static final int RUNS = 3_000;
    private static final int MOST_PIECES = 20;
    private static final String CUTS = "(?<=[,，。;；:：、()（）])|(?=[0-9])|(?<=[0-9])(?=[^0-9])";

    private static List<String> pieces() throws IOException {
        List<String> pieces = new ArrayList<>();
        for (String line : Files.readAllLines(Paths.get("src/test/resources/narrative/phrasings-dev.tsv"), StandardCharsets.UTF_8)) {
            pieces.addAll(Arrays.asList(line.split("\t", -1)[3].split(CUTS)));
        }
        return pieces;
    }

    @Test
    void anyOrderIsRead() throws IOException {
        List<String> pieces = pieces();
        Seeds.each(RUNS, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = 1 + random.nextInt(MOST_PIECES); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            for (CompiledRuleSet edition : Shipped.RULE_SETS) {
                for (Statement each : edition.ruleSet().phrasebook().read(text.toString(), 2024, Budget.unlimited())) {
                    assertTrue(each.sentenceFrom() <= each.from() && each.from() < each.to() && each.to() <= each.sentenceTo(), () -> each + " in " + text);
                }
            }
        });
    }
}
