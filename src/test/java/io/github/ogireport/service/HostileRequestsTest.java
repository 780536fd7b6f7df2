package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever comes, each request is answered or its connection closed, and the next client is served. */
@Tag("jdk")
@Timeout(120)
class HostileRequestsTest {

    private static final int REQUESTS = 400;
    private static final String[] PIECES = {"GET", "POST", "OPTIONS", " ", "/", "/check", "?stage=", "draft", "%", "%00", "%zz", "*", "http://", "..",
        "\\", "HTTP/1.1", "HTTP/9.9", "\r\n", "\n", "\r", ":", "Host: localhost", "Content-Length: ", "-1", "5", "99999999999999999999",
        "Transfer-Encoding: chunked", "Expect: 100-continue", "Connection: close", "Content-Type: application/json", "; charset=", "x-www-form-urlencoded",
        "Authorization: Bearer ", "Origin: ", "\u0000", "\u00FF", "{", "[", "\"", "}", "organ.name=", "&", "=", "0\r\n\r\n", "ffffffff\r\n"};

    private static ReportService service;
    private static Caller caller;

    @BeforeAll
    static void start() throws IOException {
        service = ReportService.start(TestReports.SHIPPED, ServiceSettings.onPort(0));
        caller = Caller.of(service.address());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @RepeatedTest(2)
    void anyBytesAreAnsweredOrTheConnectionClosed() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("HostileRequestsTest -Dseed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < REQUESTS; i++) {
            byte[] sent = random.nextInt(3) == 0 ? mutated(random) : pieces(random);
            byte[] answer = exchangeAndHangUp(sent);
            assertTrue(answer.length == 0 || new String(answer, StandardCharsets.ISO_8859_1).startsWith("HTTP/1."), () -> "seed " + seed + ": "
                    + new String(sent, StandardCharsets.ISO_8859_1) + "\n" + new String(answer, StandardCharsets.ISO_8859_1));
        }
        assertEquals("ACCEPTED", caller.check("submit", TestReports.soundJson()).verdict());
    }

    /** Such an answer would have no status: a mistake and a sound report would look alike. */
    @Test
    void whoSpeaksTheHttpOf1991IsNotAnswered() throws IOException {
        assertEquals("", new String(exchangeAndHangUp("GET /health\r\n\r\n".getBytes(StandardCharsets.US_ASCII)), StandardCharsets.UTF_8));
    }

    private static byte[] pieces(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A sound request, spoilt in a few bytes. */
    private static byte[] mutated(Random random) {
        byte[] body = TestReports.soundJson().getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST /check?stage=draft HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        for (int i = random.nextInt(5); i >= 0; i--) {
            all[random.nextInt(random.nextBoolean() ? head.length : all.length)] = (byte) random.nextInt(256);
        }
        return all;
    }

    /** Ends what it sends, so that the service need not wait for more. */
    private static byte[] exchangeAndHangUp(byte[] sent) throws IOException {
        try (Socket socket = caller.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(sent);
            socket.shutdownOutput();
            return Caller.bytes(socket.getInputStream());
        } catch (SocketTimeoutException e) {
            throw new AssertionError("neither answered nor closed: " + new String(sent, StandardCharsets.ISO_8859_1), e);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    @Test
    void hugeHeadsEndWithTheirConnection() {
        char[] letters = new char[4 << 20];
        Arrays.fill(letters, 'a');
        String filling = new String(letters);
        caller.exchange(("GET /" + filling + " HTTP/1.1\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.exchange(("GET /health HTTP/1.1\r\nConnection: close\r\nX: " + filling + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        StringBuilder many = new StringBuilder("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (int i = 0; i < 10_000; i++) {
            many.append("X").append(i).append(": y\r\n");
        }
        byte[] answer = caller.exchange(many.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        assertTrue(!new String(answer, StandardCharsets.ISO_8859_1).startsWith("HTTP/1.1 200"), "10,000 headers are too many");
        assertEquals("ACCEPTED", caller.check("submit", TestReports.soundJson()).verdict());
    }
}
