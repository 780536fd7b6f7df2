package io.github.ogireport.proof;

import io.github.ogireport.finding.Finding;
import io.github.ogireport.ruleset.ExpectedFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Findings in the words of the case files. */
final class Described {

    private Described() { }

    static String of(ExpectedFinding finding) {
        return finding.rule() + "（" + finding.severity().label() + "）" + place(finding.cells(), finding.section())
                + "，应为“" + finding.expected() + "”，实为“" + finding.actual() + "”";
    }

    static String of(Finding finding) {
        return finding.rule() + "（" + finding.severity().label() + "）" + place(finding.cells(), finding.section())
                + "，应为“" + finding.expected() + "”，实为“" + finding.actual() + "”：" + finding.message();
    }

    private static String place(List<?> cells, String section) {
        return (cells.isEmpty() ? "" : "，格 " + cells) + (section == null ? "" : "，部分 " + section);
    }

    static List<String> differences(ExpectedFinding expected, Finding found) {
        List<String> differences = new ArrayList<>();
        compare(differences, expected, "级别", expected.severity(), found.severity());
        compare(differences, expected, "格", expected.cells(), found.cells());
        compare(differences, expected, "部分", expected.section(), found.section());
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
