package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.ValidationResult;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that connect, reconnect and dawdle, all from the address of the honest one, who is answered all the same. */
@Tag("jdk")
@Timeout(60)
class FloodTest {

    private static final Executor BESIDE = task -> new Thread(task).start();
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int SHARE = 8;
    private static final int FLOOD = 3 * SHARE;
    private static final int SAVES = 20;

    private final List<Socket> flood = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket each : flood) {
            each.close();
        }
    }

    /** Whoever floods is not cut off by time here, but for the sake of others. */
    private static Limits limits() {
        return new Limits(1 << 20, 2, 64, LONG, LONG, LONG).head(LONG).quick(LONG).connectionsOfAnAddress(SHARE);
    }

    private void flood(Caller caller, String begun) throws IOException {
        for (int i = 0; i < FLOOD; i++) {
            Socket socket = caller.connect();
            flood.add(socket);
            try {
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // cut off already, for the sake of another
                continue;
            }
        }
    }

    private static void served(Caller caller) {
        for (int i = 0; i < SAVES; i++) {
            Reply reply = caller.with("Connection", "close").check("submit", TestReports.soundJson());
            assertEquals("ACCEPTED", reply.verdict(), reply.text());
        }
    }

    @Test
    void idleConnectionsKeepNobodyOutBeforeAnyToken(@TempDir Path folder) throws IOException {
        AccessToken token = AccessToken.read(Files.write(folder.resolve("token"), "x".getBytes(StandardCharsets.US_ASCII)));
        try (ReportService service = ReportService.start(TestReports.SHIPPED, ServiceSettings.onPort(0).token(token).limits(limits()))) {
            Caller caller = Caller.of(service.address()).with("Authorization", "Bearer x");
            flood(caller, "");
            served(caller);
            flood(caller, "POST /check HTTP/1.1\r\nHost: local");
            served(caller);
        }
    }

    @Test
    void bodiesThatDoNotComeKeepNobodyOut() throws IOException {
        Limits soonStopped = new Limits(1 << 20, 2, 64, LONG, LONG, Duration.ofMillis(1)).quick(LONG).connectionsOfAnAddress(SHARE);
        try (ReportService service = ReportService.start(TestReports.SHIPPED, ServiceSettings.onPort(0).limits(soonStopped))) {
            Caller caller = Caller.of(service.address());
            Socket first = caller.connect();
            flood.add(first);
            first.getOutputStream().write("POST /check HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            assertEquals("HTTP/1.1 100", line(first));
            assertEquals("", line(first));
            flood(caller, "POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{");
            served(caller);
            Reply cutOff = Caller.answer(first.getInputStream());
            assertEquals("503 OGI-BUSY", cutOff.refusal());
            assertEquals("这个地址的连接太多，内容又迟迟没有传完，这一份没有审核，请稍后再试", cutOff.json().path("message").asText());
        }
    }

    private static String line(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = socket.getInputStream().read(); next != '\n'; next = socket.getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString().trim();
    }

    @Test
    void aKeptConnectionIsNotEndedForOnesThatNeverSentARequest() throws IOException {
        try (ReportService service = ReportService.start(TestReports.SHIPPED, ServiceSettings.onPort(0).limits(limits()));
             Socket kept = Caller.of(service.address()).connect()) {
            byte[] request = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            kept.getOutputStream().write(request);
            assertEquals("UP", Caller.answer(kept.getInputStream()).json().path("status").asText());
            flood(Caller.of(service.address()), "");
            served(Caller.of(service.address()));
            kept.getOutputStream().write(request);
            assertEquals("UP", Caller.answer(kept.getInputStream()).json().path("status").asText());
        }
    }

    @Test
    void aHeadThatDoesNotComeInTimeEndsItsConnection() throws IOException {
        try (ReportService service = ReportService.start(TestReports.SHIPPED, ServiceSettings.onPort(0).limits(limits().head(Duration.ofMillis(1))));
             Socket idle = Caller.of(service.address()).connect()) {
            assertEquals(0, Caller.bytes(idle.getInputStream()).length);
        }
    }

    /** By the host's own account of who saves: both come from one address. */
    @Test
    void oneUsersSavesThatHangDoNotKeepAnotherUserOut() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        BlockingCheck blocked = new BlockingCheck();
        Function<ValidationRequest, ValidationResult> check = request -> {
            if (request.report().organ().name().startsWith("临河县")) {
                return TestReports.SHIPPED.validate(request);
            }
            hanging.countDown();
            return blocked.apply(request);
        };
        Limits limits = new Limits(1 << 20, 2, 64, LONG, LONG, LONG).quick(Duration.ofMillis(1));
        List<CompletableFuture<Reply>> hostile = new ArrayList<>();
        try (ReportService service = ReportService.start(TestReports.SHIPPED, check, ServiceSettings.onPort(0).limits(limits))) {
            Caller caller = Caller.of(service.address());
            for (int i = 0; i < 50; i++) {
                String report = TestReports.soundJson().replaceFirst("临河县", "敌县" + i);
                hostile.add(CompletableFuture.supplyAsync(() -> caller.with("Ogi-User", "u-hostile").check("draft", report), BESIDE));
            }
            hanging.await();
            served(caller.with("Ogi-User", "u-honest"));
            blocked.release();
            for (CompletableFuture<Reply> each : hostile) {
                assertEquals(200, each.get().status());
            }
        }
    }
}
