package io.github.ogireport.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ogi-report mapping}: which field of an office system's form is which cell. */
@Command(name = "mapping", description = "字段对照表：办公系统表单的哪个字段是报告的哪一格。")
final class MappingCommand implements Runnable {

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请写明要做什么，例如：ogi-report mapping check 对照表.yaml");
    }
}
