package io.github.ogireport.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One check of the 2024 report of 宿迁 by a warm program. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CheckBenchmark {

    @Param
    public Subject subject;

    private Contender<?> contender;
    private Object input;

    @Setup
    public void open() {
        SuqianReport figures = new SuqianReport();
        contender = subject.open();
        Agreement.check(subject, contender, figures);
        input = contender.prepare(subject.report(figures));
    }

    @Benchmark
    public Object check() {
        return contender.checkPrepared(input);
    }
}
