package io.github.ogireport.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The files, checked by some threads while the earlier ones are written, in the files' order. Only a few results are held at
 * any time. Can be gone through once.
 *
 * @param <R> what checking one file gives
 */
final class FileChecks<R> implements Iterable<R>, AutoCloseable {

    private static final int THREADS = Math.min(2, Runtime.getRuntime().availableProcessors());
    private static final int AHEAD = 4 * THREADS;

    private final Iterator<InputFile> files;
    private final Function<InputFile, R> check;
    private final ExecutorService threads;

    FileChecks(List<InputFile> files, Function<InputFile, R> check) {
        this.files = files.iterator();
        this.check = check;
        this.threads = Executors.newFixedThreadPool(Math.min(THREADS, files.size()), task -> {
            Thread thread = new Thread(task, "ogi-report-check");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public Iterator<R> iterator() {
        Deque<Future<R>> ahead = new ArrayDeque<>();
        return new Iterator<R>() {
            @Override
            public boolean hasNext() {
                return !ahead.isEmpty() || files.hasNext();
            }

            @Override
            public R next() {
                while (files.hasNext() && ahead.size() < AHEAD) {
                    InputFile file = files.next();
                    ahead.add(threads.submit(() -> check.apply(file)));
                }
                return result(ahead.remove());
            }
        };
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("审核被中断", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
