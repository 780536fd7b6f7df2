package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many requests over one connection, as hosts with a connection pool send them. */
@Tag("jdk")
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
                assertEquals("UP", Caller.answer(in).json().path("status").asText());
            }
        }
    }
}
