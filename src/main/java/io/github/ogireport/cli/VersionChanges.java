package io.github.ogireport.cli;

import io.github.ogireport.proof.RuleTextChange;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What changed from one version of the rules to the next, in a few words. Holds one version at a time. */
final class VersionChanges {

    private static final int NAMED = 10;
    private static final Pattern RULES = Pattern.compile("\\.(dslr|drl|csv|xlsx)$");

    private Snapshot files;
    private List<RuleSet> ruleSets;

    /**
     * @param next the version that followed the one before; the first one follows none
     * @return “新增 2021 版 L-01；改动 2021 版 X-03；改了 2021/settings.yaml”; empty for the first one, and where
     *         it served again
     */
    String to(Snapshot next) {
        if (files != null && files.sha256().equals(next.sha256())) {
            return "";
        }
        Problems unread = new Problems();
        List<RuleSet> read = RulesFolder.read(next, unread);
        String words = files == null ? "" : words(next, read);
        files = next;
        ruleSets = read;
        return words;
    }

    private String words(Snapshot next, List<RuleSet> read) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        List<RuleTextChange> changes = new ArrayList<>(RuleTextChange.between(ruleSets, read));
        changes.sort(Comparator.comparing(RuleTextChange::kind));
        for (RuleTextChange change : changes) {
            ids.computeIfAbsent(change.kind().label() + " " + change.edition() + " 版 ", kind -> new ArrayList<>()).add(change.rule().id());
        }
        List<String> parts = new ArrayList<>();
        ids.forEach((kind, rules) -> parts.add(kind + named(rules)));
        List<String> others = otherFiles(next);
        if (!others.isEmpty()) {
            parts.add("改了 " + named(others));
        }
        return String.join("；", parts);
    }

    /** What is not of rules: what changed in those is said by their ids. */
    private List<String> otherFiles(Snapshot next) {
        Set<String> names = new TreeSet<>(files.names());
        names.addAll(next.names());
        names.removeIf(name -> RULES.matcher(name).find() || Arrays.equals(files.bytes(name), next.bytes(name)));
        return new ArrayList<>(names);
    }

    private static String named(List<String> all) {
        return String.join("、", all.subList(0, Math.min(NAMED, all.size()))) + (all.size() > NAMED ? " 等 " + all.size() + " 个" : "");
    }
}
