package io.github.ogireport;

import io.github.ogireport.activation.ActiveRules;
import io.github.ogireport.activation.Configuration;
import io.github.ogireport.activation.LiveRules;
import io.github.ogireport.activation.RulesStatus;
import io.github.ogireport.activation.RulesVersion;
import io.github.ogireport.decision.ServingRules;
import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.measure.CheckFigures;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.ReportArchive;
import io.github.ogireport.ruleset.RuleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Checks annual reports against the rules of a folder. Safe for many threads: open one and keep it.
 *
 * <pre>{@code
 * ReportValidator validator = ReportValidator.open(Paths.get("rules"));
 * AnnualReport report = JsonReportReader.read(path);
 * ValidationResult result = validator.validate(ValidationRequest.of(report).stage(Stage.SUBMIT));
 * if (result.verdict() == Verdict.REJECTED) showTo(clerk, result.findings());
 * }</pre>
 */
public final class ReportValidator implements AutoCloseable {

    private final LiveRules rules;
    private final ReportArchive archive;

    /** @param archive null for none */
    private ReportValidator(LiveRules rules, ReportArchive archive) {
        this.rules = rules;
        this.archive = archive;
    }

    /**
     * Reads, checks, compiles and proves every edition in the folder, which takes a second or two, and watches it from then on:
     * a change takes effect by itself, and one with an error changes nothing but the {@link #status()}. The rules that come with the
     * plugin were proved when it was built: as long as they are unchanged, they are only read here, the newest edition is compiled in
     * the background, and the others when a report of theirs comes.
     *
     * @throws io.github.ogireport.ruleset.InvalidRuleSetException listing everything wrong in the folder
     */
    public static ReportValidator open(Path rules) {
        return configure(rules).open();
    }

    /** To open otherwise: when changes take effect, where versions are kept, audit, shadow, where last year's reports are. */
    public static Configuration<ReportValidator> configure(Path rules) {
        return new Configuration<>(rules, ReportValidator::new);
    }

    /**
     * Checks a report with the rule set of its year. Never throws for what a rule does, nor for a year without a rule set:
     * the result then says so and is {@link io.github.ogireport.finding.Verdict#NOT_EVALUATED}. A change of the rules
     * meanwhile does not touch a check that has begun.
     */
    public ValidationResult validate(ValidationRequest request) {
        ActiveRules active = rules.active();
        CompiledRuleSet judging = active.judging(request.report());
        ValidationResult result = judging == null ? withoutRuleSet(request, active)
                : judging.check(withLastYear(request.dossier(), active), request.stage(), request.explanations());
        if (judging != null && !request.report().isYearKnown()) {
            result = withoutYear(result);
        }
        rules.decided(result);
        return result;
    }

    /** What the request brings counts; otherwise the archive is asked, and what goes wrong there is no reason to be silent. */
    private Dossier withLastYear(Dossier dossier, ActiveRules active) {
        if (archive == null || dossier.previous() != null || !dossier.report().isYearKnown()) {
            return dossier;
        }
        List<Format> editions = active.ruleSets().stream().map(each -> each.ruleSet().format()).collect(Collectors.toList());
        try {
            return dossier.previous(archive.find(dossier.report().organ(), dossier.report().year() - 1, editions));
        } catch (Exception | LinkageError | StackOverflowError e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return dossier.previousFault("上年的报告没有查到，不能与上年核对：" + reason);
        }
    }

    /** What depends on the year holds; that nobody looked at it must not pass for acceptance. */
    private static ValidationResult withoutYear(ValidationResult result) {
        List<NotEvaluated> unanswered = new ArrayList<>();
        unanswered.add(new NotEvaluated(null, NotEvaluated.Cause.MISSING_CELL, "报告年度没有写明，与年度有关的没有核对"));
        unanswered.addAll(result.notEvaluated());
        unanswered.addAll(result.switchedOff());
        return result.toBuilder().notEvaluated(unanswered).build();
    }

    private static ValidationResult withoutRuleSet(ValidationRequest request, ActiveRules active) {
        NotEvaluated reason = new NotEvaluated(null, NotEvaluated.Cause.FAILURE, "没有适用于 " + request.report().year() + " 年度的规则集，现有："
                + active.ruleSets().stream().map(each -> each.ruleSet().id().edition()).collect(Collectors.joining("、")));
        return ValidationResult.builder(request.dossier(), request.stage()).notEvaluated(Collections.singletonList(reason))
                .explanations(request.explanations()).build();
    }

    /** The rule sets that serve, the newest edition first. */
    public List<RuleSet> ruleSets() {
        return rules.active().ruleSets().stream().map(CompiledRuleSet::ruleSet).collect(Collectors.toList());
    }

    /** The editions of the format that the rule sets bring, the newest first. */
    public List<Format> formats() {
        return ruleSets().stream().map(RuleSet::format).collect(Collectors.toList());
    }

    /** The edition that a report is judged by; null when no rule set fits its year. */
    public Format formatFor(AnnualReport report) {
        CompiledRuleSet judging = rules.active().judging(report);
        return judging == null ? null : judging.ruleSet().format();
    }

    /** What serves since when, what was refused and why, what is in the way. */
    public RulesStatus status() {
        return rules.status();
    }

    /** What serves since when and what was refused, in a type that isolated hosts know as well. */
    public ServingRules serving() {
        RulesStatus now = status();
        RulesVersion version = now.serving();
        return new ServingRules(version.sha256(), version.ruleSets(), version.since(),
                now.refusal() == null ? null : now.refusal().toString(), now.toString());
    }

    /** The content hash of the rules that serve: what was judged by others need not be judged the same again. */
    public String rulesSha256() {
        return status().serving().sha256();
    }

    /** How many checks there were since opening, by verdict, and how long they took. */
    public CheckFigures figures() {
        return rules.figures();
    }

    /** The versions that served and are kept, the oldest first. */
    public List<RulesVersion> history() {
        return rules.history();
    }

    /**
     * Takes up what the rules folder holds now.
     *
     * @param by who asks, for the history and the audit; may be null
     * @return what serves then
     * @throws io.github.ogireport.ruleset.InvalidRuleSetException when it is refused; what served goes on serving
     */
    public RulesVersion publish(String by) {
        return rules.publish(by);
    }

    /**
     * Brings an earlier version back, which serves until the folder's content changes or someone publishes.
     *
     * @param version its content hash or the beginning of it (six characters or more), or its version as in ruleset.yaml
     *                (“1.0.0”, “2021 1.0.0”)
     * @param by      who asks, for the history and the audit; may be null
     * @return what serves then
     * @throws IllegalArgumentException when no kept version is named so, or when it serves already
     * @throws io.github.ogireport.ruleset.InvalidRuleSetException when it cannot serve any more; what served goes on serving
     */
    public RulesVersion rollBack(String version, String by) {
        return rules.rollBack(version, by);
    }

    /** Ends watching and auditing. May be called more than once; a check that comes later still gets its answer. */
    @Override
    public void close() {
        rules.close();
    }
}
