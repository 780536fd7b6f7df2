package io.github.ogireport.report;

/** Kind of administrative organ (行政机关): article 49 of the OGI regulations sets a different deadline for each. */
public enum OrganKind {
    /** A people's government (人民政府), street offices included. */
    GOVERNMENT("政府"),
    /** A department of a government (政府工作部门). */
    DEPARTMENT("部门");

    private final String label;

    OrganKind(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
