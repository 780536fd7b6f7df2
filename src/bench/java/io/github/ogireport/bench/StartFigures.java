package io.github.ogireport.bench;

import com.sun.management.OperatingSystemMXBean;
import io.github.ogireport.ReportValidator;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.reader.JsonReportReader;
import io.github.ogireport.report.AnnualReport;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a start costs, of the command line and in a host, with what {@code mvn package} made; each time in a fresh JVM. */
public final class StartFigures {

    private static final Path PLUGIN = Paths.get("target", "ogi-report-validator");
    private static final String REPORT = "src/test/resources/reports/suqian-2024.json";
    private static final int TIMES = 11;
    private static final double NANOS = 1e6;
    /** For everything that goes on in the background to end. */
    private static final int READY_MILLIS = 6_000;

    private StartFigures() { }

    /** @param args none; {@code at-once} or {@code when-ready} in the fresh JVM of a host, which checks its first report then */
    public static void main(String[] args) throws Exception {
        if (Arrays.asList("at-once", "when-ready").contains(args[0])) {
            host("when-ready".equals(args[0]));
            return;
        }
        String command = PLUGIN.resolve("bin/ogi-report").toString();
        List<double[]> version = new ArrayList<>();
        List<double[]> check = new ArrayList<>();
        measure(command, "check", REPORT);
        for (int i = 0; i < TIMES; i++) {
            version.add(measure(command, "--version"));
            check.add(measure(command, "check", REPORT));
        }
        System.out.println("| Command line, median (range) | wall ms | × --version |\n|---|---|---|");
        System.out.printf("| --version | %s | 1.00 |%n", told(version, 0));
        System.out.printf("| check, one report | %s | %.2f |%n", told(check, 0), median(check, 0) / median(version, 0));
        System.out.println("\n| In a host, median (range) | opening, ms | processor ms of the opening thread | processor ms of the process "
                + "| first decision, ms | second, ms |\n|---|---|---|---|---|---|");
        for (String when : Arrays.asList("at-once", "when-ready")) {
            List<double[]> host = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                host.add(measure(Paths.get(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                        PLUGIN.resolve("engine") + File.separator + "*" + File.pathSeparator + "target/bench/test-classes", StartFigures.class.getName(), when));
            }
            System.out.printf("| first save %s | %s | %s | %s | %s | %s |%n", when, told(host, 1), told(host, 2), told(host, 3), told(host, 4), told(host, 5));
        }
    }

    private static void host(boolean whenReady) throws InterruptedException {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        AnnualReport report = JsonReportReader.read(Paths.get(REPORT));
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long all = process.getProcessCpuTime();
        long started = System.nanoTime();
        ReportValidator validator = ReportValidator.open(PLUGIN.resolve("rules"));
        double opening = (System.nanoTime() - started) / NANOS;
        double thread = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / NANOS;
        if (whenReady) {
            Thread.sleep(READY_MILLIS);
        }
        double sum = (process.getProcessCpuTime() - all) / NANOS;
        double first = decide(validator, report);
        double second = decide(validator, report);
        System.out.println("= " + opening + " " + thread + " " + sum + " " + first + " " + second);
        validator.close();
    }

    private static double decide(ReportValidator validator, AnnualReport report) {
        long started = System.nanoTime();
        if (!validator.validate(ValidationRequest.of(report).stage(Stage.SUBMIT)).findings().isEmpty()) {
            throw new IllegalStateException("the report is sound");
        }
        return (System.nanoTime() - started) / NANOS;
    }

    /** @return milliseconds from its start to its end, and what it told after an equals sign */
    private static double[] measure(String... command) throws IOException, InterruptedException {
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines;
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines = out.lines().collect(Collectors.toList());
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        double wall = (System.nanoTime() - started) / NANOS;
        String told = lines.stream().filter(line -> line.startsWith("= ")).map(line -> line.substring(1)).findFirst().orElse("");
        return Arrays.stream((wall + told).split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static double median(List<double[]> all, int column) {
        return all.stream().mapToDouble(each -> each[column]).sorted().skip(all.size() / 2).findFirst().getAsDouble();
    }

    private static String told(List<double[]> all, int column) {
        return String.format("%.0f (%.0f–%.0f)", median(all, column), all.stream().mapToDouble(each -> each[column]).min().getAsDouble(),
                all.stream().mapToDouble(each -> each[column]).max().getAsDouble());
    }
}
