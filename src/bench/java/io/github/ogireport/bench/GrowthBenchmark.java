package io.github.ogireport.bench;

import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Many different reports, one after the other, by a program that has just been opened: the time of each check alone, without
 * making the report, and the heap that is still held when all are done.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
public class GrowthBenchmark {

    private static final int BATCH = 200;

    @Param
    public Subject subject;

    @Param({"1", "10", "1000", "100000"})
    public int reports;

    private Contender<?> contender;
    private SuqianReport figures;

    /** What is measured beside the time that JMH takes, which contains the making of the reports. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Measured {
        public double microsPerReport;
        public double heldMegabytes;
    }

    @Setup(Level.Invocation)
    public void open() {
        figures = new SuqianReport();
        contender = subject.open();
    }

    @Benchmark
    public void checkAll(Measured measured, Blackhole blackhole) {
        long nanos = 0;
        for (int done = 0; done < reports; done += BATCH) {
            Object[] inputs = new Object[Math.min(BATCH, reports - done)];
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = contender.prepare(figures.times(1 + done + i));
            }
            long started = System.nanoTime();
            for (Object input : inputs) {
                blackhole.consume(contender.checkPrepared(input));
            }
            nanos += System.nanoTime() - started;
        }
        measured.microsPerReport = nanos / 1e3 / reports;
        measured.heldMegabytes = heldMegabytes();
    }

    private static double heldMegabytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
