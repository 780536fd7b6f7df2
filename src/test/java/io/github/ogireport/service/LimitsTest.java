package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("jdk")
@Timeout(60)
class LimitsTest {

    /** A thread for each: the common pool of a machine with two processors has one, which a request that waits keeps. */
    private static final Executor BESIDE = task -> new Thread(task).start();
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int BODY = 64 << 10;

    private static Limits limits(Duration reading, Duration answering) {
        return new Limits(BODY, 1, 1, reading, answering, LONG).quick(LONG).processorTime(thread -> System.nanoTime());
    }

    private static ReportService start(Limits limits) throws IOException {
        return ReportService.start(TestReports.SHIPPED, ServiceSettings.onPort(0).limits(limits));
    }

    @Test
    void aBodyMayBeAsLargeAsTheLimitAndNoLarger() throws IOException {
        try (ReportService service = start(limits(LONG, LONG))) {
            Caller caller = Caller.of(service.address());
            String report = TestReports.soundJson();
            byte[] padded = new byte[BODY + 1];
            Arrays.fill(padded, (byte) ' ');
            byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
            System.arraycopy(bytes, 0, padded, 0, bytes.length);
            assertEquals("ACCEPTED", caller.post("/check", Caller.JSON, Arrays.copyOf(padded, BODY)).verdict());
            Reply larger = caller.post("/check", Caller.JSON, padded);
            assertEquals("413 OGI-TOO-LARGE", larger.refusal());
            assertEquals("内容超过 64 KiB，不像年度报告，请核对", larger.json().path("message").asText());
            assertEquals("413 OGI-TOO-LARGE", caller.post("/check", Caller.JSON, new byte[4 << 20]).refusal());
            assertEquals("413 OGI-TOO-LARGE", chunked(caller, padded).refusal());
        }
    }

