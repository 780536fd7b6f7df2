package io.github.ogireport.ruleset;

import io.github.ogireport.report.Block;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.Table;
import io.github.ogireport.source.Problems;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks the names in a rule that is written in Drools' own language: a text that stands where the vocabulary's expressions
 * have a blank must be a name that could fill it.
 */
final class DrlReferences {

    private static final Set<String> CELLS = new HashSet<>(Arrays.asList("number(0", "text(0", "has(0", "lacks(0", "wrongAt(0"));
    private static final Map<String, String> NOTHING_FILLED = Collections.emptyMap();

    private final References references;
    private final Format format;
    private final Vocabulary vocabulary;
    private final Problems problems;

    DrlReferences(References references, Format format, Vocabulary vocabulary, Problems problems) {
        this.references = references;
        this.format = format;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    void check(RuleDefinition rule) {
        List<DrlToken> tokens = rule.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String place = DrlToken.place(tokens, i);
            if (place == null) {
                continue;
            }
            references.spend(rule);
            String value = tokens.get(i).unquoted();
            if (CELLS.contains(place)) {
                Collection<String> names = lineNames();
                if (!names.contains(value)) {
                    references.unknown(rule, tokens.get(i).line(), "行和列的名称", value, names);
                }
            } else if (place.equals("relation(0")) {
                formula(rule, tokens.get(i).line(), value);
            } else {
                name(rule, tokens.get(i).line(), vocabulary.blanksAt(place), value);
            }
        }
    }

    private void name(RuleDefinition rule, int line, Set<String> blanks, String value) {
        Set<String> names = new LinkedHashSet<>();
        for (String blank : blanks) {
            Collection<String> some = references.names(blank, NOTHING_FILLED);
            String problem = BlankForms.problem(blank, value, format, problems::maySuggest);
            if (problem != null && blanks.size() == 1) {
                problems.add(rule.file(), line, "规则 " + rule.id() + "：" + problem);
            }
            if (some == null) {
                return;
            }
            names.addAll(some);
        }
        if (!blanks.isEmpty() && !names.contains(value)) {
            references.unknown(rule, line, references.kind(String.join("、", blanks)), value, names);
        }
    }

    private void formula(RuleDefinition rule, int line, String text) {
        try {
            Formula formula = Formula.parse(text);
            if (!isBound(formula)) {
                problems.add(rule.file(), line, "规则 " + rule.id() + "：关系式“" + text + "”里的各项不在同一张表的同一个分项里");
            }
        } catch (IllegalArgumentException e) {
            problems.add(rule.file(), line, "规则 " + rule.id() + "：" + e.getMessage());
        }
    }

    private boolean isBound(Formula formula) {
        if (formula.isAddressed()) {
            return formula.terms().stream().noneMatch(term -> Address.resolve(format, term.name()).isEmpty());
        }
        for (Table table : format.tables()) {
            for (Block block : table.blocks()) {
                if (resolves(formula, block.rows()) || resolves(formula, block.columns())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean resolves(Formula formula, List<Line> lines) {
        return formula.left().stream().noneMatch(term -> Terms.resolve(term.name(), lines).isEmpty())
                && formula.right().stream().noneMatch(term -> Terms.resolve(term.name(), lines).isEmpty());
    }

    private Collection<String> lineNames() {
        Set<String> names = new LinkedHashSet<>();
        for (Table table : format.tables()) {
            for (Block block : table.blocks()) {
                names.addAll(Terms.names(block.rows()));
                names.addAll(Terms.names(block.columns()));
            }
        }
        return names;
    }
}
