package io.github.ogireport.cli;

import io.github.ogireport.finding.Stage;
import io.github.ogireport.proof.ComparableRules;
import io.github.ogireport.proof.RuleTextChange;
import io.github.ogireport.proof.RulesComparison;
import java.util.List;

/** What {@code rules diff} found, to be shown. */
final class RulesDiff {

    final ComparableRules before;
    final ComparableRules after;
    final Stage stage;
    final List<RuleTextChange> changes;
    final RulesComparison comparison = new RulesComparison();
    private int unreadable;

    RulesDiff(ComparableRules before, ComparableRules after, Stage stage) {
        this.before = before;
        this.after = after;
        this.stage = stage;
        this.changes = RuleTextChange.between(before.ruleSets(), after.ruleSets());
    }

    void add(ComparedFile file) {
        if (file.comparison() == null) {
            unreadable++;
        } else {
            comparison.add(file.name(), file.comparison());
        }
    }

    int unreadable() {
        return unreadable;
    }

    int exitCode() {
        if (unreadable > 0) {
            return ExitCode.TROUBLE;
        }
        return changes.isEmpty() && comparison.different() == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
