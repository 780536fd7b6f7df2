package io.github.ogireport.service;

import com.sun.net.httpserver.HttpExchange;
import java.util.concurrent.atomic.AtomicBoolean;

/** One request and the one answer to it: whoever claims the visit first answers, and nobody else does. Safe for many threads. */
final class Visit {

    private final HttpExchange exchange;
    private final Request request;
    private final long startedAt = System.nanoTime();
    private final AtomicBoolean claimed = new AtomicBoolean();

    Visit(HttpExchange exchange, Limits limits) {
        this.exchange = exchange;
        this.request = new Request(exchange, limits);
    }

    HttpExchange exchange() {
        return exchange;
    }

    Request request() {
        return request;
    }

    /** Whether nobody answers though the time is up. */
    boolean isOverdue() {
        return !claimed.get() && request.isOverdue();
    }

    /** False when another thread answers. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    long micros() {
        return (System.nanoTime() - startedAt) / 1_000;
    }
}
