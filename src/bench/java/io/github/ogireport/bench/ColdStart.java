package io.github.ogireport.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import java.util.Arrays;

/** From the start of a fresh JVM to the first verdict, as the process that started it sees it. */
public final class ColdStart {

    private static final String VERDICT = "verdict";

    private ColdStart() { }

    /** The fresh JVM: opens the program that {@code args[0]} names, and checks one report. */
    public static void main(String[] args) {
        Subject subject = Subject.valueOf(args[0]);
        Contender<?> contender = subject.open();
        System.out.println(contender.findsIn(subject.report(new SuqianReport())).isEmpty() ? VERDICT : "findings");
    }

    /** @return the median, in milliseconds */
    static double millis(Subject subject, int times) throws IOException, InterruptedException {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            millis[i] = once(subject);
        }
        Arrays.sort(millis);
        return millis[times / 2];
    }

    private static double once(Subject subject) throws IOException, InterruptedException {
        String java = Paths.get(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder command = new ProcessBuilder(java, "-Drules=" + System.getProperty("rules", "rules"),
                "-cp", System.getProperty("java.class.path"), ColdStart.class.getName(), subject.name());
        command.redirectError(ProcessBuilder.Redirect.INHERIT);
        long started = System.nanoTime();
        Process process = command.start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            long nanos = System.nanoTime() - started;
            if (!VERDICT.equals(line) || process.waitFor() != 0) {
                throw new IllegalStateException(subject + " gave no verdict in a fresh JVM but: " + line);
            }
            return nanos / 1e6;
        }
    }
}
