package io.github.ogireport.engine.fact;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Whether a requirement holds: where it does not, or why nobody can tell. Immutable. */
public final class Outcome {

    static final Outcome HOLDS = new Outcome(Collections.emptyList(), null);

    private final List<Violation> violations;
    private final String missingCell;
    private final Supplier<Outcome> question;

    private Outcome(List<Violation> violations, String missingCell) {
        this(violations, missingCell, null);
    }

    private Outcome(List<Violation> violations, String missingCell, Supplier<Outcome> question) {
        this.violations = violations;
        this.missingCell = missingCell;
        this.question = question;
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

    /** This outcome, which can be had again when cells hold other numbers. */
    Outcome askedBy(Supplier<Outcome> asked) {
        return violations.isEmpty() ? this : new Outcome(violations, missingCell, asked);
    }

    /** Asks the requirement again, of what the cells hold then; null where the requirement does not look at cells. */
    Outcome again() {
        return question == null ? null : question.get();
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
