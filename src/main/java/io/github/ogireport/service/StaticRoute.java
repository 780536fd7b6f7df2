package io.github.ogireport.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file that comes with the service. */
final class StaticRoute implements Route {

    private final Answer answer;

    /** @param name of a resource beside this class */
    StaticRoute(String name, String contentType) {
        this(name, contentType, "");
    }

    /** @param end what comes behind the file's own last line */
    StaticRoute(String name, String contentType, String end) {
        answer = Answer.of(contentType, bytes(name, end)).with("Cache-Control", "no-cache");
    }

    private static byte[] bytes(String name, String end) {
        try (InputStream in = StaticRoute.class.getResourceAsStream(name)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes.write(buffer, 0, n);
            }
            bytes.write(end.getBytes(StandardCharsets.UTF_8));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Work work(Request request) {
        return Work.of(answer);
    }
}
