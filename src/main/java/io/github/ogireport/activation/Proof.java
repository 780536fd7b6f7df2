package io.github.ogireport.activation;

import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problem;
import java.util.List;

/** Proves compiled rules before they serve. */
@FunctionalInterface
interface Proof {

    /** @return what speaks against the rules; empty when they may serve */
    List<Problem> of(CompiledRuleSet candidate);

    /** Whether these rules were proved before. */
    default boolean isGiven(Snapshot files) {
        return false;
    }
}
