package cn.example.oa.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The office system in a process of its own, so that its class path is what it would be in an office. */
final class OfficeSystem implements AutoCloseable {

    private final Process process;
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<String> address = new CompletableFuture<>();

    /** Begins to start; {@link #url()} waits until it has. */
    OfficeSystem(OfficeDatabase database, Path plugin, String failurePolicy, long budgetMillis) throws IOException {
        process = new ProcessBuilder(Paths.get(System.getProperty("java.home"), "bin", "java").toString(),
                // up sooner; a test of some seconds is over before the better compiler pays
                "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Doa.database.driver=org.postgresql.Driver", "-Doa.database.url=" + database.url(),
                "-Doa.database.user=postgres", "-Dogi.plugin=" + plugin, "-Dogi.failurePolicy=" + failurePolicy,
                "-Dogi.budgetMillis=" + budgetMillis, "-cp", System.getProperty("serverClassPath"), LegacyServer.class.getName(),
                System.getProperty("webapp"), "0").redirectErrorStream(true).start();
        Thread reading = new Thread(this::read, "office-system-log");
        reading.setDaemon(true);
        reading.start();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                if (line.startsWith("办公系统已经启动：")) {
                    address.complete(line.substring("办公系统已经启动：".length()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            address.completeExceptionally(new IllegalStateException("the office system ended:\n" + String.join("\n", log)));
        }
    }

    /** Ends with a slash. */
    String url() {
        try {
            return address.get(120, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the office system did not start:\n" + String.join("\n", log), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    Clerk signIn(String name) throws IOException {
        return Clerk.signIn(url(), name);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
