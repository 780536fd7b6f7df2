package io.github.ogireport.cli;

import io.github.ogireport.signature.SignatureAlgorithm;
import io.github.ogireport.signature.SigningKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ogi-report rules keygen}: a pair of keys to sign rules with. */
@Command(name = "keygen", description = {"生成一对签名用的钥匙：名称-private.pem（私钥，只有本人能读，不要放到服务器上）", "和 名称-public.pem（公钥，交给审核系统）。"},
        footer = "退出码：0 生成了；2 没有生成；64 命令写得不对。")
final class RulesKeygenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;
    @Option(names = "--algorithm", paramLabel = "算法", defaultValue = "sm2", description = "sm2（国密 SM2 和 SM3，默认）或 ed25519")
    private SignatureAlgorithm algorithm;
    @Option(names = "--output", paramLabel = "名称", required = true, description = "两个文件名的开头，可以带文件夹")
    private Path name;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        SigningKey key = SigningKey.generate(algorithm);
        Path privateFile = name.resolveSibling(name.getFileName() + "-private.pem");
        Path publicFile = name.resolveSibling(name.getFileName() + "-public.pem");
        try {
            if (Files.exists(publicFile)) {
                throw new FileAlreadyExistsException(publicFile.toString());
            }
            PrivateFile.write(privateFile, key.toPem());
            Files.write(publicFile, key.trusted().toPem().getBytes(StandardCharsets.US_ASCII), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            err.println("已经有 " + e.getFile() + "，不覆盖：请换一个名称");
            return ExitCode.TROUBLE;
        } catch (IOException e) {
            err.println("钥匙写不出去：" + Failures.reason(e));
            return ExitCode.TROUBLE;
        }
        out.println("私钥：" + privateFile);
        out.println("公钥：" + publicFile);
        out.println("算法和编号：" + key.trusted());
        return ExitCode.FINE;
    }
}
