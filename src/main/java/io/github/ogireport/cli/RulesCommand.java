package io.github.ogireport.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ogi-report rules}: what administrators do with rules. */
@Command(name = "rules", description = "检查、试验、比较、列出规则，收回旧版，签名。")
final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请写明要做什么，例如：ogi-report rules check 规则文件夹");
    }
}
