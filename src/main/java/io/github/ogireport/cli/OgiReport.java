package io.github.ogireport.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ogi-report}. */
@Command(name = "ogi-report", description = "审核政府信息公开工作年度报告。", versionProvider = Version.class)
public final class OgiReport implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;
    @Option(names = {"-V", "--version"}, versionHelp = true, description = "显示版本")
    private boolean version;

    private OgiReport(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] args) {
        // what went wrong is said by the command itself
        LogManager.getLogManager().reset();
        System.exit(run(Terminal.ofProcess(), args));
    }

    /** @return the exit code; never throws */
    static int run(Terminal terminal, String... args) {
        try {
            StringWriter shown = new StringWriter();
            int exitCode = commandLine(terminal).setOut(new PrintWriter(shown, true)).execute(args);
            if (shown.getBuffer().length() > 0) {
                try (Writer out = terminal.text()) {
                    out.write(shown.toString());
                }
            }
            return exitCode;
        } catch (Throwable e) {
            return Failures.report(e, terminal.err());
        }
    }

    private static CommandLine commandLine(Terminal terminal) {
        CommandLine rules = new CommandLine(new RulesCommand())
                .addSubcommand(new RulesCheckCommand())
                .addSubcommand(new RulesTestCommand())
                .addSubcommand(new RulesDiffCommand(terminal))
                .addSubcommand(new RulesListCommand())
                .addSubcommand(new RulesHistoryCommand())
                .addSubcommand(new RulesRestoreCommand())
                .addSubcommand(new RulesKeygenCommand())
                .addSubcommand(new RulesSignCommand())
                .addSubcommand(new RulesVerifyCommand());
        CommandLine mapping = new CommandLine(new MappingCommand())
                .addSubcommand(new MappingCheckCommand())
                .addSubcommand(new MappingDraftCommand());
        CommandLine top = new CommandLine(new OgiReport(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new ServeCommand(terminal))
                .addSubcommand(rules)
                .addSubcommand(mapping)
                .addSubcommand(new CellsCommand());
        inChinese(top);
        return top.setErr(terminal.err())
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler((e, command, parsed) -> Failures.report(e, command.getErr()));
    }

    private static void inChinese(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.synopsisHeading("用法：").descriptionHeading("%n").parameterListHeading("%n参数：%n")
                .optionListHeading("%n选项：%n").commandListHeading("%n命令：%n").synopsisSubcommandLabel("命令").footerHeading("%n");
        command.getSubcommands().values().forEach(OgiReport::inChinese);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请写明要做什么，例如：ogi-report check 报告.json");
    }
}
