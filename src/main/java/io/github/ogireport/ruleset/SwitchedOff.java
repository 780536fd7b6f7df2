package io.github.ogireport.ruleset;

import io.github.ogireport.source.Yaml;
import java.time.LocalDate;

/** A rule that an administrator has switched off (停用) for a while: why, and the last day without it. Immutable. */
public final class SwitchedOff {

    private final String reason;
    private final LocalDate until;
    private final int line;

    private SwitchedOff(String reason, LocalDate until, int line) {
        this.reason = reason;
        this.until = until;
        this.line = line;
    }

    /** Without a day that can be read the rule stays on; what is wrong is said with its line. */
    static SwitchedOff parse(Yaml yaml) {
        yaml.onlyKeys("原因", "到期");
        String reason = yaml.required("原因");
        yaml.required("到期");
        LocalDate until = Day.read(yaml.get("到期"), "2026-03-31");
        return new SwitchedOff(reason, until == null ? LocalDate.MIN : until, yaml.line());
    }

    public String reason() {
        return reason;
    }

    /** The last day on which the rule does not apply. */
    public LocalDate until() {
        return until;
    }

    public boolean isOff(LocalDate day) {
        return !day.isAfter(until);
    }

    /** In {@code settings.yaml}. */
    int line() {
        return line;
    }
}
