package io.github.ogireport.decision;

/**
 * Why a save was decided as it was. The codes are stable: hosts may branch on them and show them. Where the failure policy applied,
 * the host saves or refuses as the decision says, and tells its administrator; a draft is saved under either policy.
 */
public enum DecisionCode {
    /** Nothing stands against the save: save it. */
    ACCEPTED("OGI-ACCEPTED"),
    /** Only findings are left that the clerk may explain (情况说明): ask for explanations, do not save until then. */
    EXPLANATION_NEEDED("OGI-EXPLANATION-NEEDED"),
    /** Something in the report must be put right first: do not save, show the message and mark the fields. */
    REJECTED("OGI-REJECTED"),
    /** Rules failed, could not see their cells, or none are for the report's year; the failure policy applied. The administrator looks at the reasons in the result. */
    NOT_EVALUATED("OGI-NOT-EVALUATED"),
    /** The form does not fit its mapping, so nothing was checked; the failure policy applied. The administrator mends mapping or form. */
    FORM_MISMATCH("OGI-FORM-MISMATCH"),
    /** The check took longer than the save may wait; the failure policy applied. The clerk may save again after some minutes. */
    TIME_UP("OGI-TIME-UP"),
    /** Too many checks were waiting already; the failure policy applied. The clerk may save again at once. */
    BUSY("OGI-BUSY"),
    /** The check itself failed; the failure policy applied. The administrator looks at the log. */
    FAILED("OGI-FAILED"),
    /**
     * The check is still starting, or could not be set up, for want of the plugin's folder for instance; the failure policy applied.
     * It heals by itself: the administrator removes the cause that {@link GateStatus#reason()} tells, without a restart.
     */
    UNAVAILABLE("OGI-UNAVAILABLE"),
    /** The guard was closed, as when the host stops; the failure policy applied. */
    CLOSED("OGI-CLOSED");

    private final String code;

    DecisionCode(String code) {
        this.code = code;
    }

    /** For instance “OGI-REJECTED”. */
    @Override
    public String toString() {
        return code;
    }
}
