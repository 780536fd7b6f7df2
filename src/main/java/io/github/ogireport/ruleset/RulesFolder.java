package io.github.ogireport.ruleset;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.bound.BudgetSpentException;
import io.github.ogireport.finding.RuleSetId;
import io.github.ogireport.source.Problems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the {@code rules/} folder: one rule set for each edition of the format. */
public final class RulesFolder {

    /** A file that is in a folder only while its content is exchanged file by file: what stands beside it is half of two versions. */
    public static final String UNFINISHED = "restore-unfinished.txt";

    private static final String MANIFEST = "/ruleset.yaml";

    private RulesFolder() { }

    /**
     * @return the rule sets, the newest edition first
     * @throws InvalidRuleSetException listing every problem in every edition
     */
    public static List<RuleSet> read(Path folder) {
        Problems problems = new Problems();
        List<RuleSet> ruleSets = read(folder, problems);
        problems.throwIfAny(InvalidRuleSetException::new);
        return ruleSets;
    }

    /** @return the rule sets without a fault, the newest edition first; what is wrong in the others is added to {@code problems} */
    public static List<RuleSet> read(Path folder, Problems problems) {
        Snapshot files = Snapshot.read(folder, problems);
        return problems.any() ? new ArrayList<>() : read(files, problems);
    }

    /** The same from bytes that were read before. */
    public static List<RuleSet> read(Snapshot files, Problems problems) {
        return read(files, problems, budget("读规则"));
    }

    /** @param what in Chinese, such as “读案例” */
    static Budget budget(String what) {
        return Budget.of(what, Duration.ofSeconds(Bound.LOADING_SECONDS.limit()), System::nanoTime);
    }

    /** @param budget of reading all of it */
    static List<RuleSet> read(Snapshot files, Problems problems, Budget budget) {
        Problems found = new Problems(budget);
        try {
            return readAll(files, found);
        } catch (BudgetSpentException e) {
            // said with its file
            return new ArrayList<>();
        } finally {
            problems.addAll(found);
        }
    }

    private static List<RuleSet> readAll(Snapshot files, Problems problems) {
        List<RuleSet> ruleSets = new ArrayList<>();
        if (files.bytes(UNFINISHED) != null) {
            problems.add(UNFINISHED, 0, "收回旧版没有做完，文件夹里新旧混杂：请再运行一次 ogi-report rules restore");
            return ruleSets;
        }
        List<String> editions = editions(files, problems);
        FileNames.check(files.names(), editions, problems);
        for (String edition : editions) {
            RuleSet ruleSet = RuleSet.read(files, edition, problems);
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

    /** The editions that a content holds, the newest first, by what their {@code ruleset.yaml} says alone: nothing else is read. */
    public static List<RuleSetId> ids(Snapshot files) {
        Problems problems = new Problems();
        List<RuleSetId> ids = new ArrayList<>();
        for (String edition : editions(files, problems)) {
            String name = edition + MANIFEST;
            String version = Manifest.parse(name, VisibleText.of(files, name, problems), problems).version();
            ids.add(new RuleSetId(edition, version, files.part(RuleSet.VOCABULARY, edition).sha256()));
        }
        ids.sort(Comparator.comparing(RuleSetId::edition).reversed());
        return ids;
    }

    private static List<String> editions(Snapshot files, Problems problems) {
        List<String> editions = new ArrayList<>();
        for (String name : files.named(MANIFEST)) {
            String edition = name.substring(0, name.length() - MANIFEST.length());
            if (!edition.contains("/")) {
                editions.add(edition);
            }
        }
        if (editions.isEmpty()) {
            problems.add("2021" + MANIFEST, 0, "这个文件夹里没有规则集：应当有 2021/ruleset.yaml 这样的文件");
        }
        return editions;
    }
}
