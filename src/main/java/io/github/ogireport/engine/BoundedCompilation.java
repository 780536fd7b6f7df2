package io.github.ogireport.engine;

import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.source.Problems;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Compiles on a thread of its own, which ends with the compilation, has a deep stack and sees the engine's classes whatever
 * the caller's context class loader is. A compilation that takes too long is abandoned: the {@link Fence} ends by itself when
 * its budget is spent; Java cannot end a thread in which Drools compiles, but what it is given is so bounded that none has been
 * seen to need half of the time. Safe for many threads, all of which may wait for it.
 */
final class BoundedCompilation<T> {

    private static final long STACK = 16L << 20;

    private final FutureTask<T> task;
    private final Thread thread;

    private BoundedCompilation(Callable<T> work) {
        task = new FutureTask<>(work);
        thread = new Thread(null, task, "ogi-report-compile", STACK);
        thread.setDaemon(true);
        thread.setContextClassLoader(BoundedCompilation.class.getClassLoader());
    }

    static <T> BoundedCompilation<T> start(Callable<T> work) {
        BoundedCompilation<T> started = new BoundedCompilation<>(work);
        started.thread.start();
        return started;
    }

    boolean hasEnded() {
        return task.isDone();
    }

    /** Waits until the thread has ended, whatever came of it; an application server would find it otherwise. */
    void awaitEnd(Duration time) throws InterruptedException {
        thread.join(Math.max(1, time.toMillis()));
    }

    /**
     * What was compiled.
     *
     * @return null when it is not ready after so long; it goes on, and may be waited for again
     * @throws InvalidRuleSetException as the work throws it
     * @throws IllegalStateException   with a reason in Chinese, when the work fails or the waiting thread is interrupted
     */
    T await(Duration time) {
        try {
            return task.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("编译规则时被中断");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException) {
                throw (RuntimeException) e.getCause();
            }
            throw new IllegalStateException("编译规则时出错：" + e.getCause());
        }
    }

    /**
     * Waits for what was compiled, and abandons it when it takes longer.
     *
     * @throws InvalidRuleSetException as the work throws it, or when it fails or the time is up
     */
    T finish(RuleSet ruleSet, long seconds) {
        String reason;
        try {
            T compiled = await(Duration.ofSeconds(seconds));
            if (compiled != null) {
                return compiled;
            }
            task.cancel(true);
            reason = "编译规则超过 " + seconds + " 秒，已放弃：请减少规则或简化条件";
        } catch (IllegalStateException e) {
            task.cancel(true);
            reason = e.getMessage();
        }
        Problems problems = new Problems();
        problems.add(ruleSet.id().edition(), 0, reason);
        problems.throwIfAny(InvalidRuleSetException::new);
        throw new AssertionError("a problem was added");
    }
}
