package io.github.ogireport.ruleset;

import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.Dossier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One case (案例) that proves a rule: a report at a stage, the findings that it must give, and nothing else. A case either
 * finds something by its rule or shows what the rule leaves alone. Immutable.
 */
public final class RuleCase {

    private final String rule;
    private final String name;
    private final String file;
    private final int line;
    private final Dossier dossier;
    private final Stage stage;
    private final Settings settings;
    private final List<ExpectedFinding> findings;
    private final List<String> notEvaluated;

    RuleCase(String rule, String name, String file, int line, Dossier dossier, Stage stage, Settings settings,
             List<ExpectedFinding> findings, List<String> notEvaluated) {
        this.rule = rule;
        this.name = name;
        this.file = file;
        this.line = line;
        this.dossier = dossier;
        this.stage = stage;
        this.settings = settings;
        this.findings = Collections.unmodifiableList(new ArrayList<>(findings));
        this.notEvaluated = Collections.unmodifiableList(new ArrayList<>(notEvaluated));
    }

    /** Id of the rule that the case is for. */
    public String rule() {
        return rule;
    }

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

    /** The report, with those that it is checked against. */
    public Dossier dossier() {
        return dossier;
    }

    public Stage stage() {
        return stage;
    }

    /** What the case is judged with: the rule set's parameters, save those that the case brings itself. */
    public Settings settings() {
        return settings;
    }

    /** Every finding that the report must give, in any order. */
    public List<ExpectedFinding> findings() {
        return findings;
    }

    /** The rule of every line that must be without an answer; a rule stands once for each row or column concerned. */
    public List<String> notEvaluated() {
        return notEvaluated;
    }

    /** Whether its rule must find something. */
    public boolean finds() {
        return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    /** Whether its rule must look and find nothing. */
    public boolean leavesAlone() {
        return !finds() && !notEvaluated.contains(rule);
    }

    /**
     * Whether the case speaks of a rule. The shipped cases, beside the shipped rules, say nothing of the rules that a unit
     * adds in a folder below; the unit's own cases speak of both.
     */
    public boolean isFor(RuleDefinition other) {
        String below = file.substring(0, file.indexOf(CaseFile.FOLDER) + 1);
        return below.startsWith(other.file().substring(0, other.file().lastIndexOf('/') + 1));
    }

    /** {@code file:line name}. */
    @Override
    public String toString() {
        return file + ":" + line + " " + name;
    }
}
