package io.github.ogireport.cli;

import io.github.ogireport.activation.KeptVersions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ogi-report rules restore}: puts a kept version back into the rules folder. */
@Command(name = "restore", description = {"收回旧版：把保存着的一版规则原样放回规则文件夹。",
        "现在的内容先保存下来，也能再放回去。自动生效的系统随后自己用上，发布后生效的还要再发布一次。"},
        footer = "退出码：0 放回去了；2 没有做成；64 命令写得不对。")
final class RulesRestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;
    @Parameters(index = "0", paramLabel = "文件夹", description = "规则文件夹")
    private Path folder;
    @Parameters(index = "1", paramLabel = "版本", description = "内容码（写前六个字符以上就行），或者 ruleset.yaml 里的版本，例如 1.0.0、\"2021 1.0.0\"")
    private String version;
    @Option(names = "--state", paramLabel = "文件夹", description = "状态文件夹，默认是规则文件夹旁边的 .ogi-…-state")
    private Path state;

    @Override
    public Integer call() {
        try {
            String before = new KeptVersions(folder, state).restore(version);
            spec.commandLine().getOut().println("版本“" + version + "”放回了规则文件夹"
                    + (before == null ? "" : "；原来的内容保存着，要换回来：ogi-report rules restore " + folder + " " + before.substring(0, 12)));
            return ExitCode.FINE;
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
        } catch (IOException e) {
            spec.commandLine().getErr().println("没有收回，" + Failures.reason(e) + "；原来的内容没有丢，可以再试");
        }
        return ExitCode.TROUBLE;
    }
}
