package io.github.ogireport.cli;

import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.signature.RulesSignature;
import io.github.ogireport.signature.SigningKey;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ogi-report rules sign}: signs a rules folder as it stands. */
@Command(name = "sign", description = {"给规则文件夹签名，写成其中的 rules.sig。规则有错误的不签。", "签名以后规则文件哪怕改一个字，也要重新签名。"},
        footer = "退出码：0 签好了；2 规则有错误，或者读写不了；64 命令写得不对。")
final class RulesSignCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;
    @Parameters(paramLabel = "文件夹", description = "规则文件夹")
    private Path folder;
    @Option(names = "--key", paramLabel = "私钥", required = true, description = "私钥文件（PEM，PKCS#8，不带密码）")
    private Path key;

    @Override
    public Integer call() throws IOException {
        if (key.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize())) {
            throw new ParameterException(spec.commandLine(), "私钥不能放在规则文件夹里，能看规则的人就都能签名了");
        }
        SigningKey signer = SigningKey.read(key);
        Problems problems = new Problems();
        Snapshot files = Snapshot.read(folder, problems);
        if (!problems.any()) {
            RulesFolder.read(files, problems);
        }
        problems.throwIfAny(InvalidRuleSetException::new);
        try (AtomicFile file = AtomicFile.create(folder.resolve(Snapshot.SIGNATURE))) {
            file.writer().write(new String(RulesSignature.sign(files, signer), StandardCharsets.UTF_8));
            file.commit();
        }
        spec.commandLine().getOut().println("签好了：内容码 " + files.sha256() + "，钥匙 " + signer);
        return ExitCode.FINE;
    }
}
