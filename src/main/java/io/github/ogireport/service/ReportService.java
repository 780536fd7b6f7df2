package io.github.ogireport.service;

import com.sun.net.httpserver.HttpServer;
import io.github.ogireport.ReportValidator;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.ValidationResult;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks reports over HTTP with the rules of one validator. Closing it ends the requests that run and leaves the validator open.
 * Safe for many threads.
 */
public final class ReportService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReportService.class);
    private static final int BACKLOG = 128;
    private static final int IDLE_SECONDS = 30;
    private static final String TOLD_OF_THE_MAPPING = "window.OgiReport.mapped = true;\n";

    static {
        JdkServerLimits.set();
    }

    private final HttpServer server;
    private final ExecutorService connections;
    private final Reception reception;
    private final AtomicBoolean closed = new AtomicBoolean();

    private ReportService(ReportValidator validator, Function<ValidationRequest, ValidationResult> check, ServiceSettings settings)
            throws IOException {
        server = HttpServer.create(new InetSocketAddress(settings.address(), settings.port()), BACKLOG);
        // the server bounds the connections; a check that takes too long keeps its thread beside them
        connections = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(),
                new NamedThreads("ogi-service-connection-"));
        Turns turns = new Turns(settings.limits());
        RequestTally tally = new RequestTally();
        Map<String, Route> routes = new LinkedHashMap<>();
        routes.put("/check", new CheckRoute(check, new SubmissionReader(validator::formats, settings.mapping()), turns));
        routes.put("/status", new StatusRoute(validator::status, validator::figures, tally, turns));
        routes.put("/health", new HealthRoute());
        routes.put("/ogi-report.js", new StaticRoute("ogi-report.js", "application/javascript; charset=utf-8",
                settings.mapping() == null ? "" : TOLD_OF_THE_MAPPING));
        routes.put("/ogi-report.mjs", new StaticRoute("ogi-report.mjs", "application/javascript; charset=utf-8"));
        routes.put("/ogi-report.d.ts", new StaticRoute("ogi-report.d.ts", "text/plain; charset=utf-8"));
        routes.put("/ogi-report.d.mts", new StaticRoute("ogi-report.d.mts", "text/plain; charset=utf-8"));
        routes.put("/openapi.yaml", new StaticRoute("openapi.yaml", "application/yaml; charset=utf-8"));
        reception = new Reception(new Gate(settings), routes, settings.limits(), tally);
        server.createContext("/", reception);
        server.setExecutor(connections);
    }

    /**
     * @throws IOException              when the address cannot be listened at
     * @throws IllegalArgumentException when others than this machine could ask without a token, in Chinese
     */
    public static ReportService start(ReportValidator validator, ServiceSettings settings) throws IOException {
        return start(validator, validator::validate, settings);
    }

    static ReportService start(ReportValidator validator, Function<ValidationRequest, ValidationResult> check, ServiceSettings settings)
            throws IOException {
        if (settings.token() == null && !settings.address().isLoopbackAddress()) {
            throw new IllegalArgumentException("监听 " + settings.address().getHostAddress() + " 时别的机器也能访问，必须用令牌（--token-file）");
        }
        ReportService service = new ReportService(validator, check, settings);
        service.server.start();
        LOG.info("审核服务已启动：{}", service.url());
        return service;
    }

    /** Where it listens, with the port that it got. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** Such as {@code http://127.0.0.1:8080}. */
    public String url() {
        String host = address().getAddress().getHostAddress();
        return "http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address().getPort();
    }

    /** Refuses new requests, waits up to fifteen seconds for those that run, and stops listening. May be called more than once. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            reception.stop();
            server.stop(0);
            connections.shutdownNow();
            LOG.info("审核服务已停止");
        }
    }
}
