package io.github.ogireport.cli;

import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.ruleset.Manifest;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.source.Problem;
import io.github.ogireport.source.Problems;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ogi-report rules check}: everything wrong in a rules folder at once, and what is fine. */
@Command(name = "check", description = "检查规则文件夹：一次列出所有错误，每行一个，写明文件和行号。",
        footer = "退出码：0 全部可用；2 有错误；64 命令写得不对。")
final class RulesCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;
    @Parameters(paramLabel = "文件夹", description = "规则文件夹，里面有 vocabulary.dsl 和 2021 这样的版次文件夹")
    private Path folder;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Problems problems = new Problems();
        for (CompiledRuleSet sound : CompiledRuleSet.compile(RulesFolder.read(folder, problems), System::nanoTime, Clock.systemDefaultZone(), problems)) {
            RuleSet ruleSet = sound.ruleSet();
            out.println(ruleSet.id().edition() + ": 没有错误，" + ruleSet.rules().size() + " 条规则，版本 " + ruleSet.id().version() + "，"
                    + years(ruleSet.manifest()));
        }
        for (Problem problem : problems.list()) {
            out.println(Failures.line(problem));
        }
        if (problems.any()) {
            out.println("共 " + problems.list().size() + " 处错误");
        }
        return problems.any() ? ExitCode.TROUBLE : ExitCode.FINE;
    }

    static String years(Manifest manifest) {
        return "适用于 " + manifest.firstYear() + (manifest.lastYear() == Integer.MAX_VALUE ? " 年度起的报告"
                : manifest.lastYear() == manifest.firstYear() ? " 年度的报告" : " 至 " + manifest.lastYear() + " 年度的报告");
    }
}
