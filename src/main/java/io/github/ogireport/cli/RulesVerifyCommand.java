package io.github.ogireport.cli;

import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.signature.SignatureCheck;
import io.github.ogireport.signature.TrustedKey;
import io.github.ogireport.source.Problem;
import io.github.ogireport.source.Problems;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ogi-report rules verify}: whether a rules folder is signed, as it stands, by a key. */
@Command(name = "verify", description = "核对规则文件夹的签名：是不是这把公钥的主人签的，签名以后有没有改动。",
        footer = "退出码：0 签名对；2 没有签名、签名不对，或者读不出来；64 命令写得不对。")
final class RulesVerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;
    @Parameters(paramLabel = "文件夹", description = "规则文件夹")
    private Path folder;
    @Option(names = "--key", paramLabel = "公钥", required = true, description = "公钥文件（PEM）")
    private Path key;

    @Override
    public Integer call() {
        TrustedKey trusted = TrustedKey.read(key);
        Problems problems = new Problems();
        Snapshot files = Snapshot.read(folder, problems);
        problems.throwIfAny(InvalidRuleSetException::new);
        List<Problem> wrong = SignatureCheck.by(Collections.singletonList(trusted)).problems(files);
        wrong.forEach(problem -> spec.commandLine().getOut().println(Failures.line(problem)));
        if (wrong.isEmpty()) {
            spec.commandLine().getOut().println("签名对：内容码 " + files.sha256() + "，钥匙 " + trusted);
        }
        return wrong.isEmpty() ? ExitCode.FINE : ExitCode.TROUBLE;
    }
}
