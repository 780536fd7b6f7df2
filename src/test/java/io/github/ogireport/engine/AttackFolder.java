package io.github.ogireport.engine;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A rules folder of one edition and one rule, for attacks. */
final class AttackFolder {

    private AttackFolder() { }

    static RulesCopy in(Path temporary) throws IOException {
        RulesCopy rules = RulesCopy.empty(temporary);
        for (String file : new String[] {"vocabulary.dsl", "2021/ruleset.yaml", "2021/format.yaml", "2021/settings.yaml"}) {
            rules.write(file, new String(Files.readAllBytes(RulesCopy.SHIPPED.resolve(file)), StandardCharsets.UTF_8));
        }
        return rules.write("2021/own.dslr", "规则 \"A-01 一条好规则\"\n  依据 \"测试\"\n当\n  每张表的每一行\n则\n  应当每格都填写\n结束\n");
    }

    /** Where a file of this name belongs, by its ending. */
    static String place(String name) {
        String kind = name.substring(name.indexOf('.') + 1);
        return kind.endsWith(".yaml") ? "2021/" + kind : "2021/local/attack." + kind;
    }

    /** @return what is wrong, each with place and reason; empty when the rules were accepted */
    static List<String> refusal(RulesCopy rules, int linesAbove) {
        List<String> refusal = new ArrayList<>();
        try {
            ReportValidator.open(rules.folder()).close();
        } catch (InvalidRuleSetException e) {
            for (Problem problem : e.problems()) {
                refusal.add(new Problem(problem.file(), Math.max(0, problem.line() - linesAbove), problem.message()).toString());
            }
        }
        return refusal;
    }
}
