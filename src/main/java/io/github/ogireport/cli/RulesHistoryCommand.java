package io.github.ogireport.cli;

import io.github.ogireport.activation.KeptVersions;
import io.github.ogireport.activation.RulesVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ogi-report rules history}: the versions that a host kept of a rules folder. */
@Command(name = "history", description = {"列出保存着的规则版本，用过的和检查通过的，最近的在前，每行一个，用制表符分开：",
        "时间、原因、操作的人、各版次的版本、内容码、与前一版比改了什么（只比最近 20 版）。"},
        footer = "退出码：0 列出来了，或者还没有保存过；2 读不出来；64 命令写得不对。")
final class RulesHistoryCommand implements Callable<Integer> {

    private static final int COMPARED = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;
    @Parameters(paramLabel = "文件夹", description = "规则文件夹")
    private Path folder;
    @Option(names = "--state", paramLabel = "文件夹", description = "状态文件夹，默认是规则文件夹旁边的 .ogi-…-state")
    private Path state;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            KeptVersions kept = new KeptVersions(folder, state);
            List<RulesVersion> versions = kept.all();
            List<String> newestFirst = lines(kept, versions);
            Collections.reverse(newestFirst);
            newestFirst.forEach(out::println);
            List<String> replaced = kept.replaced();
            replaced.forEach(hash -> out.println("\t收回时换下\t\t\t" + hash));
            if (newestFirst.isEmpty() && replaced.isEmpty()) {
                out.println("没有保存过版本");
            }
            return ExitCode.FINE;
        } catch (IOException e) {
            spec.commandLine().getErr().println("版本读不出来：" + Failures.reason(e));
            return ExitCode.TROUBLE;
        }
    }

    /** In the order of the versions. */
    private static List<String> lines(KeptVersions kept, List<RulesVersion> versions) {
        VersionChanges changes = new VersionChanges();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            String changed = "";
            if (i >= versions.size() - COMPARED - 1) {
                try {
                    changed = changes.to(kept.load(versions.get(i)));
                } catch (IOException e) {
                    changed = "这一版没有保存好，" + Failures.reason(e);
                }
            }
            lines.add(line(versions.get(i)) + (changed.isEmpty() ? "" : "\t" + changed));
        }
        return lines;
    }

    private static String line(RulesVersion version) {
        String by = version.by() == null ? "" : version.by();
        return String.join("\t", TIME.format(version.since().atZone(ZoneId.systemDefault())), version.cause().label(),
                by, version.editions(), version.sha256());
    }
}
