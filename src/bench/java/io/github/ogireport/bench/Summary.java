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

    Summary(Collection<RunResult> oneThread, Collection<RunResult> twoThreads, Collection<RunResult> growth, Map<Subject, Double> coldMillis) {
        this.oneThread = oneThread;
        this.twoThreads = twoThreads;
        this.growth = growth;
        this.coldMillis = coldMillis;
    }

    String markdown(boolean quick) {
        return "\n" + environment() + (quick ? " Quick run: rough figures." : "") + "\n\n" + costs() + "\n" + growth();
    }

    private static String environment() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ".";
    }

    private String costs() {
        StringBuilder table = new StringBuilder("| One report (宿迁 2024), warm | µs (range) | × floor | tutorial ÷ this | allocated | 2 threads, reports/s | cold start to first verdict |\n"
                + "|---|---|---|---|---|---|---|\n");
        double floor = time(Subject.HAND_WRITTEN);
        double tutorial = time(Subject.TUTORIAL);
        for (Subject subject : Subject.values()) {
            double micros = time(subject);
            RunResult two = find(twoThreads, subject, null);
            table.append(line("| %s | %.1f (%.1f–%.1f) | %.1f | %.1f | %.1f kB | %.0f (× %.1f) | %.0f ms |", subject.title(),
                    micros, times(subject).getMin(), times(subject).getMax(), micros / floor, tutorial / micros,
                    find(oneThread, subject, null).getSecondaryResults().get(ALLOCATION).getScore() / 1e3,
                    2e6 / score(two), 2 * micros / score(two), coldMillis.get(subject)));
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
                    table.append(String.format(Locale.ROOT, " %,.1f (%.1f MB) |", measured.get("microsPerReport").getScore(),
                            measured.get("heldMegabytes").getScore()));
                }
                table.append('\n');
            }
        }
        return table.toString();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }

    private double time(Subject subject) {
        return score(find(oneThread, subject, null));
    }

    private Statistics times(Subject subject) {
        return find(oneThread, subject, null).getPrimaryResult().getStatistics();
    }

    private static double score(RunResult result) {
        return result.getPrimaryResult().getScore();
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
