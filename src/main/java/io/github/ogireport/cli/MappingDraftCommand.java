package io.github.ogireport.cli;

import io.github.ogireport.adapter.mapping.MappingDraft;
import io.github.ogireport.reader.FormField;
import io.github.ogireport.reader.FormFields;
import io.github.ogireport.reader.UnreadableReportException;
import io.github.ogireport.report.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ogi-report mapping draft}: a field mapping proposed from the labels of a form. */
@Command(name = "draft", description = {"按表单上的文字起草字段对照表，拿不准的写明“待确认”。", "起草以后请逐行核对，再用 mapping check 检查。"},
        footer = {"字段清单（.json）是字段名和显示名：{\"field0001\": \"单位名称\", \"field0002\": \"表三·予以公开·总计\"}，",
            "或者 [{\"name\": \"field0001\", \"label\": \"单位名称\"}]，主表、明细表各成一组的写成 {\"formmain_0012\": [...], \"formson_0013\": [...]}。",
            "Vue 的页面（.vue）读 v-model、prop，和 el-form-item、el-table-column 的 label。", "显示名照表上印的写，用 ogi-report cells 列出。", "",
            "退出码：0 起草好了；2 表单读不出来，一个字段也认不出，或者写不出去；64 命令写得不对。"})
final class MappingDraftCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;
    @Mixin
    private RulesOption rules;
    @Mixin
    private EditionOption edition;
    @Parameters(paramLabel = "表单", description = "表单的网页（.html）、Vue 的页面（.vue），或者字段清单（.json）")
    private Path form;
    @Option(names = "--output", paramLabel = "文件", description = "写到这个文件（不覆盖已有的），不写到屏幕")
    private Path output;

    @Override
    public Integer call() {
        String draft;
        try {
            Format format = edition.format(rules, spec.commandLine());
            List<FormField> fields = FormFields.read(form);
            MappingDraft proposed = MappingDraft.of(format, fields);
            if (proposed.placed() == 0) {
                spec.commandLine().getErr().println(form + "：有 " + fields.size() + " 个字段，没有一个认得出是报告的哪一格、哪一部分，没有起草。"
                        + "请核对是不是这张表单；字段旁边的文字应当是表上印的行和列，用 ogi-report cells 列出");
                return ExitCode.TROUBLE;
            }
            draft = proposed.yaml();
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
