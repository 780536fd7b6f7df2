package io.github.ogireport.finding;

/** Where the report stands in the office's work. */
public enum Stage {
    /** 暂存: nothing blocks; every finding is a hint, and a gap is something still to fill. */
    DRAFT("暂存"),
    /** 送审. */
    SUBMIT("送审"),
    /** 发布. */
    PUBLISH("发布");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
