package io.github.ogireport.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the {@code rules/} folder: one rule set for each edition of the format. */
public final class RulesFolder {

    private RulesFolder() { }

    /**
     * @return the rule sets, the newest edition first
     * @throws InvalidRuleSetException listing every problem in every edition
     */
    public static List<RuleSet> read(Path folder) {
        Problems problems = new Problems();
        List<RuleSet> ruleSets = read(folder, problems);
        problems.throwIfAny();
        return ruleSets;
    }

    /** @return the rule sets without a fault, the newest edition first; what is wrong in the others is added to {@code problems} */
    public static List<RuleSet> read(Path folder, Problems problems) {
        List<RuleSet> ruleSets = new ArrayList<>();
        for (String edition : editions(folder, problems)) {
            RuleSet ruleSet = RuleSet.read(folder, edition, problems);
            if (ruleSet != null) {
                ruleSets.add(ruleSet);
            }
        }
        ruleSets.sort(Comparator.comparingInt((RuleSet ruleSet) -> ruleSet.manifest().firstYear()).reversed());
        for (int i = 1; i < ruleSets.size(); i++) {
            Manifest older = ruleSets.get(i).manifest();
            Manifest newer = ruleSets.get(i - 1).manifest();
            if (older.lastYear() >= newer.firstYear()) {
                problems.add(ruleSets.get(i).id().edition() + "/ruleset.yaml", 0, "与 " + ruleSets.get(i - 1).id().edition() + " 都适用于 "
                        + newer.firstYear() + " 年度：请改 lastReportYear，使一个年度只有一个规则集");
            }
        }
        return ruleSets;
    }

    private static List<String> editions(Path folder, Problems problems) {
        try (Stream<Path> children = Files.list(folder)) {
            List<String> editions = children.filter(child -> Files.exists(child.resolve("ruleset.yaml")))
                    .map(child -> String.valueOf(child.getFileName())).sorted().collect(Collectors.toList());
            if (editions.isEmpty()) {
                problems.add(folder.toString(), 0, "这个文件夹里没有规则集：应当有 2021/ruleset.yaml 这样的文件");
            }
            return editions;
        } catch (IOException | UncheckedIOException e) {
            problems.add(folder.toString(), 0, Files.exists(folder) ? "规则文件夹读不出来：" + e : "没有这个规则文件夹");
            return new ArrayList<>();
        }
    }
}
