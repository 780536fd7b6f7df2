package io.github.ogireport.engine;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl.ForkJoinPoolHolder;
import org.kie.internal.concurrent.ExecutorProviderFactory;

/**
 * The threads that Drools keeps for as long as its classes are loaded: one pool compiles packages of many rules, another turns
 * conditions that are asked often into byte code. Only for whoever has Drools for itself; others that use the same Drools would
 * lose them too.
 */
public final class EngineThreads {

    private static final long SECONDS = 10;

    private final ExecutorService conditions;

    private EngineThreads(ExecutorService conditions) {
        this.conditions = conditions;
    }

    /**
     * To be called before the first compilation and on a thread that is not the application server's: Drools would there find the
     * server's own pool, whose threads live on.
     */
    public static EngineThreads claim() {
        return new EngineThreads(ExecutorProviderFactory.getExecutorProvider().getExecutor());
    }

    /** Ends them, and waits for it; no rule is compiled afterwards. */
    public void end() {
        end(ForkJoinPoolHolder.COMPILER_POOL);
        if (conditions instanceof ThreadPoolExecutor) {
            end(conditions);
        }
    }

    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        try {
            pool.awaitTermination(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
