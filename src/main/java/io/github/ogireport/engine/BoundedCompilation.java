package io.github.ogireport.engine;

import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.source.Problems;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Compiles on a thread of its own, which ends with the compilation, has a deep stack and sees the engine's classes whatever
 * the caller's context class loader is. A compilation that takes too long is abandoned: the
 * {@link Fence} ends by itself when its budget is spent; Java cannot end a thread in which Drools compiles, but what it is given
 * is so bounded that none has been seen to need half of the time.
 */
final class BoundedCompilation {

    private static final long STACK = 16L << 20;

    private BoundedCompilation() { }

    /**
     * @throws io.github.ogireport.ruleset.InvalidRuleSetException as {@code work} throws it, or when the time is up
     */
    static <T> T run(RuleSet ruleSet, long seconds, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "ogi-report-compile", STACK);
        thread.setDaemon(true);
        thread.setContextClassLoader(BoundedCompilation.class.getClassLoader());
        thread.start();
        String reason;
        try {
            return task.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            reason = "编译规则超过 " + seconds + " 秒，已放弃：请减少规则或简化条件";
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            reason = "编译规则时被中断";
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException) {
                throw (RuntimeException) e.getCause();
            }
            reason = "编译规则时出错：" + e.getCause();
        }
        Problems problems = new Problems();
        problems.add(ruleSet.id().edition(), 0, reason);
        problems.throwIfAny(InvalidRuleSetException::new);
        throw new AssertionError("a problem was added");
    }
}
