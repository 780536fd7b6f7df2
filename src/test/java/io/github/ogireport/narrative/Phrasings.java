package io.github.ogireport.narrative;

import io.github.ogireport.Shipped;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.engine.CompiledRuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts, over a file of labelled phrasings, what is read rightly, wrongly and not at all. For one thread. */
final class Phrasings {

    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private int right;
    private int wrong;
    private int missed;

    static Phrasings of(Path file) throws IOException {
        Phrasings phrasings = new Phrasings();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            phrasings.score(line.split("\t", -1));
        }
        return phrasings;
    }

    private void score(String[] fields) {
        int year = Integer.parseInt(fields[1]);
        CompiledRuleSet edition = Shipped.RULE_SETS.stream().filter(each -> each.ruleSet().manifest().judges(year)).findFirst().get();
        List<Target> expected = new ArrayList<>();
        for (String each : fields[4].isEmpty() ? new String[0] : fields[4].split(" ; ")) {
            Target target = new Target(edition.ruleSet().format(), each);
            if (target.isAboutCells()) {
                expected.add(target);
            }
        }
        List<Statement> read = new ArrayList<>(edition.ruleSet().phrasebook().read(fields[3], year, Budget.unlimited()));
        for (Target target : new ArrayList<>(expected)) {
            Statement met = read.stream().filter(each -> target.isMetBy(each, year)).findFirst().orElse(null);
            if (met != null) {
                read.remove(met);
                read.removeIf(each -> target.isClaim() && target.isMetBy(each, year));
                expected.remove(target);
                count(target.kind())[0]++;
                right++;
            }
        }
        for (Statement each : read) {
            count(Target.kind(each))[1]++;
            wrong++;
        }
        for (Target each : expected) {
            count(each.kind())[2]++;
            missed++;
        }
        if (!read.isEmpty() || !expected.isEmpty()) {
            differences.add(fields[0] + " " + fields[3] + "\n    wrong " + read + "\n    missed " + expected);
        }
    }

    private int[] count(String kind) {
        return counts.computeIfAbsent(kind, each -> new int[3]);
    }

    /** Of what is read, the share that is right. */
    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** Of what is said, the share that is read rightly. */
    double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    List<String> differences() {
        return differences;
    }

    String table() {
        StringBuilder table = new StringBuilder(String.format("%-16s right wrong missed precision recall%n", "kind"));
        counts.forEach((kind, count) -> table.append(line(kind, count[0], count[1], count[2])));
        return table.append(line("all", right, wrong, missed)).toString();
    }

    private static String line(String kind, int right, int wrong, int missed) {
        return String.format("%-16s %5d %5d %6d %9.4f %6.4f%n", kind, right, wrong, missed,
                right + wrong == 0 ? 1.0 : (double) right / (right + wrong), right + missed == 0 ? 1.0 : (double) right / (right + missed));
    }
}
