package io.github.ogireport.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that comes with the service. */
final class StaticRoute implements Route {

    private final Answer answer;

    /** @param name of a resource beside this class */
    StaticRoute(String name, String contentType) {
        answer = Answer.of(contentType, bytes(name)).with("Cache-Control", "no-cache");
    }

    private static byte[] bytes(String name) {
        try (InputStream in = StaticRoute.class.getResourceAsStream(name)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes.write(buffer, 0, n);
            }
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
    public Answer answer(Request request) {
        return answer;
    }
}
