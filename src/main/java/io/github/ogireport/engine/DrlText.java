package io.github.ogireport.engine;

import io.github.ogireport.ruleset.Clause;
import io.github.ogireport.ruleset.RuleDefinition;
import java.util.List;

/**
 * Writes the rules of one file as Drools rules, each sentence on the line that it has in its file, so that what the
 * fence and Drools say of a line is true of the file. “当 X 则 应当 Y” becomes: when X and not Y, then say so.
 */
final class DrlText {

    /** What stands before the rules of every file, on their first line. */
    static final String HEADER = "package io.github.ogireport.rules; "
            + "import io.github.ogireport.engine.fact.Report; import io.github.ogireport.engine.fact.SectionText; "
            + "import io.github.ogireport.engine.fact.Row; import io.github.ogireport.engine.fact.Column; "
            + "import io.github.ogireport.engine.fact.TableCell; import io.github.ogireport.engine.fact.Tables; "
            + "import io.github.ogireport.engine.fact.PreviousReport; import io.github.ogireport.engine.fact.Subordinates; "
            + "import io.github.ogireport.engine.fact.StatedNumber; "
            + "global io.github.ogireport.engine.Check check; ";

    private DrlText() { }

    /** @param rules all of one file, in the order of their lines */
    static String of(List<RuleDefinition> rules) {
        int length = rules.get(rules.size() - 1).lastLine();
        StringBuilder[] lines = new StringBuilder[length];
        for (int i = 0; i < length; i++) {
            lines[i] = new StringBuilder(0);
        }
        for (RuleDefinition rule : rules) {
            write(rule, lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void write(RuleDefinition rule, StringBuilder[] lines) {
        append(lines, rule.line(), "rule \"" + rule.id() + "\" dialect \"mvel\" ");
        if (rule.requirement() == null) {
            rule.tokens().forEach(token -> append(lines, token.line(), token.text() + " "));
        } else {
            writeSentences(rule, lines);
        }
        append(lines, rule.lastLine(), " end ");
    }

    private static void writeSentences(RuleDefinition rule, StringBuilder[] lines) {
        Clause requirement = rule.requirement();
        append(lines, rule.line(), "when ");
        for (int i = rule.conditions().size() - 1; i > 0; i--) {
            append(lines, rule.conditions().get(i).line(), rule.conditions().get(i).expression());
        }
        Clause subject = rule.conditions().get(0);
        append(lines, subject.line(), constrained(subject.expression(), "!" + requirement.expression() + ".holds()"));
        append(lines, requirement.line(), "then check.violated(\"" + rule.id() + "\", $它." + requirement.expression() + ");");
    }

    private static String constrained(String pattern, String constraint) {
        int end = pattern.lastIndexOf(')');
        boolean first = pattern.charAt(end - 1) == '(';
        return pattern.substring(0, end) + (first ? "" : ", ") + constraint + pattern.substring(end);
    }

    private static void append(StringBuilder[] lines, int line, String text) {
        lines[line - 1].append(text);
    }
}
