package io.github.ogireport.activation;

import io.github.ogireport.audit.AuditLog;
import io.github.ogireport.report.ReportArchive;
import io.github.ogireport.signature.SignatureCheck;
import io.github.ogireport.signature.TrustedKey;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How the rules of a folder go live. Each setting may be made once. Not thread-safe.
 *
 * @param <V> what is opened
 */
public final class Configuration<V> {

    private final Path rules;
    private final BiFunction<LiveRules, ReportArchive, V> opening;
    private Mode mode;
    private Path stateFolder;
    private Boolean startFromLastGood;
    private AuditLog audit;
    private Path shadow;
    private Duration interval;
    private SignatureCheck signature;
    private ReportArchive archive;
    private Boolean jmx;
    VersionStore store;
    Clock clock = Clock.systemDefaultZone();
    LongSupplier nanoTime = System::nanoTime;
    Proof proof = new CaseProof();
    RulesDisk disk = new RulesDisk() { };
    /** How long a disk may take; a cold network drive at the other end of a province needs some seconds. */
    Supplier<Duration> patience = () -> Duration.ofSeconds(30);
    Heartbeat heartbeat = (beat, every) -> WatchThread.start("ogi-rules-watch", beat, every);
    Heartbeat shadowHeartbeat = (beat, every) -> WatchThread.start("ogi-rules-shadow", beat, every);

    /** @param opening makes what is opened of the rules that are live, and of the archive or null */
    public Configuration(Path rules, BiFunction<LiveRules, ReportArchive, V> opening) {
        this.rules = Objects.requireNonNull(rules, "rules").toAbsolutePath().normalize();
        this.opening = Objects.requireNonNull(opening, "opening");
    }

    /** When a change in the folder takes effect; {@link Mode#AUTOMATIC} unless set. */
    public Configuration<V> mode(Mode value) {
        refuseTwice("mode", mode);
        mode = Objects.requireNonNull(value, "mode");
        return this;
    }

    /**
     * Where the versions that served are kept; {@code .ogi-<name>-state} beside the rules folder unless set. It may be one that
     * cannot be written: the status then says so, and versions are kept in memory.
     *
     * @throws IllegalArgumentException when it lies within the rules folder, where it would be read as rules
     */
    public Configuration<V> stateFolder(Path value) {
        refuseTwice("stateFolder", stateFolder);
        stateFolder = Objects.requireNonNull(value, "stateFolder").toAbsolutePath().normalize();
        if (stateFolder.startsWith(rules)) {
            throw new IllegalArgumentException("stateFolder " + stateFolder + " must lie outside the rules folder " + rules);
        }
        return this;
    }

    /** Where the rules are broken at the start, the last version that served is used; without this, opening fails. */
    public Configuration<V> startFromLastGood() {
        refuseTwice("startFromLastGood", startFromLastGood);
        startFromLastGood = true;
        return this;
    }

    /** @param value closed with what is opened */
    public Configuration<V> audit(AuditLog value) {
        refuseTwice("audit", audit);
        audit = Objects.requireNonNull(value, "audit");
        return this;
    }

    /** A folder of candidate rules that run beside; where they differ is audited, so an audit must be set as well. */
    public Configuration<V> shadow(Path candidateRules) {
        refuseTwice("shadow", shadow);
        shadow = Objects.requireNonNull(candidateRules, "shadow").toAbsolutePath().normalize();
        return this;
    }

    /** How often the folder is looked at; every half second unless set. A change takes effect at the second look that sees it. */
    public Configuration<V> lookEvery(Duration value) {
        refuseTwice("lookEvery", interval);
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("lookEvery must be positive, not " + value);
        }
        interval = value;
        return this;
    }

    /**
     * Only rules that are signed ({@code rules.sig}) by one of these keys take effect, wherever they come from: the folder, a
     * version brought back, the last good one, the shadow's candidate. Needs Bouncy Castle ({@code bcprov-jdk18on}).
     *
     * @param publicKeys PEM files, read now; several while one key takes another's place
     * @throws IllegalArgumentException when none is given, or one lies within the rules folder, where whoever changes the rules
     *                                  could change it too
     * @throws io.github.ogireport.signature.UnusableKeyException when a key cannot be read, or Bouncy Castle is missing
     */
    public Configuration<V> requireSignature(Path... publicKeys) {
        refuseTwice("requireSignature", signature);
        List<TrustedKey> keys = new ArrayList<>();
        for (Path each : publicKeys) {
            Path file = each.toAbsolutePath().normalize();
            if (file.startsWith(rules)) {
                throw new IllegalArgumentException("public key " + file + " must lie outside the rules folder " + rules);
            }
            keys.add(TrustedKey.read(file));
        }
        signature = SignatureCheck.by(keys);
        return this;
    }

    /** Where last year's report is looked up when a request brings none; the rules that need it say nothing unless set. */
    public Configuration<V> archive(ReportArchive value) {
        refuseTwice("archive", archive);
        archive = Objects.requireNonNull(value, "archive");
        return this;
    }

    /** Shows what serves and what was checked in the platform's JMX server, with publishing and rolling back, until closed. */
    public Configuration<V> jmx() {
        refuseTwice("jmx", jmx);
        jmx = true;
        return this;
    }

    private static void refuseTwice(String name, Object value) {
        if (value != null) {
            throw new IllegalStateException(name + " was already set to " + value);
        }
    }

    /**
     * Reads, checks, compiles and proves the rules, which takes a second or two, and begins to watch; of rules that were proved before,
     * only reads them.
     *
     * @throws io.github.ogireport.ruleset.InvalidRuleSetException listing everything wrong in the folder, when nothing can serve
     */
    public V open() {
        if (shadow != null && audit == null) {
            throw new IllegalStateException("shadow needs an audit to write the differences to");
        }
        return opening.apply(LiveRules.open(this), archive);
    }

    Path rules() {
        return rules;
    }

    Mode mode() {
        return mode == null ? Mode.AUTOMATIC : mode;
    }

    /** Null where no version is kept on disk. */
    VersionStore store() {
        if (store != null || mode() == Mode.FIXED) {
            return store;
        }
        return new StateFolder(stateFolder != null ? stateFolder : StateFolder.beside(rules));
    }

    FolderReading reading(Path folder) {
        return new FolderReading(folder, disk, patience, nanoTime);
    }

    boolean mayStartFromLastGood() {
        return startFromLastGood != null;
    }

    /** Null where none is required. */
    SignatureCheck signature() {
        return signature;
    }

    boolean isManaged() {
        return jmx != null;
    }

    AuditLog audit() {
        return audit;
    }

    Path shadow() {
        return shadow;
    }

    Duration interval() {
        return interval == null ? Duration.ofMillis(500) : interval;
    }
}
