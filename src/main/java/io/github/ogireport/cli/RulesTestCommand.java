package io.github.ogireport.cli;

import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.proof.CaseResult;
import io.github.ogireport.proof.CaseRunner;
import io.github.ogireport.proof.RuleCoverage;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RuleCase;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.source.Problem;
import io.github.ogireport.source.Problems;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ogi-report rules test}: runs the cases that stand beside the rules, and says which rules they do not prove. */
@Command(name = "test", description = "试验规则：运行各版次 cases 文件夹里的案例，列出没有通过的，和没有案例证明的规则。",
        footer = "退出码：0 全部通过；1 有案例没有通过；2 规则或案例文件有错误；64 命令写得不对。")
final class RulesTestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;
    @Parameters(paramLabel = "文件夹", description = "规则文件夹")
    private Path folder;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        int exitCode = ExitCode.FINE;
        for (CompiledRuleSet rules : CompiledRuleSet.compile(RulesFolder.read(folder, problems), System::nanoTime, Clock.systemDefaultZone(), problems)) {
            try {
                exitCode = Math.max(exitCode, test(rules));
            } catch (InvalidRuleSetException e) {
                problems.addAll(e.problems());
            }
        }
        for (Problem problem : problems.list()) {
            spec.commandLine().getOut().println(Failures.line(problem));
        }
        return problems.any() ? ExitCode.TROUBLE : exitCode;
    }

    private int test(CompiledRuleSet rules) {
        PrintWriter out = spec.commandLine().getOut();
        String edition = rules.ruleSet().id().edition();
        long started = System.nanoTime();
        List<CaseResult> results = CaseRunner.runAll(rules);
        double seconds = (System.nanoTime() - started) / 1e9;
        for (CaseResult result : results) {
            result.problems().forEach(problem -> out.println(Failures.line(problem)));
        }
        List<RuleCase> cases = results.stream().map(CaseResult::ruleCase).collect(Collectors.toList());
        RuleCoverage.gaps(rules.ruleSet(), cases).forEach(gap -> out.println(edition + ": " + gap));
        long failed = results.stream().filter(result -> !result.passed()).count();
        out.println(edition + ": " + results.size() + " 个案例，" + (failed == 0 ? "全部通过" : failed + " 个没有通过")
                + "，用时 " + String.format(Locale.ROOT, "%.1f", seconds) + " 秒");
        return failed == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
