package io.github.ogireport.service;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.turn.Turns;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
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
    /** Rounds of the watch in the time that a request has: an answer is late by no more than a tenth. */
    private static final int ROUNDS = 10;
    /** What has been interrupted may take to end when the service stops. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(1);
    private static final String TOLD_OF_THE_MAPPING = "window.OgiReport.mapped = true;\n";

    private final Door door;
    private final Turns turns;
    private final Reception reception;
    private final ScheduledExecutorService timer;
    private final AtomicBoolean closed = new AtomicBoolean();

    private ReportService(ReportValidator validator, Function<ValidationRequest, ValidationResult> check, ServiceSettings settings) {
        Limits limits = settings.limits();
        turns = new Turns("ogi-service-turn", limits.working(), limits.waiting(), limits.quick(), System::nanoTime, limits.processorTime());
        RequestTally tally = new RequestTally();
        Map<String, Route> routes = new LinkedHashMap<>();
        routes.put("/check", new CheckRoute(check, validator::rulesSha256, new SubmissionReader(validator::formats, settings.mapping()),
                limits));
        routes.put("/status", new StatusRoute(validator::status, validator::figures, tally, turns));
        routes.put("/health", new HealthRoute());
        routes.put("/ogi-report.js", new StaticRoute("ogi-report.js", "application/javascript; charset=utf-8",
                settings.mapping() == null ? "" : TOLD_OF_THE_MAPPING));
        routes.put("/ogi-report.mjs", new StaticRoute("ogi-report.mjs", "application/javascript; charset=utf-8"));
        routes.put("/ogi-report.d.ts", new StaticRoute("ogi-report.d.ts", "text/plain; charset=utf-8"));
        routes.put("/ogi-report.d.mts", new StaticRoute("ogi-report.d.mts", "text/plain; charset=utf-8"));
        routes.put("/openapi.yaml", new StaticRoute("openapi.yaml", "application/yaml; charset=utf-8"));
        reception = new Reception(new Gate(settings), routes, limits, tally, turns);
        DoorEndpoint endpoint = new DoorEndpoint(new Connections(limits.connections(), limits.connectionsOfAnAddress(), limits.head(),
                limits.idle(), System::nanoTime));
        timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "ogi-service-watch");
            thread.setDaemon(true);
            return thread;
        });
        door = new Door(settings, endpoint, reception, timer);
        every(Duration.ofMillis(Math.max(1, limits.answering().toMillis() / ROUNDS)), reception::look);
        every(Duration.ofMillis(Math.max(1, limits.reading().toMillis() / ROUNDS)), reception::look);
        every(BETWEEN_SWEEPS, endpoint::sweep);
    }

    /** A round that failed must not be the last. */
    private void every(Duration pause, Runnable round) {
        timer.scheduleWithFixedDelay(() -> {
            try {
                round.run();
            } catch (RuntimeException | Error e) {
                LOG.error("没能处理超时的请求和连接", e);
            }
        }, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
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
        try {
            service.door.open();
        } catch (IOException e) {
            service.end();
            throw e;
        }
        LOG.info("审核服务已启动：{}", service.url());
        return service;
    }

    /** Where it listens, with the port that it got. */
    public InetSocketAddress address() {
        return door.listensAt();
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
            end();
            LOG.info("审核服务已停止");
        }
    }

    private void end() {
        door.shut();
        timer.shutdownNow();
        turns.close(AFTERWARDS);
    }
}
