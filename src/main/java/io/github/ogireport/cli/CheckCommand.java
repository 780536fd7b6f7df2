package io.github.ogireport.cli;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.activation.Configuration;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.reader.FolderArchive;
import io.github.ogireport.reader.UnreadableReportException;
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
    @Option(names = "--previous", paramLabel = "文件",
            description = "同一机关上一年度的报告，与上年核对；写文件夹时，按机关和年度在其中找")
    private Path previous;
    @Option(names = "--subordinates", paramLabel = "文件夹", description = "下级机关本年度的报告，核对汇总；这时只能审核一份报告")
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
        List<InputFile> found = InputFiles.of(files);
        if (subordinates != null && found.size() > 1) {
            throw new ParameterException(spec.commandLine(), "--subordinates 是一份报告的下级机关，只能审核一份报告，现在有 " + found.size() + " 份，请逐份审核");
        }
        if (output != null && found.stream().anyMatch(this::isOutput)) {
            throw new ParameterException(spec.commandLine(), "--output " + output + " 就是要审核的文件，写进去会把它覆盖，请换一个文件名");
        }
        boolean archive = previous != null && Files.isDirectory(previous);
        Configuration<ReportValidator> configuration = ReportValidator.configure(rules.folder(spec.commandLine())).mode(Mode.FIXED);
        try (ReportValidator validator = (archive ? configuration.archive(new FolderArchive(previous)) : configuration).open()) {
            Companions companions = new Companions();
            if (previous != null && !archive) {
                companions.readPrevious(previous, validator.formats());
            }
            if (subordinates != null) {
                companions.readSubordinates(subordinates, validator.formats(), terminal.err());
            }
            return Math.max(companions.exitCode(), check(found, new FileCheck(validator, stage, companions)));
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
            try (Writer out = format == OutputFormat.TEXT ? terminal.colouredText() : terminal.utf8()) {
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
