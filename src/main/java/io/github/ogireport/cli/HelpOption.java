package io.github.ogireport.cli;

import picocli.CommandLine.Option;

/** {@code --help}, for every command. */
final class HelpOption {

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "显示本说明")
    private boolean asked;
}
