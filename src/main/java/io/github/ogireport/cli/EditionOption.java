package io.github.ogireport.cli;

import io.github.ogireport.report.Format;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.RulesFolder;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code --edition}: which edition of the national format. */
final class EditionOption {

    @Option(names = "--edition", required = true, paramLabel = "版次", description = "格式的版次，例如 2021")
    private String edition;

    /** @throws ParameterException when the rules have no such edition */
    Format format(RulesOption rules, CommandLine command) {
        List<RuleSet> ruleSets = RulesFolder.read(rules.folder(command));
        for (RuleSet ruleSet : ruleSets) {
            if (ruleSet.id().edition().equals(edition)) {
                return ruleSet.format();
            }
        }
        throw new ParameterException(command, "没有 " + edition + " 版，现有的是 "
                + ruleSets.stream().map(each -> each.id().edition()).collect(Collectors.joining("、")));
    }
}
