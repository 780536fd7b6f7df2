package io.github.ogireport.cli;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.service.AccessToken;
import io.github.ogireport.service.ReportService;
import io.github.ogireport.service.ServiceSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ogi-report serve}: answers over HTTP until it is told to stop. */
@Command(name = "serve", description = {"启动审核服务，办公系统通过 HTTP 送来报告，当场得到结果。",
        "规则改了自动生效。按 Ctrl-C 或者用 kill 停止，正在审核的会先审核完。"}, footer = "退出码：2 启动不了；64 命令写得不对。")
final class ServeCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;
    @Mixin
    private HelpOption help;
    @Mixin
    private RulesOption rules;
    @Option(names = "--port", paramLabel = "端口", required = true, description = "监听的端口；0 表示由系统挑一个")
    private int port;
    @Option(names = "--address", paramLabel = "地址", description = "监听的地址，默认只有本机能访问；别的地址必须同时用令牌")
    private InetAddress address;
    @Option(names = "--token-file", paramLabel = "文件", description = "里面写一行令牌，访问的人要带上：Authorization: Bearer 令牌")
    private Path tokenFile;
    @Option(names = "--mapping", paramLabel = "文件", description = {"字段对照表（.yaml、.xlsx、.csv）：办公系统的表单照原样送来，按它读；",
            "启动时读一次，改了要重新启动才用上"})
    private Path mapping;
    @Option(names = "--allow-origin", paramLabel = "来源", description = "哪个网站的网页可以调用，例如 https://oa.example.gov.cn；可以写多次")
    private List<String> origins = new ArrayList<>();

    @Option(names = "--connections-per-address", paramLabel = "个数", description = {"一个地址同时最多有几个连接，默认 128；",
            "很多用户经同一个代理访问、代理给每人留一个连接时才要调大"})
    private Integer connectionsPerAddress;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ServiceSettings settings;
        try {
            settings = settings();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        } catch (IOException e) {
            terminal.err().println("令牌文件 " + tokenFile + " 读不出来：" + Failures.reason(e));
            return ExitCode.TROUBLE;
        }
        try (ServiceLog ignored = ServiceLog.to(terminal.err());
             ReportValidator validator = ReportValidator.configure(rules.folder(spec.commandLine())).jmx().open();
             ReportService service = ReportService.start(validator, mapped(settings, validator))) {
            serve(validator, service);
            return ExitCode.FINE;
        } catch (IOException e) {
            terminal.err().println("端口 " + port + " 不能用，请换一个端口或地址，或者停掉占用它的程序：系统报告 " + e.getMessage());
            return ExitCode.TROUBLE;
        }
    }

    private ServiceSettings settings() throws IOException {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("--port 应在 0 到 " + LAST_PORT + " 之间");
        }
        if (address != null && !address.isLoopbackAddress() && tokenFile == null) {
            throw new IllegalArgumentException("--address " + address.getHostAddress() + " 别的机器也能访问，必须同时写 --token-file");
        }
        ServiceSettings settings = ServiceSettings.onPort(port).allowedOrigins(origins);
        if (address != null) {
            settings = settings.address(address);
        }
        if (connectionsPerAddress != null) {
            settings = settings.connectionsPerAddress(connectionsPerAddress);
        }
        if (tokenFile == null) {
            return settings;
        }
        AccessToken token = AccessToken.read(tokenFile);
        if (token.warning() != null) {
            terminal.err().println("提醒：" + token.warning());
        }
        return settings.token(token);
    }

    private ServiceSettings mapped(ServiceSettings settings, ReportValidator validator) {
        return mapping == null ? settings : settings.mapping(FieldMapping.read(mapping, validator.formats()));
    }

    /** Until the process is told to end, or this thread is interrupted. */
    private void serve(ReportValidator validator, ReportService service) {
        Thread stop = new Thread(() -> {
            service.close();
            validator.close();
        }, "ogi-service-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }
}
