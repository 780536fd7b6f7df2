package io.github.ogireport.ruleset;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.finding.Comparison;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.pattern.TextPattern;
import io.github.ogireport.pattern.TextPatterns;
import io.github.ogireport.report.Organ;
import io.github.ogireport.report.OrganKind;
import io.github.ogireport.report.OrganLevel;
import io.github.ogireport.source.Problems;
import io.github.ogireport.source.Yaml;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code settings.yaml}: what administrators change most often, severities, limits and the parameters (参数) that rules name.
 * Patterns are RE2 expressions: they run in time linear in the text, whatever they say. Immutable.
 */
public final class Settings {

    private static final Set<String> ORGANS = organs();
    /** What compiling a step of a pattern takes, in {@link io.github.ogireport.bound.Budget} steps. */
    private static final long STEPS = 500;

    private final Map<String, Severity> severities = new LinkedHashMap<>();
    private final Map<String, Integer> severityLines = new LinkedHashMap<>();
    private final Map<String, SwitchedOff> switchedOff = new LinkedHashMap<>();
    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final Map<String, TextPatterns> patterns = new LinkedHashMap<>();
    private final Map<String, Map<String, MonthDay>> deadlines = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, List<String>> toldBy = new LinkedHashMap<>();
    private final Map<String, Integer> toldByLines = new LinkedHashMap<>();
    private final Subordination subordination;
    private final int fireLimit;
    private final int timeLimitMillis;
    private final int findingLimit;
    private long patternSteps;

    /** @param base what is said there holds where the file says nothing */
    private Settings(Yaml yaml, Settings base) {
        if (base != null) {
            deadlines.putAll(base.deadlines);
            numbers.putAll(base.numbers);
            words.putAll(base.words);
            patterns.putAll(base.patterns);
            toldBy.putAll(base.toldBy);
        }
        yaml.onlyKeys("级别", "停用", "限制", "期限", "数值", "词语", "句式", "下级机关", "汇总", "同因");
        readSeverities(yaml.get("级别"));
        yaml.get("停用").entries().forEach((rule, value) -> switchedOff.put(rule, SwitchedOff.parse(value)));
        Yaml limits = yaml.get("限制").onlyKeys("触发次数", "毫秒", "问题条数");
        fireLimit = limits.get("触发次数").number(10_000, 1, Bound.CHECK_FIRINGS.limit());
        timeLimitMillis = limits.get("毫秒").number(5_000, 10, Bound.CHECK_MILLISECONDS.limit());
        findingLimit = limits.get("问题条数").number(200, 1, Bound.CHECK_FINDINGS.limit());
        readDeadlines(yaml.get("期限"));
        few(yaml.get("数值")).forEach((name, value) -> numbers.put(name, value.number(1)));
        few(yaml.get("词语")).forEach((name, value) -> words.put(name, nonEmpty(value)));
        readPatterns(yaml.get("句式"));
        readSameCauses(yaml.get("同因"));
        subordination = new Subordination(yaml.get("下级机关"), yaml.get("汇总"), base == null ? null : base.subordination);
    }

    static Settings parse(String file, String text, Problems problems) {
        return new Settings(Yaml.parse(file, text, problems), null);
    }

    /** The parameters of these settings, save those that a case (案例) brings; every rule is on and as severe as it says. */
    Settings inCase(Yaml parameters) {
        parameters.onlyKeys("期限", "数值", "词语", "句式", "下级机关", "汇总");
        return new Settings(parameters, this);
    }

    /** How large the patterns are that these settings themselves bring. */
    long patternSteps() {
        return patternSteps;
    }

    private void readSeverities(Yaml yaml) {
        yaml.entries().forEach((rule, value) -> {
            Severity severity = severity(value.text(""));
            if (severity == null) {
                value.problem("不认识的级别“" + value.text("") + "”：应为 强制性、核实性 或 提示性");
            }
            severities.put(rule, severity);
            severityLines.put(rule, value.line());
        });
    }

    private void readSameCauses(Yaml yaml) {
        yaml.entries().forEach((rule, value) -> {
            toldBy.put(rule, nonEmpty(value));
            toldByLines.put(rule, value.line());
        });
    }

    private void readDeadlines(Yaml yaml) {
        few(yaml).forEach((name, byOrgan) -> {
            Map<String, MonthDay> days = new LinkedHashMap<>();
            byOrgan.entries().forEach((organ, value) -> {
                if (!ORGANS.contains(organ)) {
                    value.problem("不认识的机关“" + organ + "”" + Suggestion.of(organ, ORGANS, value::maySuggest));
                }
                try {
                    days.put(organ, MonthDay.parse("--" + value.text("")));
                } catch (DateTimeException e) {
                    value.problem("“" + value.text("") + "”应写成 月-日，例如 01-31");
                }
            });
            deadlines.put(name, Collections.unmodifiableMap(days));
        });
    }

