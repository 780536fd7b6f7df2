package io.github.ogireport.fuzz;

import io.github.ogireport.ReportJson;
import io.github.ogireport.service.ReportService;
import io.github.ogireport.service.ServiceSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** What is sent over one connection, which then ends: it is answered or closed, and a sound report gets its answer right afterwards. */
final class RawRequests implements FuzzProperty {

    private static final int HANGS_MILLIS = 60_000;

    private final ReportService service;
    private final byte[] sound;

    RawRequests() {
        try {
            service = ReportService.start(Judge.SHIPPED, ServiceSettings.onPort(0));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        byte[] body = ReportJson.of(Judge.REPORTS.get(0)).getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST /check?stage=submit HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(head, 0, head.length);
        request.write(body, 0, body.length);
        sound = request.toByteArray();
    }

    @Override
    public void hold(byte[] input) throws IOException {
        String answer = exchange(input);
        Sound.require(answer.isEmpty() || answer.startsWith("HTTP/1."), "no answer of HTTP: " + answer);
        Sound.require(!answer.startsWith("HTTP/1.1 500"), "a fault of the service: " + answer);
        String afterwards = exchange(sound);
        Sound.require(afterwards.contains("\"verdict\":\"ACCEPTED\""), "a sound report got: " + afterwards);
    }

    /** Ends what it sends, so that the service need not wait for more. */
    private String exchange(byte[] sent) throws IOException {
        try (Socket socket = new Socket(service.address().getAddress(), service.address().getPort())) {
            socket.setSoTimeout(HANGS_MILLIS);
            // thousands of connections a minute: none may linger
            socket.setSoLinger(true, 0);
            return exchange(sent, socket);
        }
    }

    private static String exchange(byte[] sent, Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.getOutputStream().write(sent);
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                answer.write(buffer, 0, n);
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("neither answered nor closed", e);
        } catch (IOException e) {
            // closed while it was still sent, or reset behind the answer
        }
        return new String(answer.toByteArray(), StandardCharsets.UTF_8);
    }
}
