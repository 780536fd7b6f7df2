package io.github.ogireport.isolation;

import io.github.ogireport.isolation.UnusablePluginException.Fault;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Calls into the plugin: libraries there ask the thread's context class loader for their parts, so it is the plugin's for the
 * time of the call; and what is thrown there comes out as a type that the host knows. Thread-safe.
 */
final class Crossing {

    private final ClassLoader plugin;

    Crossing(ClassLoader plugin) {
        this.plugin = plugin;
    }

    <T> T call(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(plugin);
        try {
            return work.get();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            throw known(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * The same on a thread that ends with it: what libraries leave behind on a thread while they read and compile (their
     * {@link ThreadLocal}s) would otherwise hold the plugin's classes in the host's pool for ever.
     */
    <T> T errand(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(task, "ogi-report-errand");
        thread.setDaemon(true);
        thread.setContextClassLoader(plugin);
        thread.start();
        joinUninterruptibly(thread);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw known(e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError("the task is done", e);
        }
    }

    private static void joinUninterruptibly(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Made anew on this side, without a cause: an exception remembers the classes that it passed through. */
    private static RuntimeException known(Throwable thrown) {
        if (thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError)) {
            throw (VirtualMachineError) thrown;
        }
        RuntimeException known;
        if (thrown instanceof InvalidRuleSetException) {
            known = new InvalidRuleSetException(((InvalidRuleSetException) thrown).problems());
        } else if (thrown.getClass() == IllegalArgumentException.class) {
            known = new IllegalArgumentException(thrown.getMessage());
        } else if (thrown.getClass() == IllegalStateException.class) {
            known = new IllegalStateException(thrown.getMessage());
        } else if (thrown instanceof UnusablePluginException) {
            known = new UnusablePluginException(((UnusablePluginException) thrown).fault(), thrown.getMessage());
        } else {
            known = new UnusablePluginException(Fault.ENGINE_FAILED, "插件运行出错：" + thrown
                    + "。请把这句话和日志交给维护单位；换一个 JDK 版本，或者把安装包重新解压，也许就好");
        }
        known.setStackTrace(thrown.getStackTrace());
        return known;
    }
}
