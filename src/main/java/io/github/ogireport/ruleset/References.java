package io.github.ogireport.ruleset;

import io.github.ogireport.finding.Stage;
import io.github.ogireport.narrative.Phrasebook;
import io.github.ogireport.report.Block;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.OrganKind;
import io.github.ogireport.report.OrganLevel;
import io.github.ogireport.report.Section;
import io.github.ogireport.report.Table;
import io.github.ogireport.source.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks that whatever a rule names is there: tables, rows, columns, sections, parameters, the terms of a formula. */
final class References {

    /** What looking at a row or column takes, in {@link io.github.ogireport.bound.Budget} steps. */
    private static final long STEPS = 20;

    private final Format format;
    private final Settings settings;
    private final Phrasebook phrasebook;
    private final Vocabulary vocabulary;
    private final Problems problems;
    /** How many rows and columns there are to look through. */
    private final long lines;

    References(Format format, Settings settings, Phrasebook phrasebook, Vocabulary vocabulary, Problems problems) {
        this.format = format;
        this.settings = settings;
        this.phrasebook = phrasebook;
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.lines = format.tables().stream().flatMap(table -> table.blocks().stream()).mapToLong(block -> block.rows().size() + block.columns().size()).sum();
    }

    void check(RuleDefinition rule) {
        if (!rule.tokens().isEmpty()) {
            new DrlReferences(this, format, vocabulary, problems).check(rule);
            return;
        }
        List<Clause> clauses = new ArrayList<>(rule.conditions());
        clauses.add(rule.requirement());
        for (Clause clause : clauses) {
            problems.spend(rule.file(), STEPS * lines * (clause.blanks().size() + 1));
            clause.blanks().forEach((blank, value) -> check(rule, clause, blank, value));
        }
    }

    /** @param numbered the blank's name; where a sentence has two of a kind, the second with a 2 behind it */
    private void check(RuleDefinition rule, Clause clause, String numbered, String value) {
        String blank = unnumbered(numbered);
        String problem = BlankForms.problem(blank, value, format, problems::maySuggest);
        if (problem != null) {
            problems.add(rule.file(), clause.line(), "规则 " + rule.id() + "：" + problem);
        }
        Collection<String> names = names(blank, clause.blanks());
        if (blank.equals("公式")) {
            formula(rule, clause, value);
        } else if (names != null && !names.contains(value)) {
            unknown(rule, clause.line(), kind(blank), value, names);
        }
    }

    /** Before the rows and columns are looked through once more. */
    void spend(RuleDefinition rule) {
        problems.spend(rule.file(), STEPS * lines);
    }

    /** @param kind in Chinese; of what stands in another file, that file's name first */
    void unknown(RuleDefinition rule, int line, String kind, String value, Collection<String> names) {
        String message = "规则 " + rule.id() + "：" + kind + "里没有“" + value + "”" + Suggestion.of(value, names, problems::maySuggest);
        problems.addBecauseOf(rule.file().substring(0, rule.file().indexOf('/') + 1) + kind.split(" ")[0], rule.file(), line, message);
    }

    private static String unnumbered(String blank) {
        return blank.endsWith("2") ? blank.substring(0, blank.length() - 1) : blank;
    }

    String kind(String blank) {
        switch (blank) {
            case "块":
                return "表内分项";
            case "行组":
                return "行的分组";
            case "列组":
                return "列的分组";
            case "数名":
                return "narrative.yaml 里表外的数";
            case "类别":
                return "机关类别";
            case "层级":
                return "机关层级";
            default:
                return settings.names(blank) != null ? "settings.yaml 的“" + blank + "”" : blank;
        }
    }

    /**
     * What may fill a blank.
     *
     * @param filled the other blanks of the sentence, of which the table and its block narrow the names down
     * @return null when anything may
     */
    Collection<String> names(String blank, Map<String, String> filled) {
        switch (unnumbered(blank)) {
            case "表":
                return tableNames();
            case "块":
                return blockTitles(filled);
            case "行":
                return lineNames(filled, true);
            case "列":
                return lineNames(filled, false);
            case "行组":
                return groupNames(filled, true);
            case "列组":
                return groupNames(filled, false);
            case "部分":
                return headings();
            case "数名":
                return phrasebook.namesOutsideTables();
            case "类别":
                return labels(OrganKind.values(), OrganKind::label);
            case "层级":
                return labels(OrganLevel.values(), OrganLevel::label);
            case "阶段":
                return labels(Stage.values(), Stage::label);
            default:
                return settings.names(blank);
        }
    }

