package io.github.ogireport.decision;

/**
 * What becomes of a save (送审、发布) when the report could not be checked: a rule failed, the time was up, the form did not fit
 * its mapping. It is the office's to decide; a draft (暂存) is saved under either policy.
 */
public enum FailurePolicy {
    /** The save goes through (放行), and what could not be checked is said and audited. */
    ALLOW,
    /** The save is refused (拦下) until the report can be checked. */
    BLOCK
}
