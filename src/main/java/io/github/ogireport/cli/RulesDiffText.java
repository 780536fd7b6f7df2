package io.github.ogireport.cli;

import io.github.ogireport.proof.ComparableRules;
import io.github.ogireport.proof.RuleTally;
import io.github.ogireport.proof.RuleTextChange;
import io.github.ogireport.proof.RulesComparison;
import io.github.ogireport.ruleset.RuleSet;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows what {@code rules diff} found as text. */
final class RulesDiffText {

    private final RulesDiff diff;
    private final PrintWriter out;

    private RulesDiffText(RulesDiff diff, PrintWriter out) {
        this.diff = diff;
        this.out = out;
    }

    static void write(RulesDiff diff, Writer out) {
        PrintWriter printer = new PrintWriter(out);
        new RulesDiffText(diff, printer).write();
        printer.flush();
    }

    private void write() {
        out.println("旧规则：" + versions(diff.before));
        out.println("新规则：" + versions(diff.after));
        writeChanges();
        writeSummary();
        writeTallies();
    }

    private static String versions(ComparableRules rules) {
        return rules.ruleSets().stream().map(each -> each.id().edition() + " 年版 " + each.id().version() + "（" + each.id().sha256().substring(0, 12) + "）")
                .collect(Collectors.joining("，"));
    }

    private void writeChanges() {
        if (!diff.changes.isEmpty()) {
            out.println();
            out.println("规则的文字有 " + diff.changes.size() + " 处不同：");
        }
        for (RuleTextChange change : diff.changes) {
            out.println("  " + change.edition() + " 年版" + change.kind().label() + " " + change.rule().id() + " " + change.rule().name()
                    + "（" + change.rule().file() + ":" + change.rule().line() + "）");
            change.details().forEach(detail -> out.println("    " + detail));
        }
    }

    private void writeSummary() {
        RulesComparison comparison = diff.comparison;
        out.println();
        out.println("比较了 " + comparison.reports() + " 份报告（" + diff.stage.label() + "）："
                + (comparison.different() == 0 ? "审核结果都没有不同" : comparison.different() + " 份的审核结果不同"));
        comparison.verdicts().forEach((before, byAfter) -> byAfter.forEach((after, count) ->
                out.println("  " + count + " 份由“" + before.label() + "”变为“" + after.label() + "”")));
        if (comparison.cut() > 0) {
            out.println("  " + comparison.cut() + " 份的问题太多，结果里没有列全，只比较了列出的（settings.yaml 的“问题条数”）");
        }
        if (diff.unreadable() > 0) {
            out.println("  另有 " + diff.unreadable() + " 份没有比较：读不出来");
        }
    }

    private void writeTallies() {
        Map<String, String> names = names();
        String rule = null;
        for (RuleTally tally : diff.comparison.tallies()) {
            if (!tally.rule().equals(rule)) {
                rule = tally.rule();
                out.println();
                out.println(rule.isEmpty() ? "整份报告" : rule + " " + names.getOrDefault(rule, ""));
            }
            out.println("  " + tally.change().label() + " " + tally.count() + " 处，在 " + tally.reports() + " 份报告里");
            tally.examples().forEach(example -> out.println("    " + example.report() + "：" + example.text()));
            if (tally.reports() > tally.examples().size()) {
                out.println("    等");
            }
        }
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (List<RuleSet> ruleSets : Arrays.asList(diff.before.ruleSets(), diff.after.ruleSets())) {
            ruleSets.forEach(each -> each.rules().forEach(rule -> names.put(rule.id(), rule.name())));
        }
        return names;
    }
}
