package io.github.ogireport.proof;

import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Section;
import io.github.ogireport.ruleset.ExpectedFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Findings in the words of the case files. */
final class Described {

    private final Format format;
    private final boolean draft;

    /** @param stage at {@link Stage#DRAFT} every finding is a hint, whatever its rule says */
    Described(Format format, Stage stage) {
        this.format = format;
        this.draft = stage == Stage.DRAFT;
    }

    String of(ExpectedFinding finding) {
        return words(finding.rule(), finding.severity(), finding.cells(), finding.section(), finding.expected(), finding.actual());
    }

    String of(Finding finding) {
        return words(finding.rule(), finding.severity(), finding.cells(), finding.section(), finding.expected(), finding.actual())
                + "：" + finding.message();
    }

    private String words(String rule, Severity severity, List<CellRef> cells, String section, String expected, String actual) {
        return rule + "（" + severity.label() + "）" + (cells.isEmpty() ? "" : "，格 " + cells) + (section == null ? "" : "，部分 " + heading(section))
                + "，应为“" + expected + "”，实为“" + actual + "”";
    }

    private String heading(String code) {
        Section section = format.section(code);
        return section == null ? "（没有）" : section.heading();
    }

    /** One sentence for each value that differs. The severity is the rule's own: settings change it, and prove nothing by it. */
    List<String> differences(ExpectedFinding expected, Finding found) {
        List<String> differences = new ArrayList<>();
        compare(differences, expected, "级别", expected.severity().label(), (draft ? found.severity() : found.originalSeverity()).label());
        compare(differences, expected, "格", expected.cells(), found.cells());
        compare(differences, expected, "部分", heading(expected.section()), heading(found.section()));
        compare(differences, expected, "应为", expected.expected(), found.expected());
        compare(differences, expected, "实为", expected.actual(), found.actual());
        return differences;
    }

    private static void compare(List<String> differences, ExpectedFinding expected, String name, Object wanted, Object got) {
        if (!Objects.equals(wanted, got)) {
            differences.add(expected.rule() + " 的“" + name + "”不同：案例写的是 " + wanted + "，审核得到 " + got);
        }
    }
}
