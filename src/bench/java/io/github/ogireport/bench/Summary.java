package io.github.ogireport.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** The results of one run as the Markdown tables that the README shows. */
final class Summary {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private final Collection<RunResult> oneThread;
    private final Collection<RunResult> twoThreads;
    private final Collection<RunResult> growth;
    private final Map<Subject, Double> coldMillis;
    private final double loadBefore;

    /** @param loadBefore the machine's load average before anything was measured; negative when unknown */
    Summary(Collection<RunResult> oneThread, Collection<RunResult> twoThreads, Collection<RunResult> growth, Map<Subject, Double> coldMillis,
            double loadBefore) {
        this.oneThread = oneThread;
        this.twoThreads = twoThreads;
        this.growth = growth;
        this.coldMillis = coldMillis;
        this.loadBefore = loadBefore;
    }

    String markdown(boolean quick) {
        return "\n" + environment() + busy() + (quick ? " Quick run: rough figures." : "") + "\n\n" + costs() + "\n" + growth();
    }

    private static String environment() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ".";
    }

    /** Said so that nobody quotes figures of a machine that had other work. */
    private String busy() {
        return loadBefore < 0.5 ? "" : String.format(Locale.ROOT, " Load average %.1f before the run: the machine had other work, the figures are too high.", loadBefore);
    }

    private String costs() {
        StringBuilder table = new StringBuilder("| One report (宿迁 2024), warm, median | µs (range) | × floor | × bare floor | tutorial ÷ this | allocated "
                + "| 2 threads, reports/s (× 1 thread) | cold start to first verdict |\n|---|---|---|---|---|---|---|---|\n");
        double floor = micros(oneThread, Subject.HAND_WRITTEN);
        double bareFloor = micros(oneThread, Subject.ARRAYS);
        double tutorial = micros(oneThread, Subject.TUTORIAL);
        for (Subject subject : Subject.values()) {
            double micros = micros(oneThread, subject);
            double eachOfTwo = micros(twoThreads, subject);
            RunResult result = find(oneThread, subject, null);
            Statistics all = result.getPrimaryResult().getStatistics();
            table.append("| ").append(String.join(" | ", subject.title(),
                    number(micros) + " (" + number(all.getMin()) + "–" + number(all.getMax()) + ")",
                    number(micros / floor), number(micros / bareFloor), number(tutorial / micros),
                    number(result.getSecondaryResults().get(ALLOCATION).getScore() / 1e3) + " kB",
                    number(2e6 / eachOfTwo) + " (× " + number(2 * micros / eachOfTwo) + ")",
                    number(coldMillis.get(subject)) + " ms")).append(" |\n");
        }
        return table.toString();
    }

    private String growth() {
        TreeSet<Integer> counts = new TreeSet<>();
        growth.forEach(result -> counts.add(Integer.valueOf(result.getParams().getParam("reports"))));
        StringBuilder table = new StringBuilder("| Different reports, just opened: µs a report (heap held after) |");
        counts.forEach(count -> table.append(String.format(Locale.ROOT, " %,d |", count)));
        table.append("\n|---|");
        counts.forEach(count -> table.append("---|"));
        table.append('\n');
        for (Subject subject : Subject.values()) {
            if (find(growth, subject, counts.first()) != null) {
                table.append("| ").append(subject.title()).append(" |");
                for (int count : counts) {
                    Map<String, Result> measured = find(growth, subject, count).getSecondaryResults();
                    table.append(' ').append(number(measured.get("microsPerReport").getScore())).append(" (")
                            .append(number(measured.get("heldMegabytes").getScore())).append(" MB) |");
                }
                table.append('\n');
            }
        }
        return table.toString();
    }

    /** Three figures or so. */
    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%,.2f" : value < 100 ? "%,.1f" : "%,.0f", value);
    }

    private static double micros(Collection<RunResult> results, Subject subject) {
        return find(results, subject, null).getPrimaryResult().getStatistics().getPercentile(50);
    }

    /** @param reports null where the benchmark has no such parameter */
    private static RunResult find(Collection<RunResult> results, Subject subject, Integer reports) {
        for (RunResult result : results) {
            boolean same = result.getParams().getParam("subject").equals(subject.name());
            if (same && (reports == null || result.getParams().getParam("reports").equals(reports.toString()))) {
                return result;
            }
        }
        return null;
    }
}
