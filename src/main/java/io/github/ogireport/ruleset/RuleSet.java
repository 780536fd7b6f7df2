package io.github.ogireport.ruleset;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.finding.RuleSetId;
import io.github.ogireport.narrative.Phrasebook;
import io.github.ogireport.report.Format;
import io.github.ogireport.source.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Everything in the folder of one edition: manifest, format, settings and rules. Immutable. */
public final class RuleSet {

    /** The file of sentences that every edition shares. */
    public static final String VOCABULARY = "vocabulary.dsl";

    private static final Pattern RULES = Pattern.compile("\\.(dslr|drl|csv|xlsx)$");

    private final RuleSetId id;
    private final Manifest manifest;
    private final Format format;
    private final Settings settings;
    private final Phrasebook phrasebook;
    private final Vocabulary vocabulary;
    private final List<RuleDefinition> rules;
    private final Snapshot files;

    private RuleSet(RuleSetId id, Manifest manifest, Format format, Settings settings, Phrasebook phrasebook, Vocabulary vocabulary,
                    List<RuleDefinition> rules, Snapshot files) {
        this.id = id;
        this.manifest = manifest;
        this.format = format;
        this.settings = settings;
        this.phrasebook = phrasebook;
        this.vocabulary = vocabulary;
        this.rules = Collections.unmodifiableList(rules);
        this.files = files;
    }

    /**
     * @param folder  the whole rules folder
     * @param edition name of the edition's folder
     * @return null when there were problems, which are added to {@code problems}
     */
    static RuleSet read(Snapshot folder, String edition, Problems problems) {
        int known = problems.count();
        Snapshot files = folder.part(VOCABULARY, edition);
        Vocabulary vocabulary = Vocabulary.parse(VOCABULARY, VisibleText.of(files, VOCABULARY, problems), problems);
        String manifestName = edition + "/ruleset.yaml";
        Manifest manifest = Manifest.parse(manifestName, VisibleText.of(files, manifestName, problems), problems);
        String formatName = edition + "/format.yaml";
        Format format = FormatFile.parse(formatName, VisibleText.of(files, formatName, problems), problems);
        String settingsName = edition + "/settings.yaml";
        Settings settings = Settings.parse(settingsName, VisibleText.of(files, settingsName, problems), problems);
        String narrativeName = edition + "/narrative.yaml";
        String narrative = files.names().contains(narrativeName) ? VisibleText.of(files, narrativeName, problems) : "";
        Phrasebook phrasebook = NarrativeFile.parse(narrativeName, narrative, format, problems);
        List<RuleDefinition> rules = new ArrayList<>();
        for (String name : files.names()) {
            if (!Bound.RULES.isPassedBy(rules.size())) {
                rules.addAll(rules(files, name, vocabulary, problems));
            }
        }
        if (Bound.RULES.isPassedBy(rules.size())) {
            RuleDefinition first = rules.get(Bound.RULES.limit());
            problems.add(first.file(), first.line(), "规则太多：一个规则集最多 " + Bound.RULES.limit() + " 条，读到这个文件已有 " + rules.size() + " 条");
            return null;
        }
        rules.sort(Comparator.comparing(RuleDefinition::file).thenComparingInt(RuleDefinition::line));
        if (format != null && !format.edition().equals(edition)) {
            problems.add(formatName, 0, "edition 是“" + format.edition() + "”，应与文件夹同名“" + edition + "”");
        }
        checkTogether(rules, vocabulary, format, settings, phrasebook, settingsName, faulty(files, problems), problems);
        return problems.count() > known ? null
                : new RuleSet(new RuleSetId(edition, manifest.version(), files.sha256()), manifest, format, settings, phrasebook, vocabulary, rules, files);
    }

    /** @return the rules of a file; none when it is of another kind */
    private static List<RuleDefinition> rules(Snapshot files, String name, Vocabulary vocabulary, Problems problems) {
        return name.endsWith(".dslr") ? RuleFile.parse(name, VisibleText.of(files, name, problems), vocabulary, problems)
                : name.endsWith(".drl") ? DrlFile.parse(name, VisibleText.of(files, name, problems), problems)
                : RuleTable.read(files, name, vocabulary, problems);
    }

    /** The first file of rules that has a problem, so that rules may be missing; empty when there is none. */
    private static String faulty(Snapshot files, Problems problems) {
        return files.names().stream().filter(name -> RULES.matcher(name).find() && problems.has(name)).findFirst().orElse("");
    }

    private static void checkTogether(List<RuleDefinition> rules, Vocabulary vocabulary, Format format, Settings settings, Phrasebook phrasebook, String settingsName, String faulty,
                                      Problems problems) {
        Map<String, RuleDefinition> byId = new HashMap<>();
        References references = format == null ? null : new References(format, settings, phrasebook, vocabulary, problems);
        for (RuleDefinition rule : rules) {
            RuleDefinition other = byId.putIfAbsent(rule.id(), rule);
            if (other != null) {
                problems.add(rule.file(), rule.line(), "规则编号 " + rule.id() + " 已在 " + other.file() + ":" + other.line() + " 用过，请换一个编号");
            }
            if (references != null) {
                references.check(rule);
            }
        }
        settings.severityLines().forEach((rule, line) -> known(rule, byId.keySet(), settingsName, line, "级别", faulty, problems));
        settings.toldByLines().forEach((rule, line) -> sameCause(rule, settings.toldBy(rule), line, byId.keySet(), settingsName, faulty, problems));
        settings.switchedOff().forEach((rule, off) -> known(rule, byId.keySet(), settingsName, off.line(), "停用", faulty, problems));
    }

    /** A set that has none of the rules has no need of the entry; one that has some of them must have all. */
    private static void sameCause(String rule, List<String> toldBy, int line, Set<String> ids, String file, String faulty, Problems problems) {
        List<String> named = new ArrayList<>(toldBy);
        named.add(0, rule);
        if (named.stream().anyMatch(ids::contains)) {
            named.forEach(each -> known(each, ids, file, line, "同因", faulty, problems));
        }
    }

    private static void known(String rule, Set<String> ids, String file, int line, String where, String faulty, Problems problems) {
        if (!ids.contains(rule)) {
            problems.addBecauseOf(faulty, file, line, "“" + where + "”里的规则 " + rule + " 不存在" + Suggestion.of(rule, ids, problems::maySuggest));
        }
    }

    public RuleSetId id() {
        return id;
    }

    public Manifest manifest() {
        return manifest;
    }

    public Format format() {
        return format;
    }

    public Settings settings() {
        return settings;
    }

    /** What the edition's texts say in which words; empty when the edition brings none. */
    public Phrasebook phrasebook() {
        return phrasebook;
    }

    /** In the order of the files' names and of their lines. */
    public List<RuleDefinition> rules() {
        return rules;
    }

    /** The vocabulary's sentences for what a rule looks at, each with its line in {@value #VOCABULARY} and its blanks open. */
    public List<Clause> conditionSentences() {
        return vocabulary.conditionSentences();
    }

    /** The vocabulary's sentences for what a rule requires, each with its line in {@value #VOCABULARY} and its blanks open. */
    public List<Clause> requirementSentences() {
        return vocabulary.requirementSentences();
    }

    /**
     * Reads the cases that prove the rules, as they stood when the rule set was read.
     *
     * @throws InvalidRuleSetException listing every problem in the case files
     */
    public List<RuleCase> cases() {
        Problems problems = new Problems(RulesFolder.budget("读案例"));
        List<RuleCase> cases = CaseFile.readAll(files, this, problems);
        problems.throwIfAny(InvalidRuleSetException::new);
        return cases;
    }
}
