package io.github.ogireport.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes every request, and sees to it that each is answered in time or its connection closed. Safe for many threads. */
final class Reception implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Gate gate;
    private final Map<String, Route> routes;
    private final Limits limits;
    private final RequestTally tally;
    private final Visits visits = new Visits();
    private final ThreadFactory substitutes = new NamedThreads("ogi-service-substitute-");

    Reception(Gate gate, Map<String, Route> routes, Limits limits, RequestTally tally) {
        this.gate = gate;
        this.routes = routes;
        this.limits = limits;
        this.tally = tally;
        visits.watch(limits, this::answerOverdue);
    }

    @Override
    public void handle(HttpExchange exchange) {
        Visit visit = new Visit(exchange, limits);
        Answer answer = null;
        try {
            answer = answer(visit.request(), visits.begin(visit));
        } catch (IOException e) {
            LOG.debug("对方断开了连接", e);
        } finally {
            if (visit.claim()) {
                end(visit, answer);
            }
        }
    }

    /** On a thread of its own, since a client that does not read may hold it. */
    private void answerOverdue(Visit visit) {
        substitutes.newThread(() -> {
            if (visit.claim()) {
                LOG.warn("有一份报告 {} 毫秒没有审核完，已请对方稍后再试", limits.answering().toMillis());
                end(visit, Answer.refusal(RefusedRequestException.timedOut(limits.answering())));
            }
        }).start();
    }

    private Answer answer(Request request, boolean admitted) throws IOException {
        try {
            if (!admitted) {
                throw new RefusedRequestException(Fault.STOPPING, "审核服务正在停止，请稍后再试");
            }
            Route route = routes.get(request.path());
            if (route == null) {
                throw new RefusedRequestException(Fault.NOT_FOUND, "没有这个地址，可以用 " + String.join("、", routes.keySet()));
            }
            if (gate.isPreflight(request)) {
                return gate.preflight(request, route);
            }
            gate.admit(request, route);
            if (!request.method().equals(route.method()) && !(request.method().equals("HEAD") && route.method().equals("GET"))) {
                return Answer.refusal(new RefusedRequestException(Fault.WRONG_METHOD, request.path() + " 要用 " + route.method()))
                        .with("Allow", route.method());
            }
            return route.answer(request);
        } catch (RefusedRequestException e) {
            return Answer.refusal(e);
        } catch (RuntimeException | Error e) {
            LOG.error("有一个请求没能答复", e);
            return Answer.refusal(new RefusedRequestException(Fault.FAILED, "程序出错，这一份没有审核，请把发生的时间告诉维护人员"));
        }
    }

    /** @param answer null when there is nobody to answer */
    private void end(Visit visit, Answer answer) {
        try {
            if (answer != null) {
                send(visit.exchange(), visit.request(), answer);
                tally.count(answer.status(), visit.micros());
                visit.request().drain();
            }
        } catch (IOException e) {
            LOG.debug("对方断开了连接", e);
        } finally {
            close(visit);
        }
    }

    private void close(Visit visit) {
        try {
            visit.exchange().close();
        } finally {
            visits.end(visit);
        }
    }

    private void send(HttpExchange exchange, Request request, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        gate.headers(request.header("Origin")).forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        byte[] body = answer.body();
        boolean bodiless = body.length == 0 || request.method().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
        }
    }

    /** Refuses what comes from now on, and waits for what runs, but no longer than the limit. */
    void stop() {
        visits.stop(limits);
    }
}
