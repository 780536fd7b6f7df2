package io.github.ogireport.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A host of another origin: a page with a form, and what was saved. */
final class HostPage implements AutoCloseable {

    private final HttpServer server;
    private final List<String> saved = new CopyOnWriteArrayList<>();
    private volatile String html = "";

    HostPage() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page", exchange -> answer(exchange, html));
        server.createContext("/save", exchange -> {
            saved.add(new String(Caller.bytes(exchange.getRequestBody()), StandardCharsets.UTF_8));
            answer(exchange, "<p id='saved'>已保存</p>");
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = ("<!DOCTYPE html><meta charset='utf-8'>" + text).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    void show(String page) {
        html = page;
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What each save brought, as it was encoded. */
    List<String> saved() {
        return saved;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
