package io.github.ogireport.finding;

/** What a host should do with the report. */
public enum Verdict {
    /** 通过: nothing stands against it. */
    ACCEPTED("通过"),
    /** 需要说明: only unexplained {@link Severity#VERIFY} findings are left. */
    NEEDS_EXPLANATION("需核实说明"),
    /** 退回: a {@link Severity#MANDATORY} finding. */
    REJECTED("退回修改"),
    /** 未能审核: no rule set fits, a rule failed or could not see its cell, a limit was hit. */
    NOT_EVALUATED("未能完成审核");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
