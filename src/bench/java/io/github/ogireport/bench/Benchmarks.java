package io.github.ogireport.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs every measurement and prints what came of it as Markdown: {@code mvn -q -Pbench [-Dbench=quick]}. */
public final class Benchmarks {

    private final boolean quick;

    private Benchmarks(boolean quick) {
        this.quick = quick;
    }

    /** @param args {@code quick} for a short run, whose figures are rough */
    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        new Benchmarks(args.length > 0 && args[0].equals("quick")).run();
    }

    private void run() throws RunnerException, IOException, InterruptedException {
        double loadBefore = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Collection<RunResult> oneThread = checks(1);
        Collection<RunResult> twoThreads = checks(2);
        Collection<RunResult> growth = growth();
        Collection<RunResult> diagnosis = single(DiagnosisBenchmark.class);
        Collection<RunResult> narrative = single(NarrativeBenchmark.class);
        Map<Subject, Double> cold = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            cold.put(subject, ColdStart.millis(subject, quick ? 1 : 3));
        }
        System.out.print(new Summary(oneThread, twoThreads, growth, cold, loadBefore).markdown(quick));
        System.out.print(DiagnosisBenchmark.markdown(diagnosis));
        System.out.print(NarrativeBenchmark.markdown(narrative));
    }

    private Collection<RunResult> checks(int threads) throws RunnerException {
        boolean brief = quick || threads > 1;
        return new Runner(options().include(CheckBenchmark.class.getName() + "\\.")
                .threads(threads).forks(brief ? 1 : 2)
                .warmupIterations(brief ? 2 : 4).warmupTime(TimeValue.seconds(2))
                .measurementIterations(brief ? 5 : 8).measurementTime(TimeValue.milliseconds(brief ? 500 : 1_000))
                .addProfiler(GCProfiler.class).build()).run();
    }

    private Collection<RunResult> growth() throws RunnerException {
        List<String> counts = new ArrayList<>(Arrays.asList("1", "10", "1000"));
        if (!quick) {
            counts.add("100000");
        }
        return new Runner(options().include(GrowthBenchmark.class.getName() + "\\.")
                .param("subject", Subject.HAND_WRITTEN.name(), Subject.TABLE_RULES.name(), Subject.FULL_RULES.name(), Subject.TUTORIAL.name())
                .param("reports", counts.toArray(new String[0]))
                .forks(1).warmupIterations(0).measurementIterations(1).build()).run();
    }

    private Collection<RunResult> single(Class<?> benchmark) throws RunnerException {
        return new Runner(options().include(benchmark.getName() + "\\.")
                .forks(1).warmupIterations(quick ? 2 : 4).warmupTime(TimeValue.seconds(1))
                .measurementIterations(5).measurementTime(TimeValue.milliseconds(quick ? 300 : 1_000)).build()).run();
    }

    private static ChainedOptionsBuilder options() {
        return new OptionsBuilder().shouldFailOnError(true).jvmArgsAppend("-Xmx1g");
    }
}
