package io.github.ogireport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ogireport.Shipped;
import io.github.ogireport.ruleset.RuleSet;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

@Tag("jdk")
@Tag("drools")
class RuleBasesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A machine that had no memory once has some later; the rules were never at fault. */
    @Test
    void whatTheMachineCouldNotCompileIsCompiledAgain() {
        RuleSet ruleSet = Shipped.edition("2019").ruleSet();
        AtomicInteger compilations = new AtomicInteger();
        RuleBases bases = new RuleBases(ruleSet, without -> compilations.incrementAndGet() == 1
                ? BoundedCompilation.start(() -> {
                    throw new OutOfMemoryError("as a test has it");
                }) : RuleCompiler.start(ruleSet, without));
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> bases.without(Collections.emptySet(), MINUTE));
        assertEquals("编译规则时出错：java.lang.OutOfMemoryError: as a test has it", e.getMessage());
        KieBase compiled = bases.without(Collections.emptySet(), MINUTE);
        assertNotNull(compiled);
        assertSame(compiled, bases.without(Collections.emptySet(), MINUTE));
        assertEquals(2, compilations.get());
    }
}
