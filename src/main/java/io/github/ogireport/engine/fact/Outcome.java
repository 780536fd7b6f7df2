package io.github.ogireport.engine.fact;

import java.util.Collections;
import java.util.List;

/** Whether a requirement holds: where it does not, or why nobody can tell. Immutable. */
public final class Outcome {

    static final Outcome HOLDS = new Outcome(Collections.emptyList(), null);

    private final List<Violation> violations;
    private final String missingCell;

    private Outcome(List<Violation> violations, String missingCell) {
        this.violations = violations;
        this.missingCell = missingCell;
    }

    static Outcome of(List<Violation> violations) {
        return violations.isEmpty() ? HOLDS : new Outcome(violations, null);
    }

    /** @param missingCell why some of it could not be checked; null when all could */
    static Outcome of(List<Violation> violations, String missingCell) {
        return violations.isEmpty() && missingCell == null ? HOLDS : new Outcome(violations, missingCell);
    }

    static Outcome violated(Violation violation) {
        return new Outcome(Collections.singletonList(violation), null);
    }

    /** @param reason which cell is blank or unreadable */
    static Outcome missingCell(String reason) {
        return new Outcome(Collections.emptyList(), reason);
    }

    public boolean holds() {
        return this == HOLDS;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** Why the requirement could not be checked for lack of a cell; null when it could. */
    public String missingCell() {
        return missingCell;
    }
}
