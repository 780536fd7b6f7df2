package io.github.ogireport.cli;

import io.github.ogireport.ruleset.RuleDefinition;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.ruleset.SwitchedOff;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ogi-report rules list}: the rules of each edition, with the severity that the settings give them. */
@Command(name = "list", description = {"列出各版次的规则，每行一条，用制表符分开：",
        "编号、级别（已按 settings.yaml 调整）、名称、依据、文件和行号。"})
final class RulesListCommand implements Runnable {

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;
    @Parameters(paramLabel = "文件夹", description = "规则文件夹")
    private Path folder;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        for (RuleSet ruleSet : RulesFolder.read(folder)) {
            out.println("# " + ruleSet.id().edition() + " 年版（" + ruleSet.manifest().basis() + "），版本 " + ruleSet.id().version() + "，"
                    + RulesCheckCommand.years(ruleSet.manifest()) + "，" + ruleSet.rules().size() + " 条规则");
            for (RuleDefinition rule : ruleSet.rules()) {
                out.println(String.join("\t", rule.id(), ruleSet.settings().severity(rule.id(), rule.severity()).label(), rule.name(),
                        rule.basis(), rule.file() + ":" + rule.line()) + off(ruleSet.settings().switchedOff().get(rule.id())));
            }
        }
    }

    private static String off(SwitchedOff off) {
        return off == null ? "" : "\t停用到 " + off.until() + "：" + off.reason();
    }
}
