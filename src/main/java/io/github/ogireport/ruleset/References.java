package io.github.ogireport.ruleset;

import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.Block;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.OrganKind;
import io.github.ogireport.report.OrganLevel;
import io.github.ogireport.report.Section;
import io.github.ogireport.report.Table;
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

    private final Format format;
    private final Settings settings;
    private final Problems problems;

    References(Format format, Settings settings, Problems problems) {
        this.format = format;
        this.settings = settings;
        this.problems = problems;
    }

    void check(RuleDefinition rule) {
        List<Clause> clauses = new ArrayList<>(rule.conditions());
        clauses.add(rule.requirement());
        for (Clause clause : clauses) {
            clause.blanks().forEach((blank, value) -> check(rule, clause, blank, value));
        }
    }

    /** @param numbered the blank's name; where a sentence has two of a kind, the second with a 2 behind it */
    private void check(RuleDefinition rule, Clause clause, String numbered, String value) {
        String blank = numbered.endsWith("2") ? numbered.substring(0, numbered.length() - 1) : numbered;
        String problem = BlankForms.problem(blank, value, format);
        if (problem != null) {
            problems.add(rule.file(), clause.line(), "规则 " + rule.id() + "：" + problem);
        }
        switch (blank) {
            case "表":
                known(rule, clause, "表", value, tableNames());
                break;
            case "块":
                known(rule, clause, "表内分项", value, blockTitles(clause));
                break;
            case "行":
                known(rule, clause, "行", value, lineNames(clause, true));
                break;
            case "列":
                known(rule, clause, "列", value, lineNames(clause, false));
                break;
            case "行组":
                known(rule, clause, "行的分组", value, groupNames(clause, true));
                break;
            case "列组":
                known(rule, clause, "列的分组", value, groupNames(clause, false));
                break;
            case "部分":
                known(rule, clause, "部分", value, headings());
                break;
            case "类别":
                known(rule, clause, "机关类别", value, labels(OrganKind.values(), OrganKind::label));
                break;
            case "层级":
                known(rule, clause, "机关层级", value, labels(OrganLevel.values(), OrganLevel::label));
                break;
            case "阶段":
                known(rule, clause, "阶段", value, labels(Stage.values(), Stage::label));
                break;
            case "公式":
                formula(rule, clause, value);
                break;
            default:
                if (settings.names(blank) != null) {
                    known(rule, clause, "settings.yaml 的“" + blank + "”", value, settings.names(blank));
                }
        }
    }

    private void known(RuleDefinition rule, Clause clause, String kind, String value, Collection<String> names) {
        if (!names.contains(value)) {
            problems.add(rule.file(), clause.line(), "规则 " + rule.id() + "：" + kind + "里没有“" + value + "”，最接近的是 "
                    + String.join("、", Nearest.to(value, names, 3)));
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
        Clause subject = rule.conditions().get(0);
        if (formula.isAddressed() || subject.expression().startsWith("$它 : Tables")) {
            addressed(rule, clause, formula, subject);
            return;
        }
        boolean termsAreRows = subject.expression().startsWith("$它 : Column");
        List<String> terms = formula.terms();
        Set<String> names = new LinkedHashSet<>();
        for (Block block : blocks(subject)) {
            List<Line> lines = termsAreRows ? block.rows() : block.columns();
            if (terms.stream().noneMatch(term -> Terms.resolve(term, lines).isEmpty())) {
                return;
            }
            names.addAll(Terms.names(lines));
        }
        for (String term : terms) {
            if (!names.contains(term)) {
                problems.add(rule.file(), clause.line(), "规则 " + rule.id() + "：关系式里的“" + term + "”不是" + (termsAreRows ? "行" : "列")
                        + "的名称，最接近的是 " + String.join("、", Nearest.to(term, names, 3)));
                return;
            }
        }
        problems.add(rule.file(), clause.line(), "规则 " + rule.id() + "：关系式“" + text + "”里的各项不在同一张表的同一个分项里");
    }

    private void addressed(RuleDefinition rule, Clause clause, Formula formula, Clause subject) {
        if (!subject.expression().startsWith("$它 : Tables")) {
            problems.add(rule.file(), clause.line(), "规则 " + rule.id() + "：关系式“" + formula.text() + "”写的是 表·行·列，“当”下面第一句应写“各表之间”");
        }
        for (String term : formula.terms()) {
            String problem = Address.isAddress(term) ? Address.problem(format, term) : "“" + term + "”应写成 表·行·列，例如 表三·本年新收·总计";
            if (problem != null) {
                problems.add(rule.file(), clause.line(), "规则 " + rule.id() + "：" + problem);
            }
        }
    }

    private List<Block> blocks(Clause subject) {
        Map<String, String> blanks = subject.blanks();
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

    private Collection<String> blockTitles(Clause clause) {
        Set<String> titles = new LinkedHashSet<>();
        for (Table table : format.tables()) {
            if (clause.blanks().getOrDefault("表", table.name()).equals(table.name())) {
                table.blocks().forEach(block -> titles.add(block.title()));
            }
        }
        return titles;
    }

    private Collection<String> lineNames(Clause clause, boolean rows) {
        Set<String> names = new LinkedHashSet<>();
        for (Block block : blocks(clause)) {
            (rows ? block.rows() : block.columns()).forEach(line -> names.add(line.name()));
        }
        return names;
    }

    private Collection<String> groupNames(Clause clause, boolean rows) {
        Set<String> names = new LinkedHashSet<>();
        for (Block block : blocks(clause)) {
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
