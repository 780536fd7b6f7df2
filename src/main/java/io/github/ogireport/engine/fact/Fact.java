package io.github.ogireport.engine.fact;

/**
 * What rules look at and ask questions of. Each question costs some of the check's budget, whatever the answer takes: rules may
 * ask millions. For one thread and one check.
 */
public abstract class Fact {

    /** What the engine does around a question takes up to a microsecond. */
    private static final int QUESTION = 1 << 8;
    /** The engine also keeps a combination in memory until the check is done. */
    private static final int COMBINATION = 1 << 11;

    final Examination examination;

    Fact(Examination examination) {
        this.examination = examination;
    }

    /** To be called by every public method that rules may call, before it answers. */
    final void asked() {
        examination.budget().spend(QUESTION);
    }

    /**
     * Always holds. The engine is made to ask this first of every fact that a rule looks at beside another one, so that each
     * combination of facts is counted. Not for rules.
     *
     * @throws io.github.ogireport.bound.BudgetSpentException when the check has no time left
     */
    public final boolean besides(Fact other) {
        examination.budget().spend(COMBINATION);
        return true;
    }
}
