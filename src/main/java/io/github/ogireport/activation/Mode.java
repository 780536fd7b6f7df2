package io.github.ogireport.activation;

/** When a change in the rules folder takes effect. */
public enum Mode {
    /** 自动: as soon as the folder has come to rest and its rules are proved. */
    AUTOMATIC("自动生效"),
    /** 发布后生效: only when published; until then also a restart serves what was published last. */
    ON_PUBLISH("发布后生效"),
    /** 不监视: the folder is read once, nothing is written beside it and no thread watches; for command lines and tests. */
    FIXED("不监视");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
