package io.github.ogireport.ruleset;

import io.github.ogireport.finding.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One rule as its file states it: what it looks at and under which conditions (当), what it requires (则), and what a clerk is
 * told when that does not hold. A rule of a {@code .dslr} file has sentences; one of a {@code .drl} file has tokens. Immutable.
 */
public final class RuleDefinition {

    private final RuleHead head;
    private final List<Clause> conditions;
    private final Clause requirement;
    private final List<DrlToken> tokens;
    private final int lastLine;

    private RuleDefinition(RuleHead head, List<Clause> conditions, Clause requirement, List<DrlToken> tokens, int lastLine) {
        this.head = head;
        this.conditions = Collections.unmodifiableList(new ArrayList<>(conditions));
        this.requirement = requirement;
        this.tokens = Collections.unmodifiableList(new ArrayList<>(tokens));
        this.lastLine = lastLine;
    }

    static RuleDefinition inSentences(RuleHead head, List<Clause> conditions, Clause requirement, int lastLine) {
        return new RuleDefinition(head, conditions, requirement, Collections.emptyList(), lastLine);
    }

    static RuleDefinition inDrools(RuleHead head, List<DrlToken> tokens, int lastLine) {
        return new RuleDefinition(head, Collections.emptyList(), null, tokens, lastLine);
    }

    /** Stable id, the first word of the rule's name: “T3-01”. */
    public String id() {
        return head.id;
    }

    /** The rest of the rule's name. */
    public String name() {
        return head.name;
    }

    /** Relative to the rules folder. */
    public String file() {
        return head.file;
    }

    public int line() {
        return head.line;
    }

    /** The line that ends the rule. */
    public int lastLine() {
        return lastLine;
    }

    public Severity severity() {
        return head.severity;
    }

    public String basis() {
        return head.basis;
    }

    /** Message with blanks in braces; empty where the rule gives none and the requirement's own wording serves. */
    public String message() {
        return head.message;
    }

    /** What to do; empty where the rule does not say. */
    public String remedy() {
        return head.remedy;
    }

    /** What the rule looks at, first, and further conditions; empty where the rule is written in Drools' own language. */
    public List<Clause> conditions() {
        return conditions;
    }

    /** Null where the rule is written in Drools' own language. */
    public Clause requirement() {
        return requirement;
    }

    /** From {@code when} to what stands before {@code end}; empty where the rule is written in sentences. */
    public List<DrlToken> tokens() {
        return tokens;
    }

    /** The balance formulas that the rule requires. */
    public List<String> formulas() {
        List<String> formulas = new ArrayList<>();
        if (requirement != null && requirement.blanks().containsKey("公式")) {
            formulas.add(requirement.blanks().get("公式"));
        }
        for (int i = 0; i < tokens.size(); i++) {
            if ("relation(0".equals(DrlToken.place(tokens, i))) {
                formulas.add(tokens.get(i).unquoted());
            }
        }
        return formulas;
    }
}