    private void formula(RuleDefinition rule, Clause clause, String text) {
        Formula formula;
        try {
            formula = Formula.parse(text);
        } catch (IllegalArgumentException e) {
            problems.add(rule.file(), clause.line(), "规则 " + rule.id() + "：" + e.getMessage());
            return;
        }
        problems.spend(rule.file(), STEPS * lines * formula.terms().size());
        Clause subject = rule.conditions().get(0);
        if (formula.isAddressed() || subject.expression().startsWith("$它 : Tables")) {
            addressed(rule, clause, formula, subject);
            return;
        }
        boolean termsAreRows = subject.expression().startsWith("$它 : Column");
        List<Term> terms = formula.terms();
        Set<String> names = new LinkedHashSet<>();
        for (Block block : blocks(subject.blanks())) {
            List<Line> lines = termsAreRows ? block.rows() : block.columns();
            if (terms.stream().noneMatch(term -> Terms.resolve(term.name(), lines).isEmpty())) {
                return;
            }
            names.addAll(Terms.names(lines));
        }
        for (Term term : terms) {
            if (!names.contains(term.name())) {
                problems.add(rule.file(), clause.line(), "规则 " + rule.id() + "：关系式里的“" + term + "”不是" + (termsAreRows ? "行" : "列")
                        + "的名称" + Suggestion.of(term.name(), names, problems::maySuggest));
                return;
            }
        }
        problems.add(rule.file(), clause.line(), "规则 " + rule.id() + "：关系式“" + text + "”里的各项不在同一张表的同一个分项里");
    }

    private void addressed(RuleDefinition rule, Clause clause, Formula formula, Clause subject) {
        if (!subject.expression().startsWith("$它 : Tables")) {
            problems.add(rule.file(), clause.line(), "规则 " + rule.id() + "：关系式“" + formula.text() + "”写的是 表·行·列，“当”下面第一句应写“各表之间”");
        }
        for (Term term : formula.terms()) {
            String problem = Address.isAddress(term.name()) ? Address.problem(format, term.name(), problems::maySuggest) : "“" + term + "”应写成 表·行·列，例如 表三·本年新收·总计";
            if (problem != null) {
                problems.add(rule.file(), clause.line(), "规则 " + rule.id() + "：" + problem);
            }
        }
    }

    private List<Block> blocks(Map<String, String> blanks) {
        List<Block> blocks = new ArrayList<>();
        for (Table table : format.tables()) {
            if (blanks.getOrDefault("表", table.name()).equals(table.name())) {
                for (Block block : table.blocks()) {
                    if (blanks.getOrDefault("块", block.title()).equals(block.title())) {
                        blocks.add(block);
                    }
                }
            }
        }
        return blocks;
    }

    private static <E> Collection<String> labels(E[] values, Function<E, String> label) {
        return Arrays.stream(values).map(label).collect(Collectors.toList());
    }

    private Collection<String> tableNames() {
        Set<String> names = new LinkedHashSet<>();
        format.tables().forEach(table -> names.add(table.name()));
        return names;
    }

    private Collection<String> blockTitles(Map<String, String> filled) {
        Set<String> titles = new LinkedHashSet<>();
        for (Table table : format.tables()) {
            if (filled.getOrDefault("表", table.name()).equals(table.name())) {
                table.blocks().forEach(block -> titles.add(block.title()));
            }
        }
        return titles;
    }

    private Collection<String> lineNames(Map<String, String> filled, boolean rows) {
        Set<String> names = new LinkedHashSet<>();
        for (Block block : blocks(filled)) {
            (rows ? block.rows() : block.columns()).forEach(line -> names.add(line.name()));
        }
        return names;
    }

    private Collection<String> groupNames(Map<String, String> filled, boolean rows) {
        Set<String> names = new LinkedHashSet<>();
        for (Block block : blocks(filled)) {
            (rows ? block.rows() : block.columns()).forEach(line -> names.addAll(Terms.groups(line)));
        }
        return names;
    }

    private Collection<String> headings() {
        Set<String> headings = new LinkedHashSet<>();
        for (Section section : format.sections()) {
            headings.add(section.heading());
        }
        return headings;
    }
}
