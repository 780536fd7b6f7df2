package io.github.ogireport.service;

import io.github.ogireport.bound.Bound;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The head of what a client sent. Believed only once the {@link Gate} has let it in. Immutable. */
final class Request {

    private static final String USER = "ogi-user";

    private final long cameAt = System.nanoTime();
    private final String address;
    private final String method;
    private final String path;
    private final String query;
    private final Map<String, String> headers;

    /**
     * @param address of the client
     * @param query   what stands behind the question mark, as it was sent; null where there is none
     * @param headers by name in lower case; of several with one name, the first
     */
    Request(String address, String method, String path, String query, Map<String, String> headers) {
        this.address = address;
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
    }

    String address() {
        return address;
    }

    long micros() {
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - cameAt);
    }

    /** Whose turn it takes: the address's, or the user's of whom the host at this address speaks. */
    String client() {
        String user = header(USER);
        return user == null ? address : address + " " + user.substring(0, Math.min(user.length(), Bound.USER.limit()));
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    /** Null where there is none. */
    String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** What stands behind the question mark, by name. */
    Map<String, List<String>> query() throws RefusedRequestException {
        return UrlEncodedForm.decode((query == null ? "" : query).getBytes(StandardCharsets.UTF_8), "utf-8");
    }
}
