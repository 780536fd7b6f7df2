package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("jdk")
class GateTest {

    private static final String PAGE = "https://oa.example.gov.cn";
    private static final byte[] REPORT = TestReports.soundJson().getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private AccessToken token(String text) throws IOException {
        return AccessToken.read(Files.write(folder.resolve("token"), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ReportService start(ServiceSettings settings) throws IOException {
        return ReportService.start(TestReports.SHIPPED, settings);
    }

    @Test
    void theTokenIsNeededWhereReportsAreConcerned() throws IOException {
        try (ReportService service = start(ServiceSettings.onPort(0).token(token(" s3cret\n")))) {
            Caller stranger = Caller.of(service.address());
            for (String shown : Arrays.asList("Bearer", "Bearer ", "Bearer s3cre", "Bearer s3crets", "Bearer S3CRET", "Basic s3cret", "s3cret")) {
                Caller wrong = stranger.with("Authorization", shown);
                assertEquals("401 OGI-UNAUTHORIZED", wrong.check("submit", TestReports.soundJson()).refusal(), shown);
                assertEquals("401 OGI-UNAUTHORIZED", wrong.get("/status").refusal(), shown);
            }
            assertEquals("401 OGI-UNAUTHORIZED", stranger.get("/status").refusal());
            assertEquals(200, stranger.get("/health").status());
            assertEquals(200, stranger.get("/ogi-report.js").status());
            assertEquals(200, stranger.get("/openapi.yaml").status());
            Caller known = stranger.with("Authorization", "bearer s3cret");
            assertEquals("ACCEPTED", known.check("submit", TestReports.soundJson()).verdict());
            assertEquals(200, known.get("/status").status());
            assertEquals(200, known.with("Host", "ogi.example.gov.cn").raw("POST", "/check", REPORT).status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "two words", "two\nlines", "令牌"})
    void whatIsNoTokenIsRefused(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> token(text)).getMessage();
        assertEquals("令牌文件 " + folder.resolve("token") + (text.trim().isEmpty()
                ? " 是空的，请写入一行令牌，例如 openssl rand -hex 32 的输出" : " 里应只有一行英文字母、数字和符号，不能有空格、换行和汉字"), message);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aTokenThatOthersCanReadIsWarnedOf() throws IOException {
        Path file = Files.write(folder.resolve("token"), "x".getBytes(StandardCharsets.US_ASCII));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertEquals("令牌文件 " + file + " 别的用户也能读写，请执行 chmod 600 " + file, AccessToken.read(file).warning());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertNull(AccessToken.read(file).warning());
    }

    @Test
    void onlyWithATokenDoesItListenForOtherMachines() throws IOException {
        ServiceSettings open = ServiceSettings.onPort(0).address(InetAddress.getByName("0.0.0.0"));
        assertEquals("监听 0.0.0.0 时别的机器也能访问，必须用令牌（--token-file）",
                assertThrows(IllegalArgumentException.class, () -> start(open)).getMessage());
        start(open.token(token("x"))).close();
    }

    @ParameterizedTest
    @CsvSource({"localhost:1, 200", "LOCALHOST, 200", "127.0.0.1, 200", "[::1]:80, 200", "evil.example, 403", "127.0.0.1.evil.example:80, 403",
        "localhost.evil.example, 403", "'', 403"})
    void withoutATokenTheHostMustNameThisMachine(String host, int status) throws IOException {
        try (ReportService service = start(ServiceSettings.onPort(0))) {
            Reply reply = Caller.of(service.address()).with("Host", host).raw("POST", "/check", REPORT);
            assertEquals(status == 200 ? 200 : 403, reply.status());
            assertEquals(status == 200 ? "" : "OGI-FORBIDDEN-HOST", reply.json().path("code").asText());
        }
    }

    @Test
    void aPageOfAnotherOriginMustBeAllowed() throws IOException {
        try (ReportService service = start(ServiceSettings.onPort(0).allowedOrigins(Collections.singletonList(PAGE)))) {
            Caller caller = Caller.of(service.address());
            Reply allowed = caller.with("Origin", PAGE).raw("POST", "/check", REPORT);
            assertEquals("ACCEPTED", allowed.verdict());
            assertEquals(PAGE, allowed.header("Access-Control-Allow-Origin"));
            assertEquals("Origin", allowed.header("Vary"));
            for (String origin : Arrays.asList("https://evil.example", "http://oa.example.gov.cn", PAGE + ":444", "null", PAGE + ".evil.example", "*")) {
                Reply refused = caller.with("Origin", origin).raw("POST", "/check", REPORT);
                assertEquals("403 OGI-FORBIDDEN-ORIGIN", refused.refusal(), origin);
                assertNull(refused.header("Access-Control-Allow-Origin"), origin);
            }
            assertEquals(200, caller.with("Origin", service.url()).raw("POST", "/check", REPORT).status());
            assertNull(caller.raw("POST", "/check", REPORT).header("Access-Control-Allow-Origin"));
            Reply unreadable = caller.with("Origin", PAGE).raw("POST", "/check", new byte[0]);
            assertEquals("400 OGI-UNREADABLE", unreadable.refusal());
            assertEquals(PAGE, unreadable.header("Access-Control-Allow-Origin"));
        }
    }

    @Test
    void aPageMayAskBeforehand() throws IOException {
        try (ReportService service = start(ServiceSettings.onPort(0).token(token("x")).allowedOrigins(Collections.singletonList(PAGE)))) {
            Caller asking = Caller.of(service.address()).with("Access-Control-Request-Method", "POST");
            Reply allowed = asking.with("Origin", PAGE).raw("OPTIONS", "/check", new byte[0]);
            assertEquals(204, allowed.status());
            assertEquals(PAGE, allowed.header("Access-Control-Allow-Origin"));
            assertEquals("POST", allowed.header("Access-Control-Allow-Methods"));
            assertEquals("Authorization, Content-Type", allowed.header("Access-Control-Allow-Headers"));
            Reply refused = asking.with("Origin", "https://evil.example").raw("OPTIONS", "/check", new byte[0]);
            assertEquals("403 OGI-FORBIDDEN-ORIGIN", refused.refusal());
            assertNull(refused.header("Access-Control-Allow-Methods"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "null", "oa.example.gov.cn", "https://oa.example.gov.cn/", "https://oa.example.gov.cn/page", "ftp://x", "https://a@b", "https://", "https://a b"})
    void whatIsNoOriginIsRefused(String origin) {
        assertEquals("来源“" + origin + "”应写成 协议://主机:端口，后面什么也不带，例如 https://oa.example.gov.cn",
                assertThrows(IllegalArgumentException.class, () -> ServiceSettings.onPort(0).allowedOrigins(Collections.singletonList(origin))).getMessage());
    }
}
