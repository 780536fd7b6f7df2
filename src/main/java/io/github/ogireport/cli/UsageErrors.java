package io.github.ogireport.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Chinese what is wrong with a command as written, and how to see its usage. */
final class UsageErrors implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        e.getCommandLine().getErr().println(describe(e) + "（用法见 " + command + " --help）");
        return ExitCode.USAGE;
    }

    private static String describe(ParameterException e) {
        if (e instanceof UnmatchedArgumentException) {
            return unmatched((UnmatchedArgumentException) e);
        }
        if (e instanceof MissingParameterException) {
            List<ArgSpec> missing = ((MissingParameterException) e).getMissing();
            return "缺少" + missing.stream().map(UsageErrors::withValue).collect(Collectors.joining("、"));
        }
        if (e instanceof OverwrittenOptionException) {
            return name(((OverwrittenOptionException) e).getOverwritten()) + " 只能写一次";
        }
        if (e.getArgSpec() == null) {
            // of this program's own, in Chinese; picocli's are subclasses
            return e.getClass() == ParameterException.class ? e.getMessage() : "命令写得不对";
        }
        String value = e.getValue() == null ? "" : "“" + e.getValue() + "”";
        return name(e.getArgSpec()) + " 的值" + value + "不对" + choices(e.getArgSpec());
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String first = e.getUnmatched().get(0);
        List<String> near = e.getSuggestions();
        boolean commands = !e.getCommandLine().getSubcommands().isEmpty();
        return (first.startsWith("-") ? "没有选项 " : commands ? "没有命令 " : "多出了参数 ") + first
                + (near.isEmpty() ? "" : "，最接近的是 " + String.join("、", near));
    }

    private static String choices(ArgSpec arg) {
        if (!arg.type().isEnum()) {
            return "";
        }
        return "，可以是 " + Arrays.stream(arg.type().getEnumConstants()).map(each -> each.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("、"));
    }

    private static String withValue(ArgSpec arg) {
        return arg.isOption() ? "选项 " + name(arg) + " <" + arg.paramLabel() + ">" : "参数 <" + arg.paramLabel() + ">";
    }

    private static String name(ArgSpec arg) {
        return arg.isOption() ? ((OptionSpec) arg).longestName() : arg.paramLabel();
    }
}
