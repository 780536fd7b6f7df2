package io.github.ogireport.activation;

import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.signature.SignatureCheck;
import io.github.ogireport.source.Problem;
import io.github.ogireport.source.Problems;
import java.time.Clock;
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
        try {
            List<Problem> unsigned = signature(files);
            if (!unsigned.isEmpty()) {
                // nobody answers for these files: not a line of them is read
                problems.addAll(unsigned);
                return Collections.emptyList();
            }
            List<CompiledRuleSet> compiled = CompiledRuleSet.compile(RulesFolder.read(files, problems), nanoTime, clock, problems);
            if (!problems.any()) {
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
