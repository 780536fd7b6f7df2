package io.github.ogireport.cli;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.reader.ReportReader;
import io.github.ogireport.reader.UnreadableReportException;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.writer.CheckedFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ogi-report check}: checks files and writes what was found. */
@Command(name = "check", description = "审核年度报告。", footer = {
        "退出码：0 全部通过；1 有报告要退回修改或需要说明；2 有文件读不出来或没能完成审核；64 命令写得不对。"})
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;
    @Mixin
    private RulesOption rules;
    @Parameters(paramLabel = "文件", arity = "1..*", description = "年度报告（.json、.html、.htm、.txt）；写文件夹时审核其中所有报告")
    private List<String> files;
    @Option(names = "--stage", paramLabel = "环节", defaultValue = "submit", description = "draft 暂存、submit 送审（默认）、publish 发布")
    private Stage stage;
    @Option(names = "--previous", paramLabel = "文件", description = "同一机关上一年度的报告（本版本的规则还不核对历年数据）")
    private Path previous;
    @Option(names = "--subordinates", paramLabel = "文件夹", hidden = true)
    private Path subordinates;
    @Option(names = "--format", paramLabel = "格式", defaultValue = "text",
            description = "text 文字（默认）、json、jsonl 每行一个结果、html 网页")
    private OutputFormat format;
    @Option(names = "--output", paramLabel = "文件", description = "结果写到这个文件，不写到屏幕")
    private Path output;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (subordinates != null) {
            throw new ParameterException(spec.commandLine(), "本版本尚不支持 --subordinates（与下级机关的报告汇总核对），请去掉这个选项");
        }
        List<InputFile> found = InputFiles.of(files);
        if (output != null && found.stream().anyMatch(this::isOutput)) {
            throw new ParameterException(spec.commandLine(), "--output " + output + " 就是要审核的文件，写进去会把它覆盖，请换一个文件名");
        }
        try (ReportValidator validator = ReportValidator.configure(rules.folder(spec.commandLine())).mode(Mode.FIXED).open()) {
            AnnualReport lastYear = previous == null ? null : ReportReader.read(previous, validator.formats());
            if (lastYear != null) {
                terminal.err().println("提醒：--previous 已读取，但本版本的规则还不核对历年数据");
            }
            return check(found, new FileCheck(validator, stage, lastYear));
        } catch (UnreadableReportException e) {
            terminal.err().println("--previous " + e.getMessage());
            return ExitCode.TROUBLE;
        }
    }

    private boolean isOutput(InputFile file) {
        try {
            return file.path() != null && Files.exists(output) && Files.isSameFile(output, file.path());
        } catch (IOException e) {
            return false;
        }
    }

    private int check(List<InputFile> found, FileCheck check) throws IOException {
        if (output == null) {
            try (Writer out = format == OutputFormat.TEXT ? terminal.text() : terminal.utf8()) {
                return write(found, check, out);
            }
        }
        AtomicFile file;
        try {
            file = AtomicFile.create(output);
        } catch (IOException e) {
            terminal.err().println("--output " + output + "：不能写在这里：" + Failures.reason(e));
            return ExitCode.TROUBLE;
        }
        try (AtomicFile result = file) {
            int exitCode = write(found, check, result.writer());
            result.commit();
            return exitCode;
        }
    }

    private int write(List<InputFile> found, FileCheck check, Writer out) throws IOException {
        boolean seen = output == null && format == OutputFormat.TEXT;
        boolean progress = terminal.isErrTerminal() && (output != null || !terminal.isOutTerminal());
        try (FileChecks<CheckedFile> checks = new FileChecks<>(found, check::check)) {
            Course course = new Course(checks, found.size(), terminal.err(), !seen, progress);
            format.writer(output == null && terminal.isColoured()).write(course, out);
            return course.exitCode();
        }
    }
}
