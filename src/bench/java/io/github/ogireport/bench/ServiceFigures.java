package io.github.ogireport.bench;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.service.ReportService;
import io.github.ogireport.service.ServiceSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a check costs over HTTP, as a client on the same machine sees it, with 1 and with 32 users who each send the next report
 * as soon as they have the answer. Clients and service share the process and its processors. Not JMH: connections and queues
 * are part of what is measured.
 */
public final class ServiceFigures {

    private static final int WARM_UP = 20_000;
    private static final int REQUESTS = 20_000;

    private final URL url;
    private final byte[] report;

    private ServiceFigures(URL url, byte[] report) {
        this.url = url;
        this.report = report;
    }

    /** @param args the rules folder and a report; {@code rules} and 宿迁 2024 unless given */
    public static void main(String[] args) throws Exception {
        // else the JDK's client keeps five connections
        System.setProperty("http.maxConnections", "64");
        byte[] report = Files.readAllBytes(Paths.get(args.length < 2 ? "src/test/resources/reports/suqian-2024.json" : args[1]));
        try (ReportValidator validator = ReportValidator.configure(Paths.get(args.length == 0 ? "rules" : args[0])).mode(Mode.FIXED).open();
             ReportService service = ReportService.start(validator, ServiceSettings.onPort(0))) {
            ServiceFigures figures = new ServiceFigures(new URL(service.url() + "/check?stage=submit"), report);
            figures.users(8, WARM_UP);
            figures.print(1);
            figures.print(32);
            System.out.printf("check alone: p50 %d µs, p99 %d µs%n", validator.figures().latencies().p50Micros(),
                    validator.figures().latencies().p99Micros());
        }
    }

    private void print(int users) throws Exception {
        long started = System.nanoTime();
        long[] nanos = users(users, REQUESTS);
        double seconds = (System.nanoTime() - started) / 1e9;
        Arrays.sort(nanos);
        System.out.printf("%d users: %d requests, p50 %.2f ms, p99 %.2f ms, max %.2f ms, %.0f a second%n", users, nanos.length,
                nanos[nanos.length / 2] / 1e6, nanos[(int) (nanos.length * 0.99)] / 1e6, nanos[nanos.length - 1] / 1e6, nanos.length / seconds);
    }

    private long[] users(int users, int requests) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(users);
        try {
            List<Callable<long[]>> all = new ArrayList<>();
            for (int i = 0; i < users; i++) {
                all.add(() -> user(requests / users));
            }
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> each : threads.invokeAll(all)) {
                times.add(each.get());
            }
            return times.stream().flatMapToLong(Arrays::stream).toArray();
        } finally {
            threads.shutdown();
        }
    }

    private long[] user(int requests) throws IOException {
        long[] nanos = new long[requests];
        byte[] buffer = new byte[16_384];
        for (int i = 0; i < requests; i++) {
            long started = System.nanoTime();
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(report);
            try (InputStream in = connection.getInputStream()) {
                while (in.read(buffer) >= 0) {
                    continue;
                }
            }
            nanos[i] = System.nanoTime() - started;
        }
        return nanos;
    }
}
