package io.github.ogireport.activation;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.finding.RuleSetId;
import io.github.ogireport.text.OneLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How an administrator names a version: its content hash, the first characters of it (at least six), a version as its
 * {@code ruleset.yaml} states it (“1.0.0”), or that with its edition (“2021 1.0.0”). Where several contents bear the same
 * version, the one that served last is meant, save the one that is there already.
 */
final class VersionName {

    /** Characters of a hash that name a version. */
    static final int SHORTEST = 6;

    private VersionName() { }

    /**
     * @param present content hash of the version that is not meant, since it is there already; null when there is none
     * @throws IllegalArgumentException when none or more than one is meant, or only the one that is there
     */
    static String find(String name, List<RulesVersion> oldestFirst, String present) {
        String shown = OneLine.of(name, Bound.VERSION_NAME.limit());
        Set<String> byHash = new LinkedHashSet<>();
        String byVersion = null;
        List<String> known = new ArrayList<>();
        boolean there = false;
        for (RulesVersion each : oldestFirst) {
            boolean hash = name.length() >= SHORTEST && each.sha256().startsWith(name);
            boolean version = each.ruleSets().stream().anyMatch(id -> bears(name, id));
            if (each.sha256().equals(present)) {
                there |= hash || version;
                continue;
            }
            if (hash) {
                byHash.add(each.sha256());
            }
            if (version) {
                byVersion = each.sha256();
            }
            known.add(each.toString());
        }
        if (byHash.size() > 1) {
            throw new IllegalArgumentException("“" + shown + "”对应 " + byHash.size() + " 个版本，请写得更长：" + String.join("、", byHash));
        }
        if (byHash.isEmpty() && byVersion == null) {
            throw new IllegalArgumentException(there ? "版本“" + shown + "”正在使用" : "没有版本“" + shown + "”，保存的有：" + String.join("；", known));
        }
        return byHash.isEmpty() ? byVersion : byHash.iterator().next();
    }

    private static boolean bears(String name, RuleSetId id) {
        return name.equals(id.version()) || name.equals(id.edition() + " " + id.version());
    }
}
