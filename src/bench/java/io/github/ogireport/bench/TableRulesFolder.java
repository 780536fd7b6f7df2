package io.github.ogireport.bench;

import io.github.ogireport.ruleset.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rules folder with the table rules of the 2021 edition and nothing else: T3-01 to T3-03, T4-01 and N-01 to N-03, cut out of
 * the shipped {@code balance.dslr} word for word. The P rules stay out; the hand-written checks have none.
 */
final class TableRulesFolder {

    private static final String EDITION = "2021";
    private static final Pattern RULE = Pattern.compile("规则 \"(?:T3|T4|N)-.*?\n结束\n", Pattern.DOTALL);

    private TableRulesFolder() { }

    /** Makes the folder, which the JVM deletes at its end. */
    static Path copyFrom(Path rules) {
        try {
            Path folder = temporary(Files.createTempDirectory("table-rules"));
            Path edition = temporary(Files.createDirectory(folder.resolve(EDITION)));
            temporary(Files.copy(rules.resolve(RuleSet.VOCABULARY), folder.resolve(RuleSet.VOCABULARY)));
            for (String file : new String[] {"ruleset.yaml", "format.yaml", "settings.yaml"}) {
                temporary(Files.copy(rules.resolve(EDITION).resolve(file), edition.resolve(file)));
            }
            String balance = new String(Files.readAllBytes(rules.resolve(EDITION).resolve("balance.dslr")), StandardCharsets.UTF_8);
            temporary(Files.write(edition.resolve("balance.dslr"), tableRules(balance).getBytes(StandardCharsets.UTF_8)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary(Path path) {
        path.toFile().deleteOnExit();
        return path;
    }

    private static String tableRules(String balance) {
        StringBuilder kept = new StringBuilder();
        Matcher rule = RULE.matcher(balance);
        while (rule.find()) {
            kept.append(rule.group()).append('\n');
        }
        return kept.toString();
    }
}
