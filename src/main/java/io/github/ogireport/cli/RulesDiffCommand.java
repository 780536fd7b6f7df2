package io.github.ogireport.cli;

import io.github.ogireport.finding.Stage;
import io.github.ogireport.proof.ComparableRules;
import io.github.ogireport.reader.FolderArchive;
import io.github.ogireport.report.ReportArchive;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.source.Problem;
import io.github.ogireport.text.OneLine;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ogi-report rules diff}: what a change of the rules would newly find or drop in real reports, rule by rule. */
@Command(name = "diff", description = "比较新旧两份规则：用同样的报告各审一遍，逐条规则列出新发现的、不再发现的、级别或说法改变的。",
        footer = "退出码：0 没有不同；1 规则的文字或审核结果有不同；2 有报告读不出来，或者有一份规则不能用；64 命令写得不对。")
final class RulesDiffCommand implements Callable<Integer> {

    /** Values of {@code --format}. */
    enum Format { TEXT, JSON }

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;
    @Parameters(index = "0", paramLabel = "旧规则", description = "改动以前的规则文件夹")
    private Path before;
    @Parameters(index = "1", paramLabel = "新规则", description = "改动以后的规则文件夹")
    private Path after;
    @Parameters(index = "2..*", arity = "1..*", paramLabel = "报告", description = "年度报告；写文件夹时比较其中所有报告")
    private List<String> files;
    @Option(names = "--stage", paramLabel = "环节", defaultValue = "submit", description = "draft 暂存、submit 送审（默认）、publish 发布")
    private Stage stage;
    @Option(names = "--previous", paramLabel = "文件夹", description = "上一年度的报告所在的文件夹：按机关和年度在其中找，也比较与上年核对的规则")
    private Path previous;
    @Option(names = "--format", paramLabel = "格式", defaultValue = "text", description = "text 文字（默认）、json")
    private Format format;

    RulesDiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ComparableRules oldRules = open(before);
        ComparableRules newRules = open(after);
        if (oldRules == null || newRules == null) {
            return ExitCode.TROUBLE;
        }
        RulesDiff diff = new RulesDiff(oldRules, newRules, stage);
        compare(diff, InputFiles.of(files));
        try (Writer out = format == Format.TEXT ? terminal.text() : terminal.utf8()) {
            if (format == Format.TEXT) {
                RulesDiffText.write(diff, out);
            } else {
                RulesDiffJson.write(diff, out);
            }
        }
        return diff.exitCode();
    }

    private ComparableRules open(Path folder) {
        try {
            return ComparableRules.open(folder);
        } catch (InvalidRuleSetException e) {
            terminal.err().println(folder + " 里的规则有错误，不能比较：");
            for (Problem problem : e.problems()) {
                terminal.err().println(Failures.line(problem));
            }
            return null;
        }
    }

    private void compare(RulesDiff diff, List<InputFile> found) {
        ReportArchive archive = previous == null ? null : new FolderArchive(previous);
        Progress progress = new Progress(terminal.err(), found.size(), terminal.isErrTerminal());
        try (FileChecks<ComparedFile> checks = new FileChecks<>(found, file -> ComparedFile.of(file, diff.before, diff.after, stage, archive))) {
            for (ComparedFile file : checks) {
                if (file.fault() != null) {
                    progress.clear();
                    terminal.err().println(OneLine.of(file.name()) + "：" + file.fault());
                }
                diff.add(file);
                progress.step();
            }
        }
    }
}
