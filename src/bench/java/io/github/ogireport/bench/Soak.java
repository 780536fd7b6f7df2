package io.github.ogireport.bench;

import io.github.ogireport.ReportJson;
import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.service.ReportService;
import io.github.ogireport.service.ServiceSettings;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * 32 users who save over HTTP for minutes while the rules are changed every other second: every request must be answered, with
 * that user's own figure, by one version of the rules. Ends with exit code 1 when one is not. Prints a line a minute.
 */
public final class Soak {

    private static final int USERS = 32;
    private static final long PAUSE_NANOS = 50_000_000;
    private static final long BETWEEN_UPDATES_MILLIS = 2_000;

    private final long deadline;
    private final LongAdder answered = new LongAdder();
    private final LongAdder wrong = new LongAdder();

    private Soak(int minutes) {
        deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
    }

    /** @param args for how many minutes; ten unless it is a number */
    public static void main(String[] args) throws Exception {
        int minutes = args.length > 0 && args[0].matches("[0-9]+") ? Integer.parseInt(args[0]) : 10;
        System.exit(new Soak(minutes).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        RulesCopy rules = RulesCopy.in(Files.createTempDirectory("ogi-soak"));
        ExecutorService threads = Executors.newFixedThreadPool(USERS);
        int updates = 0;
        try (ReportValidator validator = ReportValidator.configure(rules.folder()).mode(Mode.ON_PUBLISH).open();
             ReportService service = ReportService.start(validator, ServiceSettings.onPort(0))) {
            AnnualReport sound = new SuqianReport().sound();
            List<Future<?>> users = new ArrayList<>();
            for (int i = 1; i <= USERS; i++) {
                int figure = 100_000 + i;
                AnnualReport faulty = sound.toBuilder().cell("remedies.reconsideration.total", figure).build();
                HttpSave save = new HttpSave(new URL(service.url() + "/check?stage=submit"),
                        ReportJson.of(faulty).getBytes(StandardCharsets.UTF_8));
                users.add(threads.submit(() -> user(save, "\"actual\":\"" + figure + "\"")));
            }
            long nextLine = 0;
            while (System.nanoTime() < deadline) {
                rules.append("2021/settings.yaml", "\n# 第 " + updates + " 次修改\n");
                validator.publish("soak");
                updates++;
                if (System.nanoTime() > nextLine) {
                    print(updates, validator);
                    nextLine = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_UPDATES_MILLIS);
            }
            for (Future<?> each : users) {
                each.get();
            }
            print(updates, validator);
        } finally {
            threads.shutdownNow();
        }
        return wrong.sum() == 0 && answered.sum() > 0;
    }

    private void user(HttpSave save, String own) {
        while (System.nanoTime() < deadline) {
            try {
                String answer = save.answer();
                answered.increment();
                if (!answer.contains("\"verdict\":\"REJECTED\"") || !answer.contains(own) || answer.split("\"sha256\"", -1).length != 2) {
                    wrong.increment();
                    System.out.println(answer);
                }
            } catch (Exception e) {
                wrong.increment();
                System.out.println(e);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void print(int updates, ReportValidator validator) {
        System.gc();
        System.out.printf(Locale.ROOT, "%,d answered, %d lost or wrong, %d updates, check p50 %d µs, p99 %d µs, heap %d MB, %,d classes%n",
                answered.sum(), wrong.sum(), updates, validator.figures().latencies().p50Micros(), validator.figures().latencies().p99Micros(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }
}
