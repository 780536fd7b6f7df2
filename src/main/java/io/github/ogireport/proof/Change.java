package io.github.ogireport.proof;

/** How what is said of a report differs under other rules. */
public enum Change {
    /** Only the new rules find it. */
    FOUND("新发现"),
    /** Only the old rules find it. */
    DROPPED("不再发现"),
    /** Both find it, with another severity. */
    SEVERITY("级别改变"),
    /** Both find it, and say something else of it. */
    REWORDED("说法改变"),
    /** Only the new rules give no answer. */
    UNANSWERED("新的不能核对"),
    /** Only the old rules give no answer. */
    ANSWERED("不再是不能核对");

    private final String label;

    Change(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