    private void readPatterns(Yaml yaml) {
        few(yaml).forEach((name, value) -> {
            List<TextPattern> compiled = new ArrayList<>();
            for (Yaml item : value.items()) {
                if (Bound.PATTERN_TEXT.isPassedBy(item.text("").length())) {
                    item.problem(Bound.PATTERN_TEXT.sentence() + "：请拆成几个句式");
                    continue;
                }
                long size = PatternSize.of(item.text(""));
                if (Bound.PATTERN.isPassedBy(size)) {
                    item.problem("句式太大：把 {次数} 展开后不能超过 " + Bound.PATTERN.limit() + " 步，请减少次数或拆成几个句式");
                    continue;
                }
                patternSteps += size;
                if (Bound.PATTERNS.isPassedBy(patternSteps)) {
                    item.problem(Bound.PATTERNS.sentence() + "：请减少句式");
                    break;
                }
                item.spend(STEPS * size);
                try {
                    compiled.add(TextPattern.compile(item.text("")));
                } catch (IllegalArgumentException e) {
                    item.problem("句式“" + item.text("") + "”写法有误：" + e.getMessage());
                }
            }
            patterns.put(name, TextPatterns.of(compiled));
        });
    }

    /** 部门, 政府, and either with a level: 政府·乡镇级. */
    private static Set<String> organs() {
        Set<String> organs = new LinkedHashSet<>();
        for (OrganKind kind : OrganKind.values()) {
            organs.add(kind.label());
            for (OrganLevel level : OrganLevel.values()) {
                organs.add(kind.label() + "·" + level.label());
            }
        }
        return organs;
    }

    private static Map<String, Yaml> few(Yaml parameters) {
        if (Bound.PARAMETERS.isPassedBy(parameters.entries().size())) {
            parameters.problem(Bound.PARAMETERS.sentence());
            return Collections.emptyMap();
        }
        return parameters.entries();
    }

    private static List<String> nonEmpty(Yaml list) {
        List<String> texts = list.texts();
        if (texts.isEmpty() || texts.contains("")) {
            list.problem("这里至少要有一个词，且不能有空的词");
        }
        return Collections.unmodifiableList(texts);
    }

    /** @return null when the word is none of the three Chinese terms or English names */
    static Severity severity(String word) {
        for (Severity severity : Severity.values()) {
            if (severity.label().equals(word) || severity.name().equals(word)) {
                return severity;
            }
        }
        return null;
    }

    /** The severity that the settings give a rule; {@code stated} where they give none. */
    public Severity severity(String rule, Severity stated) {
        return severities.getOrDefault(rule, stated);
    }

    /** Rules whose severity is changed, with the line that changes it. */
    Map<String, Integer> severityLines() {
        return severityLines;
    }

    /** The rules that tell better what this one finds at the same place (同因), which is then left to them; empty for most. */
    public List<String> toldBy(String rule) {
        return toldBy.getOrDefault(rule, Collections.emptyList());
    }

    /** Rules whose findings may be left to others, with the line that says so. */
    Map<String, Integer> toldByLines() {
        return toldByLines;
    }

    /** The rules that are or were switched off, by id; see {@link SwitchedOff#isOff}. */
    public Map<String, SwitchedOff> switchedOff() {
        return Collections.unmodifiableMap(switchedOff);
    }

    /** @throws IllegalArgumentException when there is no such parameter */
    public List<String> words(String name) {
        return known(words, "词语", name);
    }

    /** @throws IllegalArgumentException when there is no such parameter */
    public TextPatterns patterns(String name) {
        return known(patterns, "句式", name);
    }

    /**
     * Days of the year after the report year, by organ: {@code 政府}, {@code 部门}, or either with a level, {@code 政府·乡镇级}.
     *
     * @throws IllegalArgumentException when there is no such parameter
     */
    public Map<String, MonthDay> deadlines(String name) {
        return known(deadlines, "期限", name);
    }

    /** @throws IllegalArgumentException when there is no such parameter */
    public int number(String name) {
        return known(numbers, "数值", name);
    }

    /** The organs whose reports must be there when an organ's figures are compared with its subordinates'; empty where nothing is said. */
    public List<String> subordinatesOf(Organ organ) {
        return subordination.of(organ);
    }

    /** How an organ's figures must compare with the sum of its subordinates' (汇总): {@code AT_LEAST} or {@code EQUAL}. */
    public Comparison rollUp() {
        return subordination.rollUp();
    }

    /** The names of the parameters of a kind (词语, 句式, 期限, 数值); null when there is no such kind. */
    public Set<String> names(String kind) {
        switch (kind) {
            case "词语":
                return words.keySet();
            case "句式":
                return patterns.keySet();
            case "期限":
                return deadlines.keySet();
            case "数值":
                return numbers.keySet();
            default:
                return null;
        }
    }

    /** How many rules may fire in one check. */
    public int fireLimit() {
        return fireLimit;
    }

    /** How long one check may take, in milliseconds. */
    public int timeLimitMillis() {
        return timeLimitMillis;
    }

    /** How many findings a result lists. */
    public int findingLimit() {
        return findingLimit;
    }

    private static <V> V known(Map<String, V> parameters, String kind, String name) {
        V value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("settings.yaml 的“" + kind + "”里没有“" + name + "”");
        }
        return value;
    }
}
