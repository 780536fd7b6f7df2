package io.github.ogireport.activation;

import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.signature.SignatureCheck;
import io.github.ogireport.source.Problem;
import io.github.ogireport.source.Problems;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

/** From bytes to rules that may serve: see who signed them, read, check, fence, compile, prove. Safe for many threads. */
final class Preparation {

    private final LongSupplier nanoTime;
    private final Clock clock;
    private final Proof proof;
    private final SignatureCheck signature;

    /**
     * @param nanoTime the clock that checks measure their time limit with
     * @param clock    tells the day of a check
     * @param signature null where none is required
     */
    Preparation(LongSupplier nanoTime, Clock clock, Proof proof, SignatureCheck signature) {
        this.nanoTime = nanoTime;
        this.clock = clock;
        this.proof = proof;
        this.signature = signature;
    }

    /** @return what is wrong with the signature; empty where none is required */
    List<Problem> signature(Snapshot files) {
        return signature == null ? Collections.emptyList() : signature.problems(files);
    }

    /** @return rules without a fault, the newest edition first; only to be used when nothing was added to {@code problems} */
    List<CompiledRuleSet> prepare(Snapshot files, Problems problems) {
        return prepare(files, problems, false);
    }

    /**
     * The same for whoever begins: where the rules were proved before, only the newest edition is compiled, and nobody waits for it
     * here; the others are when they are asked for.
     */
    List<CompiledRuleSet> first(Snapshot files, Problems problems) {
        return prepare(files, problems, true);
    }

    private List<CompiledRuleSet> prepare(Snapshot files, Problems problems, boolean later) {
        try {
            List<Problem> unsigned = signature(files);
            if (!unsigned.isEmpty()) {
                // nobody answers for these files: not a line of them is read
                problems.addAll(unsigned);
                return Collections.emptyList();
            }
            List<RuleSet> read = RulesFolder.read(files, problems);
            boolean proved = proof.isGiven(files);
            if (later && proved && !problems.any()) {
                List<CompiledRuleSet> ruleSets = CompiledRuleSet.later(read, nanoTime, clock);
                ruleSets.get(0).prepare(Duration.ZERO);
                return ruleSets;
            }
            List<CompiledRuleSet> compiled = CompiledRuleSet.compile(read, nanoTime, clock, problems);
            if (!proved && !problems.any()) {
                compiled.forEach(each -> problems.addAll(proof.of(each)));
            }
            return compiled;
        } catch (InvalidRuleSetException e) {
            problems.addAll(e.problems());
        } catch (RuntimeException | Error e) {
            // whatever a rule file makes the compiler do, it must not end the watching or the host's thread
            problems.add("ruleset.yaml", 0, "编译规则时出错，规则没有生效：" + e);
        }
        return Collections.emptyList();
    }
}
