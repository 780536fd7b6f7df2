package io.github.ogireport.proof;

import io.github.ogireport.ruleset.Clause;
import io.github.ogireport.ruleset.DrlToken;
import io.github.ogireport.ruleset.RuleDefinition;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.SwitchedOff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A rule that was added, taken away or written otherwise, as its file and settings.yaml have it. Immutable. */
public final class RuleTextChange {

    /** What happened to the rule. */
    public enum Kind {
        ADDED("新增"), REMOVED("删去"), CHANGED("改动");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    private final Kind kind;
    private final String edition;
    private final RuleDefinition rule;
    private final List<String> details;

    private RuleTextChange(Kind kind, String edition, RuleDefinition rule, List<String> details) {
        this.kind = kind;
        this.edition = edition;
        this.rule = rule;
        this.details = Collections.unmodifiableList(details);
    }

    /** Edition by edition, in the order of the new rules, then of the old ones. */
    public static List<RuleTextChange> between(List<RuleSet> before, List<RuleSet> after) {
        Map<String, RuleSet> old = new LinkedHashMap<>();
        before.forEach(each -> old.put(each.id().edition(), each));
        List<RuleTextChange> changes = new ArrayList<>();
        for (RuleSet ruleSet : after) {
            addBetween(old.remove(ruleSet.id().edition()), ruleSet, changes);
        }
        old.values().forEach(ruleSet -> addBetween(ruleSet, null, changes));
        return changes;
    }

    /** @param before null when the edition is new; {@code after} null when it is gone */
    private static void addBetween(RuleSet before, RuleSet after, List<RuleTextChange> changes) {
        String edition = (after == null ? before : after).id().edition();
        Map<String, RuleDefinition> old = byId(before);
        for (RuleDefinition rule : byId(after).values()) {
            RuleDefinition same = old.remove(rule.id());
            if (same == null) {
                changes.add(new RuleTextChange(Kind.ADDED, edition, rule, Collections.emptyList()));
            } else {
                List<String> details = details(texts(same, before), texts(rule, after));
                if (!details.isEmpty()) {
                    changes.add(new RuleTextChange(Kind.CHANGED, edition, rule, details));
                }
            }
        }
        old.values().forEach(rule -> changes.add(new RuleTextChange(Kind.REMOVED, edition, rule, Collections.emptyList())));
    }

    private static Map<String, RuleDefinition> byId(RuleSet ruleSet) {
        Map<String, RuleDefinition> byId = new LinkedHashMap<>();
        if (ruleSet != null) {
            ruleSet.rules().forEach(rule -> byId.put(rule.id(), rule));
        }
        return byId;
    }

    private static Map<String, String> texts(RuleDefinition rule, RuleSet ruleSet) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("名称", rule.name());
        texts.put("级别", ruleSet.settings().severity(rule.id(), rule.severity()).label());
        SwitchedOff off = ruleSet.settings().switchedOff().get(rule.id());
        texts.put("停用", off == null ? "" : "到 " + off.until() + "，" + off.reason());
        texts.put("依据", rule.basis());
        texts.put("提示", rule.message());
        texts.put("办法", rule.remedy());
        texts.put("当", rule.conditions().stream().map(Clause::text).collect(Collectors.joining("；")));
        texts.put("则", rule.requirement() == null ? "" : rule.requirement().text());
        texts.put("Drools 语句", rule.tokens().stream().map(DrlToken::text).collect(Collectors.joining(" ")));
        return texts;
    }

    private static List<String> details(Map<String, String> before, Map<String, String> after) {
        List<String> details = new ArrayList<>();
        before.forEach((part, text) -> {
            if (!text.equals(after.get(part))) {
                details.add(part + "：" + shown(text) + " → " + shown(after.get(part)));
            }
        });
        return details;
    }

    private static String shown(String text) {
        return text.isEmpty() ? "（没有写）" : text;
    }

    public Kind kind() {
        return kind;
    }

    public String edition() {
        return edition;
    }

    /** As it is now; as it was where it is gone. */
    public RuleDefinition rule() {
        return rule;
    }

    /** What changed, one Chinese line each: “级别：核实性 → 提示性”. Empty where the rule is new or gone. */
    public List<String> details() {
        return details;
    }
}
