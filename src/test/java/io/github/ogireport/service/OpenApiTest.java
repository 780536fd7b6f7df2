package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ogireport.ReportValidator;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.activation.SmallRules;
import io.github.ogireport.adapter.mapping.HostForm;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The description says neither less than the service does, which {@link Caller} sees to, nor more. */
@Tag("jdk")
@Timeout(60)
class OpenApiTest {

    /** A thread for each: the common pool of a machine with two processors has one, which a request that waits keeps. */
    private static final Executor BESIDE = task -> new Thread(task).start();
    private static final byte[] REPORT = TestReports.soundJson().getBytes(StandardCharsets.UTF_8);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Map<String, Set<Integer>> seen = new TreeMap<>();

    private void see(String path, Reply reply) {
        Contract.check(path, reply);
        seen.computeIfAbsent(path, any -> new TreeSet<>()).add(reply.status());
    }

    @Test
    void whatIsDescribedComes(@TempDir Path folder) throws Exception {
        AccessToken token = AccessToken.read(Files.write(folder.resolve("token"), "x".getBytes(StandardCharsets.US_ASCII)));
        try (ReportService service = ReportService.start(TestReports.SHIPPED, request -> {
            throw new IllegalStateException("fails");
        }, ServiceSettings.onPort(0).token(token))) {
            Caller caller = Caller.of(service.address());
            see("/check", caller.raw("POST", "/check", REPORT));
            see("/status", caller.raw("GET", "/status", new byte[0]));
            see("/check", caller.with("Authorization", "Bearer x").raw("POST", "/check", REPORT));
        }
        try (ReportService service = ReportService.start(TestReports.SHIPPED, ServiceSettings.onPort(0).mapping(HostForms.mapping(HostForm.SEEYON, folder)))) {
            see("/check", Caller.of(service.address()).raw("POST", "/check", "{\"form\":{}}".getBytes(StandardCharsets.UTF_8)));
        }
        BlockingCheck check = new BlockingCheck();
        ReportService service = ReportService.start(TestReports.SHIPPED, check,
                ServiceSettings.onPort(0).limits(new Limits(64 << 10, 1, 1, Duration.ofMillis(100), LONG, LONG).quick(LONG)));
        Caller caller = Caller.of(service.address());
        see("/check", caller.raw("POST", "/check", new byte[0]));
        see("/check", caller.raw("POST", "/check", new byte[(64 << 10) + 1]));
        see("/check", caller.with("Content-Type", "text/plain").raw("POST", "/check", REPORT));
        see("/check", slow(caller));
        for (String path : Contract.described().keySet()) {
            see(path, caller.raw("DELETE", path, new byte[0]));
            see(path, caller.with("Host", "evil.example").raw("GET", path, new byte[0]));
            if (!path.equals("/check")) {
                see(path, caller.raw("GET", path, new byte[0]));
            }
        }
        CompletableFuture<Reply> running = CompletableFuture.supplyAsync(() -> caller.raw("POST", "/check", REPORT), BESIDE);
        check.awaitBegun();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(service::close, BESIDE);
        while (caller.raw("GET", "/health", new byte[0]).status() == 200) {
            Thread.yield();
        }
        for (String path : Contract.described().keySet()) {
            see(path, caller.raw(path.equals("/check") ? "POST" : "GET", path, new byte[0]));
        }
        check.release();
        see("/check", running.get());
        stopped.get();
        assertEquals(Contract.described(), seen);
    }

    /** A body that begins in time and goes on too late. */
    private static Reply slow(Caller caller) throws IOException {
        try (Socket socket = caller.connect()) {
            socket.getOutputStream().write("POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (socket.getInputStream().available() == 0) {
                socket.getOutputStream().write(' ');
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            return Caller.answer(socket.getInputStream());
        }
    }

    @Test
    void everyCodeIsDescribed() {
        JsonNode codes = Contract.DESCRIPTION.at("/components/schemas/Refusal/properties/code/enum");
        Set<String> described = new TreeSet<>();
        codes.forEach(code -> described.add(code.asText()));
        assertEquals(Arrays.stream(Fault.values()).map(Fault::code).collect(Collectors.toCollection(TreeSet::new)), described);
    }

    @Test
    void aRefusalOfRulesIsDescribed(@TempDir Path folder) throws IOException {
        SmallRules rules = SmallRules.in(folder.resolve("rules"));
        try (ReportValidator validator = ReportValidator.configure(rules.folder()).mode(Mode.ON_PUBLISH).open();
             ReportService service = ReportService.start(validator, ServiceSettings.onPort(0))) {
            rules.broken();
            assertThrows(InvalidRuleSetException.class, () -> validator.publish("张三"));
            JsonNode refusal = Caller.of(service.address()).get("/status").json().path("rules").path("refusal");
            assertEquals("PUBLISH", refusal.path("cause").asText());
            assertEquals("2021/b.dslr", refusal.path("problems").get(0).path("file").asText());
        }
    }

    @Test
    void whatHostsSendIsDescribed() {
        String report = TestReports.toBeExplainedJson();
        Contract.validate("/components/schemas/Report", report);
        Contract.validate("/components/schemas/Envelope", "{\"report\":" + report + ",\"previous\":null,\"subordinates\":[" + report
                + "],\"explanations\":[{\"rule\":\"C-31\",\"place\":\"other\",\"reason\":\"没有收\",\"by\":null,\"at\":null}]}");
    }

    @Test
    void aHostsOwnFormIsDescribed() {
        String report = TestReports.soundJson();
        String form = "{\"formmain_0012\":{\"field0001\":\"某乡\"},\"formson_0013\":[{\"field0021\":0}]}";
        String described = "{\"form\":" + form + ",\"previous\":null,\"previousForm\":" + form + ",\"subordinates\":[" + report + "],\"explanations\":[]}";
        Contract.validate("/components/schemas/FormEnvelope", described);
        Contract.validate("/paths/~1check/post/requestBody/content/application~1json/schema", described);
        Contract.validate("/paths/~1check/post/requestBody/content/application~1json/schema", report);
        String both = "{\"form\":" + form + ",\"report\":" + report + "}";
        assertThrows(AssertionError.class, () -> Contract.validate("/paths/~1check/post/requestBody/content/application~1json/schema", both));
    }

    /** So that a comparison that finds nothing is known to be able to find something. */
    @Test
    void whatIsNotDescribedIsNoticed() {
        for (String wrong : Arrays.asList("{\"code\":\"OGI-BUSY\"}", "{\"code\":\"OGI-OTHER\",\"message\":\"\"}", "{\"code\":\"OGI-BUSY\",\"message\":null}",
                "{\"code\":\"OGI-BUSY\",\"message\":\"\",\"more\":1}")) {
            assertThrows(AssertionError.class, () -> Contract.validate("/components/schemas/Refusal", wrong), wrong);
        }
        Contract.validate("/components/schemas/Refusal", "{\"code\":\"OGI-BUSY\",\"message\":\"\"}");
    }
}
