package io.github.ogireport.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code --rules}: which rules serve; the distribution's own unless told otherwise. */
final class RulesOption {

    /** The distribution's folder, as its start script knows it. */
    private static final String HOME = "ogi-report.home";

    @Option(names = "--rules", paramLabel = "文件夹", description = "规则文件夹，默认用随程序发布的 rules")
    private Path rules;

    /** @throws ParameterException when none is given and none was distributed */
    Path folder(CommandLine command) {
        if (rules != null) {
            return rules;
        }
        Path shipped = home().resolve("rules");
        if (!Files.isDirectory(shipped)) {
            throw new ParameterException(command, "找不到随程序发布的规则，请用 --rules 写明规则文件夹");
        }
        return shipped;
    }

    private static Path home() {
        String home = System.getProperty(HOME);
        if (home != null) {
            return Paths.get(home);
        }
        try {
            Path jar = Paths.get(RulesOption.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return jar.resolve("../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
