package io.github.ogireport.activation;

import io.github.ogireport.audit.AuditTrail;
import io.github.ogireport.audit.Difference;
import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.finding.RuleSetId;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problem;
import io.github.ogireport.source.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Runs candidate rules beside those that serve (影子运行) and audits where they differ. Checks are handed over through a
 * bounded queue; what finds no room is not compared, and counted. Nothing that the candidate does reaches a verdict.
 */
final class Shadow {

    private static final int ROOM = 256;

    private final Path folder;
    private final FolderWatch watch;
    private final Preparation preparation;
    private final AuditTrail audit;
    private final BlockingQueue<ValidationResult> queue = new ArrayBlockingQueue<>(ROOM);
    private final AtomicLong compared = new AtomicLong();
    private final AtomicLong different = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private volatile ActiveRules candidate = new ActiveRules(null, Collections.emptyList());
    private volatile List<Problem> problems = Collections.emptyList();

    Shadow(FolderReading folder, Preparation preparation, AuditTrail audit) {
        this.folder = folder.folder();
        this.watch = new FolderWatch(folder);
        this.preparation = preparation;
        this.audit = audit;
    }

    /** Called by the thread that checks; never waits. */
    void offer(ValidationResult serving) {
        if (!queue.offer(serving)) {
            dropped.incrementAndGet();
        }
    }

    /** Looks whether the candidate changed, and compares what waits. */
    void beat() {
        Snapshot files = watch.look();
        if (files != null) {
            take(files);
        }
        for (ValidationResult serving = queue.poll(); serving != null; serving = queue.poll()) {
            compare(serving);
        }
    }

    private void take(Snapshot files) {
        Problems found = new Problems();
        List<CompiledRuleSet> compiled = preparation.prepare(files, found);
        problems = found.list();
        candidate = new ActiveRules(null, found.any() ? Collections.emptyList() : compiled);
    }

    private void compare(ValidationResult serving) {
        CompiledRuleSet judging = candidate.judging(serving.report());
        if (judging == null) {
            return;
        }
        ValidationResult result = judging.check(serving.dossier(), serving.stage(), serving.explanations());
        List<Difference> differences = Difference.between(serving, result);
        compared.incrementAndGet();
        if (!differences.isEmpty() || serving.verdict() != result.verdict()) {
            different.incrementAndGet();
            audit.shadow(serving, result, differences);
        }
    }

    /** Lets go whoever waits for the candidate's folder. */
    void close() {
        watch.close();
    }

    ShadowStatus status() {
        List<RuleSetId> ids = candidate.ruleSets().stream().map(each -> each.ruleSet().id()).collect(Collectors.toList());
        return new ShadowStatus(ids, compared.get(), different.get(), dropped.get());
    }

    List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        watch.troubles().forEach(problem -> troubles.add("影子规则 " + folder + " 读不出来：" + problem));
        problems.forEach(problem -> troubles.add("影子规则 " + folder + " 有错，没有运行：" + problem));
        return troubles;
    }
}
