package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many requests over one connection, as hosts with a connection pool send them. */
@Timeout(60)
class KeptConnectionTest {

    private static final byte[] REQUEST = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int REQUESTS = 101;

    @Test
    void everyRequestIsAnsweredAndTheConnectionKept() throws IOException {
        try (ReportService service = ReportService.start(TestReports.SHIPPED, ServiceSettings.onPort(0));
             Socket socket = Caller.of(service.address()).connect()) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (int i = 0; i < REQUESTS; i++) {
                socket.getOutputStream().write(REQUEST);
                assertEquals("UP", answer(in).json().path("status").asText());
            }
        }
    }

    /** Headers and body are two writes: with Nagle's algorithm the second waits for an acknowledgement, 40 ms on such a connection. */
    @Test
    void answersAreNotHeldBack() {
        JdkServerLimits.set();
        assertEquals("true", System.getProperty("sun.net.httpserver.nodelay"));
    }

    /** An answer whose end its length tells. */
    private static Reply answer(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString("ISO-8859-1").endsWith("\r\n\r\n")) {
            bytes.write(next(in));
        }
        Reply head = Caller.reply(bytes.toByteArray());
        assertNull(head.header("Transfer-Encoding"));
        for (int left = Integer.parseInt(head.header("Content-Length")); left > 0; left--) {
            bytes.write(next(in));
        }
        return Caller.reply(bytes.toByteArray());
    }

    private static int next(InputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("the connection was not kept");
        }
        return next;
    }
}
