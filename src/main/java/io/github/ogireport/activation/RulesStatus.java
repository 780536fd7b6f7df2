package io.github.ogireport.activation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What serves, what does not and why, at one moment (状态). Immutable. */
public final class RulesStatus {

    private final RulesVersion serving;
    private final Mode mode;
    private final Refusal refusal;
    private final String candidate;
    private final List<String> troubles;
    private final Duration age;
    private final Duration sinceLook;
    private final long auditLinesDropped;
    private final ShadowStatus shadow;

    RulesStatus(RulesVersion serving, Mode mode, Refusal refusal, String candidate, List<String> troubles, Duration age,
                Duration sinceLook, long auditLinesDropped, ShadowStatus shadow) {
        this.serving = serving;
        this.mode = mode;
        this.refusal = refusal;
        this.candidate = candidate;
        this.troubles = Collections.unmodifiableList(new ArrayList<>(troubles));
        this.age = age;
        this.sinceLook = sinceLook;
        this.auditLinesDropped = auditLinesDropped;
        this.shadow = shadow;
    }

    public RulesVersion serving() {
        return serving;
    }

    public Mode mode() {
        return mode;
    }

    /** The last refusal; null when none came after what serves took effect. */
    public Refusal refusal() {
        return refusal;
    }

    /** Content of the folder that was seen and does not serve: to be published, refused, or still changing; null when none. */
    public String candidate() {
        return candidate;
    }

    /** What is in the way of watching, keeping versions, auditing or the shadow, one Chinese sentence each. None stops the checks. */
    public List<String> troubles() {
        return troubles;
    }

    /** How long it has served in this process, whatever the clock was set to meanwhile. */
    public Duration age() {
        return age;
    }

    /** How long ago the folder was looked at last; null where it is not watched. */
    public Duration sinceLook() {
        return sinceLook;
    }

    /** 0 without an audit. */
    public long auditLinesDropped() {
        return auditLinesDropped;
    }

    /** Null without a shadow. */
    public ShadowStatus shadow() {
        return shadow;
    }

    /** For administrators: some lines in Chinese. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("生效规则：").append(serving).append("；").append(mode.label());
        if (candidate != null) {
            text.append("\n未生效的内容：").append(candidate, 0, 12);
        }
        if (refusal != null) {
            text.append("\n最近一次拒绝：").append(refusal);
        }
        troubles.forEach(trouble -> text.append("\n注意：").append(trouble));
        return text.toString();
    }
}
