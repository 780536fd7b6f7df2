package io.github.ogireport.report;

/** Kind of administrative organ (行政机关): article 49 of the OGI regulations sets a different deadline for each. */
public enum OrganKind {
    /** A people's government (人民政府), street offices included. */
    GOVERNMENT,
    /** A department of a government (政府工作部门). */
    DEPARTMENT
}
