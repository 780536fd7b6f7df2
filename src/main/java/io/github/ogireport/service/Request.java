package io.github.ogireport.service;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a client sent, read only as far as the limits go. For one thread, but for what only asks. */
final class Request {

    /** Read off a client that sends too much, so that it gets to see the answer. */
    private static final int DRAINED_BYTES = 8 << 20;
    private static final int BUFFER_BYTES = 8 << 10;
    /** Memory that is set aside because a header says so, before anything has come. */
    private static final int TRUSTED_BYTES = 64 << 10;

    private final HttpExchange exchange;
    private final Limits limits;
    private final long readBy;
    private long answerBy;
    private volatile boolean readToEnd;

    Request(HttpExchange exchange, Limits limits) {
        this.exchange = exchange;
        this.limits = limits;
        this.readBy = System.nanoTime() + limits.reading().toNanos();
    }

    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    /** Null where there is none. */
    String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    /** What stands behind the question mark, by name. */
    Map<String, List<String>> query() throws RefusedRequestException {
        String query = exchange.getRequestURI().getRawQuery();
        return UrlEncodedForm.decode((query == null ? "" : query).getBytes(StandardCharsets.UTF_8), "utf-8");
    }

    /**
     * @throws RefusedRequestException when it is too large or too slow
     * @throws IOException             when the client went away
     */
    byte[] body() throws IOException, RefusedRequestException {
        String length = header("Content-Length");
        long announced = length == null ? 0 : Long.parseLong(length.trim());
        if (announced > limits.bodyBytes()) {
            throw tooLarge();
        }
        InputStream in = exchange.getRequestBody();
        ByteArrayOutputStream body = new ByteArrayOutputStream((int) Math.min(announced, TRUSTED_BYTES));
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (body.size() + n > limits.bodyBytes()) {
                throw tooLarge();
            }
            if (isLate()) {
                throw new RefusedRequestException(Fault.TOO_SLOW, "内容 " + limits.reading().toMillis() + " 毫秒还没有传完，请检查网络后再试");
            }
            body.write(buffer, 0, n);
        }
        answerBy = System.nanoTime() + limits.answering().toNanos();
        readToEnd = true;
        return body.toByteArray();
    }

    /** Time for the answer; only once the body is read. */
    long nanosLeft() {
        return answerBy - System.nanoTime();
    }

    /** Whether the body was read and the answer should have been given by now. */
    boolean isOverdue() {
        return readToEnd && nanosLeft() < 0;
    }

    private boolean isLate() {
        return System.nanoTime() - readBy > 0;
    }

    private RefusedRequestException tooLarge() {
        return new RefusedRequestException(Fault.TOO_LARGE, "内容超过 " + (limits.bodyBytes() >> 10) + " KiB，不像年度报告，请核对");
    }

    /** Takes off what was not read; else closing the connection could take the answer with it. */
    void drain() throws IOException {
        if (readToEnd) {
            return;
        }
        InputStream in = exchange.getRequestBody();
        byte[] buffer = new byte[BUFFER_BYTES];
        int drained = 0;
        for (int n = 0; n >= 0 && drained < DRAINED_BYTES && !isLate(); n = in.read(buffer)) {
            drained += n;
        }
    }
}
