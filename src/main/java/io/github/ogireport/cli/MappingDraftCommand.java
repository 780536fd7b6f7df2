package io.github.ogireport.cli;

import io.github.ogireport.adapter.mapping.MappingDraft;
import io.github.ogireport.reader.FormFields;
import io.github.ogireport.reader.UnreadableReportException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ogi-report mapping draft}: a field mapping proposed from the labels of a form. */
@Command(name = "draft", description = {"按表单上的文字起草字段对照表，拿不准的写明“待确认”。", "起草以后请逐行核对，再用 mapping check 检查。"},
        footer = "退出码：0 起草好了；2 表单读不出来，或者写不出去；64 命令写得不对。")
final class MappingDraftCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;
    @Mixin
    private RulesOption rules;
    @Mixin
    private EditionOption edition;
    @Parameters(paramLabel = "表单", description = "表单的网页（.html），或者字段清单（.json）")
    private Path form;
    @Option(names = "--output", paramLabel = "文件", description = "写到这个文件（不覆盖已有的），不写到屏幕")
    private Path output;

    @Override
    public Integer call() {
        String draft;
        try {
            draft = MappingDraft.of(edition.format(rules, spec.commandLine()), FormFields.read(form));
        } catch (UnreadableReportException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.TROUBLE;
        }
        if (output == null) {
            spec.commandLine().getOut().print(draft);
            spec.commandLine().getOut().flush();
            return ExitCode.FINE;
        }
        try {
            Files.write(output, draft.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
            return ExitCode.FINE;
        } catch (FileAlreadyExistsException e) {
            spec.commandLine().getErr().println("已经有 " + output + "，不覆盖：请换一个文件名");
        } catch (IOException e) {
            spec.commandLine().getErr().println("--output " + output + "：不能写在这里：" + Failures.reason(e));
        }
        return ExitCode.TROUBLE;
    }
}
