package io.github.ogireport.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl.ForkJoinPoolHolder;
import org.kie.internal.concurrent.ExecutorProviderFactory;

/**
 * The threads that Drools keeps for as long as its classes are loaded: one pool compiles packages of many rules, another turns
 * conditions that are asked often into byte code. Only for whoever has Drools for itself; others that use the same Drools would
 * lose them too.
 */
public final class EngineThreads {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final ExecutorService conditions;
    private final List<Thread> conditionThreads = new CopyOnWriteArrayList<>();

    private EngineThreads(ExecutorService conditions) {
        this.conditions = conditions;
        if (conditions instanceof ThreadPoolExecutor) {
            ThreadPoolExecutor pool = (ThreadPoolExecutor) conditions;
            ThreadFactory making = pool.getThreadFactory();
            pool.setThreadFactory(work -> {
                Thread made = making.newThread(work);
                conditionThreads.add(made);
                return made;
            });
        }
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
        ForkJoinPool compiler = ForkJoinPoolHolder.COMPILER_POOL;
        List<Thread> ending = workersOf(compiler);
        compiler.shutdownNow();
        if (conditions instanceof ThreadPoolExecutor) {
            conditions.shutdownNow();
            ending.addAll(conditionThreads);
        }
        awaitEnd(ending);
    }

    private static List<Thread> workersOf(ForkJoinPool pool) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread instanceof ForkJoinWorkerThread && ((ForkJoinWorkerThread) thread).getPool() == pool)
                .collect(Collectors.toList());
    }

    /** Asks the threads, not the pools: a pool says that it has ended a moment before its last thread has. */
    private static void awaitEnd(List<Thread> threads) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        try {
            for (Thread thread : threads) {
                TimeUnit.NANOSECONDS.timedJoin(thread, deadline - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
