package io.github.ogireport.audit;

import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import java.util.Objects;

/** What was decided about a save in a host. Immutable. */
public final class SaveEvent {

    private final Stage stage;
    private final String user;
    private final String outcome;
    private final String code;
    private final String policy;
    private final long micros;
    private final ValidationResult result;

    /**
     * @param user    the host's id of whoever saves; null when unknown
     * @param outcome whether the save went through
     * @param code    why
     * @param policy  the failure policy that decided; null where the check itself did
     * @param micros  how long the save waited for the decision
     * @param result  null where nothing was checked
     */
    public SaveEvent(Stage stage, String user, String outcome, String code, String policy, long micros, ValidationResult result) {
        this.stage = Objects.requireNonNull(stage, "stage");
        this.user = user;
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.code = Objects.requireNonNull(code, "code");
        this.policy = policy;
        this.micros = micros;
        this.result = result;
    }

    public Stage stage() {
        return stage;
    }

    /** Null when unknown. */
    public String user() {
        return user;
    }

    public String outcome() {
        return outcome;
    }

    public String code() {
        return code;
    }

    /** Null where the check itself decided. */
    public String policy() {
        return policy;
    }

    public long micros() {
        return micros;
    }

    /** Null where nothing was checked. */
    public ValidationResult result() {
        return result;
    }
}
