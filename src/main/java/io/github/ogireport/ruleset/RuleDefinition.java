package io.github.ogireport.ruleset;

import io.github.ogireport.finding.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One rule as its file states it: what it looks at and under which conditions (当), what it requires (则), and what a clerk is
 * told when that does not hold. Immutable.
 */
public final class RuleDefinition {

    private final String id;
    private final String name;
    private final String file;
    private final int line;
    private final Severity severity;
    private final String basis;
    private final String message;
    private final String remedy;
    private final List<Clause> conditions;
    private final Clause requirement;
    private final int lastLine;

    RuleDefinition(String id, String name, String file, int line, Severity severity, String basis, String message,
                   String remedy, List<Clause> conditions, Clause requirement, int lastLine) {
        this.id = id;
        this.name = name;
        this.file = file;
        this.line = line;
        this.severity = severity;
        this.basis = basis;
        this.message = message;
        this.remedy = remedy;
        this.conditions = Collections.unmodifiableList(new ArrayList<>(conditions));
        this.requirement = requirement;
        this.lastLine = lastLine;
    }

    /** Stable id, the first word of the rule's name: “T3-01”. */
    public String id() {
        return id;
    }

    /** The rest of the rule's name. */
    public String name() {
        return name;
    }

    /** Relative to the rules folder. */
    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /** The line that ends the rule. */
    public int lastLine() {
        return lastLine;
    }

    public Severity severity() {
        return severity;
    }

    public String basis() {
        return basis;
    }

    /** Message with blanks in braces; empty where the rule gives none and the requirement's own wording serves. */
    public String message() {
        return message;
    }

    /** What to do; empty where the rule does not say. */
    public String remedy() {
        return remedy;
    }

    /** What the rule looks at, first, and further conditions. */
    public List<Clause> conditions() {
        return conditions;
    }

    public Clause requirement() {
        return requirement;
    }
}
