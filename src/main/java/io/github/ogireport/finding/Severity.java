package io.github.ogireport.finding;

/** Kind of check in the statistics offices' own words, the gravest first. */
public enum Severity {
    /** 强制性: must hold, no exception. */
    MANDATORY("强制性"),
    /** 核实性: must hold or be explained. */
    VERIFY("核实性"),
    /** 提示性: a hint. */
    HINT("提示性");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
