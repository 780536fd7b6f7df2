package io.github.ogireport.bench;

import io.github.ogireport.ReportJson;
import io.github.ogireport.ReportValidator;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.service.AccessToken;
import io.github.ogireport.service.ReportService;
import io.github.ogireport.service.ServiceSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * 32 users of one office system, each saving every 100 ms on average, beside four hostile clients of each kind: every save must be
 * answered right. The service is a process of its own with 512 MB. {@code -Dbench=10} for ten minutes, {@code 10same} where the
 * hostile clients have the office system's own address, else each has one of its own. Ends with exit code 1 when a save was lost
 * or wrong. All over the loopback.
 */
public final class HostileSoak {

    private static final int USERS = 32;
    private static final int OF_EACH_KIND = 4;
    private static final int WARM_UP = 5_000;
    private static final double PAUSE_NANOS = 100_000_000;
    private static final String TOKEN = "soak";
    private static final String HONEST = "127.0.0.1";

    private final int minutes;
    private final int port;
    private volatile long deadline;
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private final LongAdder wrong = new LongAdder();
    private final LongAdder reconnected = new LongAdder();

    private HostileSoak(int minutes, int port) {
        this.minutes = minutes;
        this.port = port;
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("service")) {
            serve(Paths.get(args[1]));
            return;
        }
        boolean same = args[0].endsWith("same");
        String minutes = args[0].replace("same", "");
        Path token = Files.write(Files.createTempFile("ogi-soak", ".token"), TOKEN.getBytes(StandardCharsets.US_ASCII));
        Process service = new ProcessBuilder(Paths.get(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp",
                System.getProperty("java.class.path"), HostileSoak.class.getName(), "service", token.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        boolean right;
        try (BufferedReader out = new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8))) {
            HostileSoak soak = new HostileSoak(minutes.matches("[0-9]+") ? Integer.parseInt(minutes) : 10, Integer.parseInt(out.readLine()));
            background(() -> out.lines().forEach(System.out::println)).start();
            right = soak.run(same);
        } finally {
            service.destroyForcibly();
            Files.delete(token);
        }
        System.exit(right ? 0 : 1);
    }

    /** Until it is killed; a line every half minute. */
    private static void serve(Path token) throws Exception {
        try (ReportValidator validator = ReportValidator.configure(Paths.get("rules")).mode(Mode.FIXED).open();
             ReportService service = ReportService.start(validator, ServiceSettings.onPort(0).token(AccessToken.read(token)))) {
            System.out.println(service.address().getPort());
            while (true) {
                TimeUnit.SECONDS.sleep(30);
                System.gc();
                System.out.printf(Locale.ROOT, "service: heap %d MB, %d threads, checks %s%n",
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
                        ManagementFactory.getThreadMXBean().getThreadCount(), validator.figures().byVerdict());
            }
        }
    }

    private static Thread background(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private boolean run(boolean same) throws InterruptedException {
        AnnualReport sound = new SuqianReport().sound();
        List<Thread> users = new ArrayList<>();
        for (int i = 1; i <= USERS; i++) {
            int figure = 100_000 + i;
            byte[] body = ReportJson.of(sound.toBuilder().cell("remedies.reconsideration.total", figure).build()).getBytes(StandardCharsets.UTF_8);
            byte[] request = RawClient.post("Authorization: Bearer " + TOKEN + "\r\nOgi-User: u" + i + "\r\n", body);
            SplittableRandom random = new SplittableRandom(i);
            users.add(new Thread(() -> user(random, request, "\"actual\":\"" + figure + "\"")));
        }
        warmUp(sound);
        deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        users.forEach(Thread::start);
        int address = 2;
        for (Hostile kind : Hostile.values()) {
            for (int i = 0; i < OF_EACH_KIND; i++) {
                String from = same ? HONEST : "127.0.0." + address++;
                background(() -> kind.harass(from, port, TOKEN, this::goesOn)).start();
            }
        }
        for (Thread each : users) {
            each.join();
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(Locale.ROOT, "%,d saves, %d lost or wrong, %d reconnected, p50 %.1f ms, p99 %.1f ms, longest %.0f ms, %s%n", sorted.length,
                wrong.sum(), reconnected.sum(), sorted[sorted.length / 2] / 1e6, sorted[(int) (sorted.length * 0.99)] / 1e6,
                sorted[sorted.length - 1] / 1e6, same ? "hostile clients at the same address" : "hostile clients at " + Arrays.asList(2, address - 1));
        return wrong.sum() == 0 && sorted.length > 0;
    }

    private void warmUp(AnnualReport sound) {
        byte[] request = RawClient.post("Authorization: Bearer " + TOKEN + "\r\nOgi-User: warm\r\n", ReportJson.of(sound).getBytes(StandardCharsets.UTF_8));
        try (RawClient client = new RawClient(HONEST, port)) {
            for (int i = 0; i < WARM_UP; i++) {
                client.send(request);
                client.answer();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean goesOn() {
        return System.nanoTime() < deadline;
    }

    private void user(SplittableRandom random, byte[] request, String own) {
        RawClient client = null;
        while (goesOn()) {
            LockSupport.parkNanos((long) (-Math.log(1 - random.nextDouble()) * PAUSE_NANOS));
            long started = System.nanoTime();
            try {
                String answer;
                try {
                    client = client == null ? new RawClient(HONEST, port) : client;
                    client.send(request);
                    answer = client.answer();
                } catch (IOException e) {
                    // as every client with kept connections does, once
                    reconnected.increment();
                    client = new RawClient(HONEST, port);
                    client.send(request);
                    answer = client.answer();
                }
                nanos.add(System.nanoTime() - started);
                if (!answer.contains("\"verdict\":\"REJECTED\"") || !answer.contains(own)) {
                    wrong.increment();
                    System.out.println(answer.substring(0, Math.min(answer.length(), 400)));
                }
                client = answer.contains("Connection: close") ? null : client;
            } catch (IOException e) {
                wrong.increment();
                client = null;
                System.out.println(e);
            }
        }
    }
}
