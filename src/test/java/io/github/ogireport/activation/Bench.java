package io.github.ogireport.activation;

import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.Dossier;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;

/** Live rules whose looks and clocks are moved by hand. */
final class Bench extends Clock {

    private final Path folder;
    private Instant now = Instant.parse("2025-01-15T08:00:00Z");
    private long nanos;
    private Runnable beat;

    Bench(Path folder) {
        this.folder = folder;
    }

    Configuration<LiveRules> configure() {
        Configuration<LiveRules> configuration = new Configuration<>(folder, (live, archive) -> live);
        configuration.clock = this;
        configuration.nanoTime = () -> nanos;
        configuration.heartbeat = (run, every) -> {
            beat = run;
            return () -> beat = null;
        };
        return configuration;
    }

    /** Some looks, half a second apart. */
    void look(int times) {
        for (int i = 0; i < times; i++) {
            nanos += 500_000_000L;
            now = now.plusMillis(500);
            beat.run();
        }
    }

    boolean watches() {
        return beat != null;
    }

    void setClock(Instant value) {
        now = value;
    }

    static int version(LiveRules rules) {
        ActiveRules active = rules.active();
        return SmallRules.version(active.judging(2024).check(Dossier.of(SmallRules.faulty(active.ruleSets().get(0).ruleSet().format())), Stage.SUBMIT,
                Collections.emptyList()));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