    private static Reply chunked(Caller caller, byte[] body) {
        byte[] head = ("POST /check HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length)
                + "\r\n").getBytes(StandardCharsets.US_ASCII);
        return Caller.reply(caller.exchange(head, body, "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void whatTheServiceHasNotIsSaid() throws IOException {
        try (ReportService service = start(limits(LONG, LONG))) {
            Caller caller = Caller.of(service.address());
            Reply missing = caller.get("/chekc");
            assertEquals("404 OGI-NOT-FOUND", missing.refusal());
            assertEquals("没有这个地址，可以用 /check、/status、/health、/ogi-report.js、/ogi-report.mjs、/ogi-report.d.ts、/ogi-report.d.mts、/openapi.yaml", missing.json().path("message").asText());
            Reply method = caller.get("/check");
            assertEquals("405 OGI-WRONG-METHOD", method.refusal());
            assertEquals("POST", method.header("Allow"));
            assertEquals("405 OGI-WRONG-METHOD", caller.post("/status", Caller.JSON, new byte[3]).refusal());
            assertEquals("415 OGI-WRONG-TYPE", caller.post("/check", "text/plain", new byte[3]).refusal());
            assertEquals("415 OGI-WRONG-TYPE", caller.post("/check", ";", new byte[3]).refusal());
            assertEquals("application/json; charset=utf-8", caller.get("/health").header("Content-Type"));
            assertEquals("application/yaml; charset=utf-8", caller.get("/openapi.yaml").header("Content-Type"));
            assertEquals("nosniff", caller.get("/openapi.yaml").header("X-Content-Type-Options"));
            byte[] noHttp = caller.exchange("GARBAGE\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals("400 0", Caller.reply(noHttp).status() + " " + Caller.reply(noHttp).header("Content-Length"));
            Reply head = caller.raw("HEAD", "/health", new byte[0]);
            assertEquals("200 ", head.status() + " " + head.text());
        }
    }

    @Test
    void oneTooManyIsRefusedAtOnce() throws Exception {
        BlockingCheck check = new BlockingCheck();
        try (ReportService service = ReportService.start(TestReports.SHIPPED, check, ServiceSettings.onPort(0).limits(limits(LONG, LONG)))) {
            Caller caller = Caller.of(service.address());
            CompletableFuture<Reply> first = CompletableFuture.supplyAsync(() -> caller.check("submit", TestReports.soundJson()), BESIDE);
            check.awaitBegun();
            CompletableFuture<Reply> second = CompletableFuture.supplyAsync(() -> caller.check("submit", TestReports.rejectedJson()), BESIDE);
            while (caller.get("/status").json().path("requests").path("waiting").asInt() == 0) {
                Thread.yield();
            }
            Reply third = caller.check("submit", TestReports.soundJson());
            assertEquals("503 OGI-BUSY", third.refusal());
            assertEquals("1", third.header("Retry-After"));
            check.release();
            assertEquals("ACCEPTED", first.get().verdict());
            assertEquals("REJECTED", second.get().verdict());
        }
    }

    @Test
    void whatTakesTooLongIsAnsweredInTime() throws Exception {
        BlockingCheck check = new BlockingCheck();
        try (ReportService service = ReportService.start(TestReports.SHIPPED, check,
                ServiceSettings.onPort(0).limits(limits(LONG, Duration.ofMillis(100))))) {
            Caller caller = Caller.of(service.address());
            assertEquals("503 OGI-TIMED-OUT", caller.check("submit", TestReports.soundJson()).refusal());
            check.awaitBegun();
            check.release();
            while (caller.get("/status").json().path("requests").path("working").asInt() > 0) {
                Thread.yield();
            }
            assertEquals("REJECTED", caller.check("submit", TestReports.rejectedJson()).verdict());
            Reply again = caller.check("submit", TestReports.soundJson());
            assertEquals("503 OGI-TIMED-OUT", again.refusal());
            assertEquals("这份报告刚才没有在时限内审核完，5 分钟内不再重复审核", again.json().path("message").asText());
            assertEquals("ACCEPTED", caller.check("draft", TestReports.soundJson()).verdict(), "another stage is another question");
        }
    }

    @Test
    void whoWaitsTooLongForATurnIsAnsweredInTime() throws Exception {
        BlockingCheck check = new BlockingCheck();
        try (ReportService service = ReportService.start(TestReports.SHIPPED, check,
                ServiceSettings.onPort(0).limits(limits(LONG, Duration.ofMillis(100))))) {
            Caller caller = Caller.of(service.address());
            CompletableFuture<Reply> first = CompletableFuture.supplyAsync(() -> caller.check("submit", TestReports.soundJson()), BESIDE);
            check.awaitBegun();
            Reply second = caller.check("submit", TestReports.rejectedJson());
            assertEquals("503 OGI-TIMED-OUT", second.refusal());
            assertEquals("超过 100 毫秒没有审核完，请稍后再试", second.json().path("message").asText());
            assertEquals("503 OGI-TIMED-OUT", first.get().refusal());
            while (caller.get("/status").json().path("requests").path("byStatus").path("503").asInt() < 2) {
                Thread.yield();
            }
            check.release();
            while (caller.get("/status").json().path("requests").path("working").asInt() > 0) {
                Thread.yield();
            }
            assertEquals(2, caller.get("/status").json().path("requests").path("byStatus").path("503").asInt(), "each was answered once");
            assertEquals("REJECTED", caller.check("submit", TestReports.rejectedJson()).verdict(), "the second never had its turn");
        }
    }

    @Test
    void stoppingDoesNotWaitForACheckThatWasAnsweredAsTooLong() throws Exception {
        BlockingCheck check = new BlockingCheck();
        ReportService service = ReportService.start(TestReports.SHIPPED, check,
                ServiceSettings.onPort(0).limits(limits(LONG, Duration.ofMillis(100))));
        assertEquals("503 OGI-TIMED-OUT", Caller.of(service.address()).check("submit", TestReports.soundJson()).refusal());
        check.awaitBegun();
        CompletableFuture.runAsync(service::close, BESIDE).get(LONG.getSeconds() / 2, TimeUnit.SECONDS);
        check.release();
    }

    @Test
    void aFailureIsSaidWithoutItsInsides() throws IOException {
        try (ReportService service = ReportService.start(TestReports.SHIPPED, request -> {
            throw new StackOverflowError("inside");
        }, ServiceSettings.onPort(0))) {
            Reply reply = Caller.of(service.address()).check("submit", TestReports.soundJson());
            assertEquals("500 OGI-FAILED", reply.refusal());
            assertEquals("程序出错，这一份没有审核，请把发生的时间告诉维护人员", reply.json().path("message").asText());
        }
    }

    @Test
    void aBodyThatDripsInIsCutOffWithAnAnswer() throws IOException {
        try (ReportService service = start(limits(Duration.ofMillis(100), LONG));
             Socket socket = new Socket(service.address().getAddress(), service.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 10_000 && socket.getInputStream().available() == 0; i++) {
                out.write(' ');
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            assertEquals("408 OGI-TOO-SLOW", Caller.answer(socket.getInputStream()).refusal());
        }
    }

    @Test
    void stoppingLetsWhatRunsEndAndRefusesTheRest() throws Exception {
        BlockingCheck check = new BlockingCheck();
        ReportService service = ReportService.start(TestReports.SHIPPED, check, ServiceSettings.onPort(0).limits(limits(LONG, LONG)));
        InetSocketAddress address = service.address();
        Caller caller = Caller.of(address);
        CompletableFuture<Reply> running = CompletableFuture.supplyAsync(() -> caller.check("submit", TestReports.rejectedJson()), BESIDE);
        check.awaitBegun();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(service::close, BESIDE);
        Reply health = caller.get("/health");
        while (health.status() == 200) {
            health = caller.get("/health");
        }
        assertEquals("503 OGI-STOPPING", health.refusal());
        assertEquals("503 OGI-STOPPING", caller.check("submit", TestReports.soundJson()).refusal());
        assertTrue(!stopped.isDone() && !running.isDone(), "it waits for the check");
        check.release();
        assertEquals("REJECTED", running.get().verdict());
        stopped.get();
        assertEquals(ConnectException.class, assertThrows(UncheckedIOException.class, () -> caller.get("/health")).getCause().getClass());
        service.close();
    }
}
