package io.github.ogireport.service;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls a service as hosts do, and holds every answer against the description. Immutable. */
final class Caller {

    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    private final InetSocketAddress service;
    private final Map<String, String> headers;

    private Caller(InetSocketAddress service, Map<String, String> headers) {
        this.service = service;
        this.headers = headers;
    }

    static Caller of(InetSocketAddress service) {
        return new Caller(service, Collections.emptyMap());
    }

    Caller with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Caller(service, more);
    }

    Reply check(String stage, String json) {
        return post("/check?stage=" + stage, JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    Reply get(String path) {
        return call("GET", path, null, null);
    }

    Reply post(String path, String contentType, byte[] body) {
        return call("POST", path, contentType, body);
    }

    Reply call(String method, String path, String contentType, byte[] body) {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL("http", service.getAddress().getHostAddress(), service.getPort(), path)
                    .openConnection();
            connection.setRequestMethod(method);
            connection.setReadTimeout(60_000);
            headers.forEach(connection::setRequestProperty);
            if (contentType != null) {
                connection.setRequestProperty("Content-Type", contentType);
            }
            if (body != null) {
                connection.setDoOutput(true);
                connection.getOutputStream().write(body);
            }
            return checked(path, reply(connection));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply reply(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Reply(status, connection.getHeaderFields(), in == null ? new byte[0] : bytes(in));
        }
    }

    /** Headers that {@link HttpURLConnection} does not let pass; the connection ends with the answer. */
    Reply raw(String method, String path, byte[] body) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!headers.containsKey("Host")) {
            head.append("Host: 127.0.0.1:").append(service.getPort()).append("\r\n");
        }
        byte[] answer = exchange(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1), body);
        return reply(answer);
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(service.getAddress(), service.getPort());
        socket.setSoTimeout(60_000);
        return socket;
    }

    /** Sends bytes as they are; empty where the service only closed. */
    byte[] exchange(byte[]... sent) {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            for (byte[] each : sent) {
                out.write(each);
            }
            out.flush();
            return bytes(socket.getInputStream());
        } catch (SocketTimeoutException e) {
            throw new AssertionError("neither answered nor closed", e);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    static Reply reply(byte[] answer) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] head = text.substring(0, end).split("\r\n");
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (int i = 1; i < head.length; i++) {
            int colon = head[i].indexOf(':');
            headers.computeIfAbsent(head[i].substring(0, colon), any -> new ArrayList<>()).add(head[i].substring(colon + 1).trim());
        }
        return new Reply(Integer.parseInt(head[0].split(" ")[1]), headers, text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** An answer whose end its length tells, so that it does not matter whether the connection is kept, closed or reset behind it. */
    static Reply answer(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString("ISO-8859-1").endsWith("\r\n\r\n")) {
            bytes.write(next(in));
        }
        Reply head = reply(bytes.toByteArray());
        for (int left = Integer.parseInt(head.header("Content-Length")); left > 0; left--) {
            bytes.write(next(in));
        }
        return reply(bytes.toByteArray());
    }

    private static int next(InputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("the connection was not kept");
        }
        return next;
    }

    private static Reply checked(String path, Reply reply) {
        String plain = path.replaceFirst("\\?.*", "");
        if (Contract.described().containsKey(plain)) {
            Contract.check(plain, reply);
        }
        return reply;
    }

    static byte[] bytes(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytes.write(buffer, 0, n);
        }
        return bytes.toByteArray();
    }
}
