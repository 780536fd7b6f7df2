package io.github.ogireport.ruleset;

import io.github.ogireport.finding.Severity;
import io.github.ogireport.report.CellRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One finding (应当发现) that a case says its report must give. Immutable. */
public final class ExpectedFinding {

    private final String rule;
    private final Severity severity;
    private final List<CellRef> cells;
    private final String section;
    private final String expected;
    private final String actual;

    ExpectedFinding(String rule, Severity severity, List<CellRef> cells, String section, String expected, String actual) {
        this.rule = rule;
        this.severity = severity;
        this.cells = Collections.unmodifiableList(new ArrayList<>(cells));
        this.section = section;
        this.expected = expected;
        this.actual = actual;
    }

    public String rule() {
        return rule;
    }

    public Severity severity() {
        return severity;
    }

    /** In the order of the finding; empty where it is about text. */
    public List<CellRef> cells() {
        return cells;
    }

    /** Code of the section; null when the finding is about none. */
    public String section() {
        return section;
    }

    public String expected() {
        return expected;
    }

    public String actual() {
        return actual;
    }
}
