package io.github.ogireport.activation;

import io.github.ogireport.audit.AuditTrail;
import io.github.ogireport.audit.RulesEvent;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log and the audit what became of rules. Not thread-safe. */
final class Announcement {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

    private final AuditTrail audit;
    private List<String> troubles = Collections.emptyList();

    /** @param audit null without one */
    Announcement(AuditTrail audit) {
        this.audit = audit;
    }

    /** @param before what served until now; null at the start */
    void serving(RulesVersion version, RulesVersion before) {
        LOG.info("规则生效：{}", version);
        if (audit != null) {
            audit.rulesChanged(new RulesEvent(version.cause().name(), version.by(), before == null ? null : before.sha256(),
                    version.sha256(), version.ruleSets(), 0));
        }
    }

    /** It serves, and a restart would not know of it. */
    void notKept(RulesVersion version) {
        if (audit != null) {
            audit.rulesNotKept(new RulesEvent(version.cause().name(), version.by(), null, version.sha256(), version.ruleSets(), 0));
        }
    }

    void refused(Refusal refusal, String by, RulesVersion serving) {
        LOG.warn("规则没有生效，继续使用 {}。{}", serving, new InvalidRuleSetException(refusal.problems()).getMessage());
        if (audit != null) {
            audit.rulesRefused(new RulesEvent(refusal.cause().name(), by, serving.sha256(), refusal.sha256(), serving.ruleSets(),
                    refusal.problems().size()));
        }
    }

    /** Logs each trouble once, until it is over. */
    void troubles(List<String> now) {
        now.stream().filter(trouble -> !troubles.contains(trouble)).forEach(LOG::warn);
        troubles = now;
    }
}
