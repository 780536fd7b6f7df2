package io.github.ogireport.cli;

import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.adapter.mapping.InvalidFieldMappingException;
import io.github.ogireport.report.Format;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.RulesFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ogi-report mapping check}: everything wrong in a field mapping at once. */
@Command(name = "check", description = "检查字段对照表：一次列出所有错误，哪一格没有字段，哪一格有两个字段。",
        footer = "退出码：0 没有错误；1 有错误；2 规则文件夹有错误；64 命令写得不对。")
final class MappingCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;
    @Mixin
    private RulesOption rules;
    @Parameters(paramLabel = "文件", description = "字段对照表（.yaml、.xlsx、.csv）")
    private Path file;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Format format = FieldMapping.read(file, RulesFolder.read(rules.folder(spec.commandLine())).stream().map(RuleSet::format)
                    .collect(Collectors.toList())).format();
            out.println(file.getFileName() + ": 没有错误，" + format.edition() + " 版，" + format.positions().size() + " 格都有字段");
            return ExitCode.FINE;
        } catch (InvalidFieldMappingException e) {
            e.problems().forEach(problem -> out.println(Failures.line(problem)));
            out.println("共 " + e.problems().size() + " 处错误");
            return ExitCode.FINDINGS;
        }
    }
}
