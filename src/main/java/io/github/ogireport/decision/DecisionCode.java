package io.github.ogireport.decision;

/** Why a save was decided as it was. The codes are stable: hosts may branch on them and show them. */
public enum DecisionCode {
    /** Nothing stands against the save. */
    ACCEPTED("OGI-ACCEPTED"),
    /** Only findings are left that the clerk may explain (情况说明). */
    EXPLANATION_NEEDED("OGI-EXPLANATION-NEEDED"),
    /** Something in the report must be put right first. */
    REJECTED("OGI-REJECTED"),
    /** Rules failed, could not see their cells, or none are for the report's year; the failure policy applied. */
    NOT_EVALUATED("OGI-NOT-EVALUATED"),
    /** The form does not fit its mapping, so nothing was checked; the failure policy applied. */
    FORM_MISMATCH("OGI-FORM-MISMATCH"),
    /** The check took longer than the save may wait; the failure policy applied. */
    TIME_UP("OGI-TIME-UP"),
    /** Too many checks were waiting already; the failure policy applied. */
    BUSY("OGI-BUSY"),
    /** The check itself failed; the failure policy applied. */
    FAILED("OGI-FAILED"),
    /** The check could not be set up when the host started, for want of the plugin's folder for instance; the failure policy applied. */
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
