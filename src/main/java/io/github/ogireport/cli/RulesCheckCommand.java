package io.github.ogireport.cli;

import io.github.ogireport.activation.KeptVersions;
import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.proof.CaseResult;
import io.github.ogireport.proof.CaseRunner;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.Manifest;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problem;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ogi-report rules check}: everything wrong in a rules folder at once, and what is fine. */
@Command(name = "check", description = "检查规则文件夹，案例也都运行一遍：一次列出所有错误，每行一个，写明文件和行号；引起别的错误的排在前面。",
        footer = "退出码：0 全部可用；2 有错误；64 命令写得不对。")
final class RulesCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;
    @Parameters(paramLabel = "文件夹", description = "规则文件夹，里面有 vocabulary.dsl 和 2021 这样的版次文件夹")
    private Path folder;
    @Option(names = "--state", paramLabel = "文件夹", description = "状态文件夹，默认是规则文件夹旁边的 .ogi-…-state；检查通过的内容保存在它旁边的 …-checked 里，"
            + "rules history 列出来，rules restore 放回去")
    private Path state;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Problems problems = new Problems();
        Snapshot files = Snapshot.read(folder, problems);
        List<RuleSet> read = problems.any() ? Collections.emptyList() : RulesFolder.read(files, problems);
        List<CompiledRuleSet> sound = CompiledRuleSet.compile(read, System::nanoTime, Clock.systemDefaultZone(), problems);
        boolean whole = !problems.any();
        // an edition's cases may speak of the others
        sound.forEach(each -> out.print(whole ? prove(each, problems) : praise(each, "案例要等别的错误改好以后才能运行")));
        for (Problem problem : problems.list()) {
            out.println(Failures.line(problem));
        }
        if (problems.any()) {
            out.println("共 " + problems.list().size() + " 处错误");
        }
        if (problems.any()) {
            return ExitCode.TROUBLE;
        }
        keep(files);
        return ExitCode.FINE;
    }

    /** Who has no office system beside the rules can go back to what he found sound; that it cannot be kept makes it no worse. */
    private void keep(Snapshot files) {
        try {
            new KeptVersions(folder, state).keepChecked(files);
        } catch (IOException e) {
            spec.commandLine().getErr().println("这一版没有保存下来，以后不能用 rules restore 放回来：" + Failures.reason(e));
        }
    }

    /** Rules whose cases fail are refused by a host, as are those whose cases cannot be read. */
    private static String prove(CompiledRuleSet rules, Problems problems) {
        try {
            List<CaseResult> results = CaseRunner.runAll(rules);
            results.forEach(result -> problems.addAll(result.problems()));
            if (results.stream().allMatch(CaseResult::passed)) {
                return praise(rules, results.isEmpty() ? "没有案例" : results.size() + " 个案例都通过");
            }
        } catch (InvalidRuleSetException e) {
            problems.addAll(e.problems());
        }
        return "";
    }

    private static String praise(CompiledRuleSet rules, String cases) {
        RuleSet ruleSet = rules.ruleSet();
        return ruleSet.id().edition() + ": 没有错误，" + ruleSet.rules().size() + " 条规则，" + cases + "，版本 " + ruleSet.id().version() + "，"
                + years(ruleSet.manifest()) + System.lineSeparator();
    }

    static String years(Manifest manifest) {
        return "适用于 " + manifest.firstYear() + (manifest.lastYear() == Integer.MAX_VALUE ? " 年度起的报告"
                : manifest.lastYear() == manifest.firstYear() ? " 年度的报告" : " 至 " + manifest.lastYear() + " 年度的报告");
    }
}
