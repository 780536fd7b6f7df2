package io.github.ogireport.activation;

import io.github.ogireport.audit.AuditTrail;
import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.finding.RuleSetId;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.management.BeanRegistration;
import io.github.ogireport.measure.CheckFigures;
import io.github.ogireport.measure.CheckTally;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problem;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * The rules that serve. Safe for many threads: a check reads {@link #active()} once and uses that to its end; whoever changes
 * the rules does so one after the other.
 */
public final class LiveRules implements AutoCloseable {

    private static final int LOOKS_BETWEEN_SAVES = 10;
    /** Rules are compiled and proved for a minute at most, and a disk is waited for. */
    private static final long PATIENCE_SECONDS = 120;

    private final Lock turn = new ReentrantLock();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Mode mode;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final FolderWatch watch;
    private final PatientStore store;
    private final History history;
    private final Preparation preparation;
    private final Announcement announcement;
    private final AuditTrail audit;
    private final Shadow shadow;
    private final CheckTally tally = new CheckTally();
    private final List<Heartbeat.Ending> heartbeats = new ArrayList<>();
    private BeanRegistration bean;
    private volatile LiveState state;
    private volatile List<String> troubles = Collections.emptyList();
    private volatile String pending;
    private volatile long lookedNanos;
    private int looks;

    private LiveRules(Configuration<?> configuration) {
        CompiledRuleSet.warmUp();
        mode = configuration.mode();
        clock = configuration.clock;
        nanoTime = configuration.nanoTime;
        watch = new FolderWatch(configuration.reading(configuration.rules()));
        VersionStore disk = configuration.store();
        store = disk == null ? null : new PatientStore(disk, configuration.patience);
        history = new History(store);
        preparation = new Preparation(nanoTime, configuration.clock, configuration.proof, configuration.signature());
        FirstVersion first = FirstVersion.choose(configuration, watch, history, preparation);
        audit = configuration.audit() == null ? null : new AuditTrail(configuration.audit(), clock);
        announcement = new Announcement(audit);
        shadow = configuration.shadow() == null ? null : new Shadow(configuration.reading(configuration.shadow()), preparation, audit);
        String folder = first.folder() == null ? null : first.folder().sha256();
        serve(version(first.files(), first.ruleSets(), Cause.START, null, folder), first.files(), first.ruleSets());
        if (first.refused() != null) {
            refuse(folder, Cause.START, null, first.refused().list());
        }
        settle(first.folder());
        lookedNanos = nanoTime.getAsLong();
        tellTroubles();
    }

    static LiveRules open(Configuration<?> configuration) {
        LiveRules rules = new LiveRules(configuration);
        if (configuration.isManaged()) {
            rules.register(configuration);
        }
        if (rules.mode != Mode.FIXED) {
            rules.active().ruleSets().get(0).rehearse();
            rules.heartbeats.add(configuration.heartbeat.start(rules::look, configuration.interval()));
        }
        if (rules.shadow != null) {
            rules.heartbeats.add(configuration.shadowHeartbeat.start(rules.shadow::beat, configuration.interval()));
        }
        return rules;
    }

    private void register(Configuration<?> configuration) {
        try {
            bean = BeanRegistration.of(new RulesBean(this), configuration.rules());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** What serves now; a check reads this once. */
    public ActiveRules active() {
        return state.active();
    }

    /** A check is done: counts it, audits it and hands it to the shadow. Never waits, never throws. */
    public void decided(ValidationResult result) {
        tally.count(result);
        if (audit != null) {
            audit.decision(result);
        }
        if (shadow != null) {
            shadow.offer(result);
        }
    }

    void look() {
        turn.lock();
        try {
            Snapshot changed = watch.look();
            if (closed.get()) {
                return;
            }
            lookedNanos = nanoTime.getAsLong();
            pending = watch.pending();
            if (changed != null) {
                atRest(changed);
            }
            if (history.hasUnsaved() && ++looks % LOOKS_BETWEEN_SAVES == 0) {
                history.save();
            }
            tellTroubles();
        } finally {
            turn.unlock();
        }
    }

    private void atRest(Snapshot folder) {
        if (folder.sha256().equals(state.version().sha256())) {
            settleOnServing(folder, Cause.EDIT, null);
        } else if (mode == Mode.AUTOMATIC) {
            take(folder, Cause.EDIT, null, folder.sha256());
        } else {
            state = state.waiting(folder.sha256());
        }
    }

    /**
     * The folder holds what serves, but perhaps with another signature, or without the one that it needs at the next start.
     *
     * @return what is wrong with the signature; empty when nothing is
     */
    private List<Problem> settleOnServing(Snapshot folder, Cause cause, String by) {
        List<Problem> problems = preparation.signature(folder);
        if (problems.isEmpty()) {
            state = state.settled();
            if (folder.signature() != null) {
                history.record(state.version(), folder);
            }
        } else {
            refuse(folder.sha256(), cause, by, problems);
        }
        return problems;
    }

    /**
     * Takes up what the folder holds now. Where only what was published serves ({@link Mode#ON_PUBLISH}), it is kept on disk
     * first, or refused: a restart would go back to what was published before.
     *
     * @param by who asks, for the history and the audit; may be null
     * @throws InvalidRuleSetException when it is refused; what serves goes on serving
     */
    public RulesVersion publish(String by) {
        takeTurn();
        try {
            requireOpen();
            Problems problems = new Problems();
            Snapshot folder = watch.readNow(problems);
            if (folder == null) {
                throw refuse(null, Cause.PUBLISH, by, problems.list());
            }
            settle(folder);
            RulesVersion serving = state.version();
            if (folder.sha256().equals(serving.sha256()) && folder.sha256().equals(serving.folderSha256())) {
                return orThrow(settleOnServing(folder, Cause.PUBLISH, by));
            }
            return orThrow(take(folder, Cause.PUBLISH, by, folder.sha256()));
        } finally {
            tellTroubles();
            turn.unlock();
        }
    }

    /**
     * Brings a version back; it serves, also after a restart, until the folder's content changes or someone publishes. It serves
     * at once even where that cannot be kept, since what it takes the place of may do harm; the status then says so.
     *
     * @param version a content hash, its beginning, or a version as in ruleset.yaml
     * @param by      who asks, for the history and the audit; may be null
     * @throws IllegalArgumentException when no kept version is named so, or when it serves already
     * @throws InvalidRuleSetException when it cannot serve any more; what serves goes on serving
     */
    public RulesVersion rollBack(String version, String by) {
        takeTurn();
        try {
            requireOpen();
            String sha256 = VersionName.find(version, history.versions(), state.version().sha256());
            Snapshot folder = watch.readNow(new Problems());
            settle(folder);
            try {
                return orThrow(take(history.load(sha256), Cause.ROLLBACK, by, folder == null ? null : folder.sha256()));
            } catch (IOException e) {
                Problem lost = new Problem("versions/" + sha256 + ".zip", 0, "这个版本没有保存好，不能恢复：" + e);
                throw refuse(sha256, Cause.ROLLBACK, by, Collections.singletonList(lost));
            }
        } finally {
            tellTroubles();
            turn.unlock();
        }
    }

    /** @throws IllegalStateException when another change of the rules does not come to an end */
    private void takeTurn() {
        boolean mine = false;
        try {
            mine = turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!mine) {
            throw new IllegalStateException("规则正在更新，等了很久还没有完，请看状态，过一会儿再试");
        }
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException("closed");
        }
    }

    private RulesVersion orThrow(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidRuleSetException(problems);
        }
        return state.version();
    }

    /** @return why not; empty when it now serves */
    private List<Problem> take(Snapshot files, Cause cause, String by, String folder) {
        Problems problems = new Problems();
        List<CompiledRuleSet> compiled = preparation.prepare(files, problems);
        RulesVersion version = problems.any() ? null : version(files, compiled, cause, by, folder);
        if (version != null && cause == Cause.PUBLISH && mode == Mode.ON_PUBLISH) {
            String lost = history.require(version, files);
            if (lost != null) {
                problems.add("规则没有发布", 0, lost + "。请腾出磁盘空间或者修好状态文件夹，再发布一次");
            }
        }
        if (problems.any()) {
            refuse(files.sha256(), cause, by, problems.list());
        } else {
            serve(version, files, compiled);
        }
        return problems.list();
    }

    private RulesVersion version(Snapshot files, List<CompiledRuleSet> compiled, Cause cause, String by, String folder) {
        List<RuleSetId> ids = compiled.stream().map(each -> each.ruleSet().id()).collect(Collectors.toList());
        return new RulesVersion(files.sha256(), clock.instant(), cause, by, ids, folder);
    }

    private void serve(RulesVersion version, Snapshot files, List<CompiledRuleSet> compiled) {
        RulesVersion before = state == null ? null : state.version();
        state = LiveState.serving(new ActiveRules(version, compiled), nanoTime.getAsLong());
        announcement.serving(version, before);
        history.record(version, files);
        if (history.hasUnsaved()) {
            announcement.notKept(version);
        }
    }

    private InvalidRuleSetException refuse(String sha256, Cause cause, String by, List<Problem> problems) {
        Refusal refusal = new Refusal(sha256, clock.instant(), cause, problems);
        state = state.refusing(refusal);
        announcement.refused(refusal, by, state.version());
        return new InvalidRuleSetException(problems);
    }

    private void settle(Snapshot folder) {
        if (folder != null) {
            watch.settle(folder);
        }
        pending = null;
    }

    private void tellTroubles() {
        List<String> now = new ArrayList<>();
        watch.troubles().forEach(problem -> now.add("规则文件夹的内容没有生效，继续使用原来的规则：" + problem));
        if (history.trouble() != null) {
            now.add(history.trouble());
        }
        String unpublished = state.unpublished(mode);
        if (unpublished != null) {
            now.add(unpublished);
        }
        announcement.troubles(now);
        troubles = now;
    }

    /** The versions that served, the oldest first. */
    public List<RulesVersion> history() {
        takeTurn();
        try {
            return history.versions();
        } finally {
            turn.unlock();
        }
    }

    /** The checks since the start, whatever rules served. */
    public CheckFigures figures() {
        return tally.figures();
    }

    /** Does not wait for rules that are being compiled. */
    public RulesStatus status() {
        LiveState now = state;
        List<String> all = new ArrayList<>(troubles);
        if (audit != null && audit.trouble() != null) {
            all.add(audit.trouble());
        }
        if (shadow != null) {
            all.addAll(shadow.troubles());
        }
        long nanos = nanoTime.getAsLong();
        return new RulesStatus(now.version(), mode, now.refusal(), pending == null ? now.unserved() : pending, all,
                Duration.ofNanos(nanos - now.sinceNanos()), mode == Mode.FIXED ? null : Duration.ofNanos(nanos - lookedNanos),
                audit == null ? 0 : audit.dropped(), shadow == null ? null : shadow.status());
    }

    /** Ends watching and auditing; waits a while for rules that are just being compiled, and for no disk. What served last still checks. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            if (bean != null) {
                bean.close();
            }
            watch.close();
            if (shadow != null) {
                shadow.close();
            }
            if (store != null) {
                store.close();
            }
            heartbeats.forEach(Heartbeat.Ending::close);
            awaitThreads();
            saveLast();
            if (audit != null) {
                audit.close();
            }
        }
    }

    private void awaitThreads() {
        try {
            for (CompiledRuleSet each : active().ruleSets()) {
                each.awaitThreads(Duration.ofSeconds(PATIENCE_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void saveLast() {
        if (turn.tryLock()) {
            try {
                if (history.hasUnsaved()) {
                    history.save();
                }
            } finally {
                turn.unlock();
            }
        }
    }
}
