package io.github.ogireport.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Updates while four threads check without pause: no check fails or mixes two versions, and nothing of the old ones stays.
 * A hundred updates, or as many as {@code -Dupdates} says.
 */
@Tag("jdk")
class UpdatesUnderLoadTest {

    private static final int UPDATES = Integer.getInteger("updates", 100);
    private static final int THREADS = 4;
    private static final long HEAP_BOUND = 12 << 20;
    private static final long METASPACE_BOUND_PER_UPDATE = 24 << 10;

    @TempDir
    Path temporary;

    private volatile boolean done;

    @Test
    void updatesUnderLoad() throws Exception {
        SmallRules folder = SmallRules.in(temporary.resolve("rules"));
        List<WeakReference<CompiledRuleSet>> old = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (LiveRules rules = new Bench(folder.folder()).configure().open()) {
            List<Future<Long>> checks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                checks.add(threads.submit(checking(rules)));
            }
            long heap = 0;
            long metaspace = 0;
            long classes = 0;
            int warm = UPDATES / 5;
            long[] nanos = new long[UPDATES];
            for (int update = 0; update < UPDATES; update++) {
                if (update == warm) {
                    heap = heapAfterCollection();
                    metaspace = metaspace();
                    classes = classes();
                }
                folder.version(update % 9 + 1);
                old.add(new WeakReference<>(rules.active().ruleSets().get(0)));
                long started = System.nanoTime();
                rules.publish(null);
                nanos[update] = System.nanoTime() - started;
            }
            done = true;
            long total = 0;
            for (Future<Long> each : checks) {
                total += each.get();
            }
            long heapGrowth = heapAfterCollection() - heap;
            long metaspaceGrowth = metaspace() - metaspace;
            Arrays.sort(nanos);
            System.out.printf("%d updates, %d checks meanwhile; update p50 %.0f ms, p99 %.0f ms; after %d updates heap %+d kB, metaspace %+d kB, classes %+d%n",
                    UPDATES, total, nanos[UPDATES / 2] / 1e6, nanos[UPDATES * 99 / 100] / 1e6, warm, heapGrowth >> 10, metaspaceGrowth >> 10, classes() - classes);
            assertTrue(heapGrowth < HEAP_BOUND, "heap grew by " + heapGrowth);
            assertTrue(metaspaceGrowth < METASPACE_BOUND_PER_UPDATE * (UPDATES - warm) + (2 << 20), "metaspace grew by " + metaspaceGrowth);
            old.removeIf(each -> each.get() == rules.active().ruleSets().get(0));
            assertEquals(0, old.stream().filter(each -> each.get() != null).count(), "rule sets that stay");
        } finally {
            done = true;
            threads.shutdownNow();
        }
    }

    private Callable<Long> checking(LiveRules rules) {
        AnnualReport report = SmallRules.faulty(rules.active().ruleSets().get(0).ruleSet().format());
        return () -> {
            long checks = 0;
            for (; !done; checks++) {
                ActiveRules active = rules.active();
                ValidationResult result = active.judging(2024).check(Dossier.of(report), Stage.SUBMIT, Collections.emptyList());
                int version = SmallRules.version(result);
                assertEquals(String.valueOf(version), active.version().ruleSets().get(0).version());
            }
            return checks;
        };
    }

    private static long heapAfterCollection() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long classes() {
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private static long metaspace() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getName().equals("Metaspace")) {
                return pool.getUsage().getUsed();
            }
        }
        return 0;
    }
}
