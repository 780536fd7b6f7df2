package io.github.ogireport.activation;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.finding.RuleSetId;
import io.github.ogireport.text.OneLine;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How an administrator names a version: its content hash, the first characters of it (at least six), a version as its
 * {@code ruleset.yaml} states it (“1.0.0”), or that with its edition (“2021 1.0.0”). A name that several contents bear, as when
 * rules are edited under the same version, names none of them.
 */
final class VersionName {

    /** Characters of a hash that name a version. */
    static final int SHORTEST = 6;

    private VersionName() { }

    /**
     * @param present content hash of the version that is there already; null when there is none
     * @throws IllegalArgumentException when none or more than one is meant, or only the one that is there
     */
    static String find(String name, List<RulesVersion> oldestFirst, String present) {
        Map<String, RulesVersion> byHash = new LinkedHashMap<>();
        Map<String, RulesVersion> byVersion = new LinkedHashMap<>();
        for (RulesVersion each : oldestFirst) {
            if (name.length() >= SHORTEST && each.sha256().startsWith(name)) {
                byHash.put(each.sha256(), each);
            }
            if (each.ruleSets().stream().anyMatch(id -> bears(name, id))) {
                byVersion.put(each.sha256(), each);
            }
        }
        Map<String, RulesVersion> meant = byHash.isEmpty() ? byVersion : byHash;
        String shown = OneLine.of(name, Bound.VERSION_NAME.limit());
        if (meant.size() > 1) {
            throw new IllegalArgumentException("“" + shown + "”对应 " + meant.size() + " 个版本，请写明其中一个的内容码：" + list(meant.values(), present));
        }
        if (meant.isEmpty()) {
            throw new IllegalArgumentException("没有版本“" + shown + "”，保存的有：" + list(oldestFirst, present));
        }
        String found = meant.keySet().iterator().next();
        if (found.equals(present)) {
            throw new IllegalArgumentException("版本“" + shown + "”正在使用");
        }
        return found;
    }

    private static String list(Collection<RulesVersion> versions, String present) {
        return versions.stream().map(each -> each + (each.sha256().equals(present) ? "，现在就是" : "")).collect(Collectors.joining("；"));
    }

    private static boolean bears(String name, RuleSetId id) {
        return name.equals(id.version()) || name.equals(id.edition() + " " + id.version());
    }
}
