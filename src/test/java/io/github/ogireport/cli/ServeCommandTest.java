package io.github.ogireport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.Shipped;
import io.github.ogireport.SoundReport;
import io.github.ogireport.adapter.mapping.HostForm;
import io.github.ogireport.bound.Pipe;
import io.github.ogireport.report.Format;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("jdk")
@Timeout(120)
class ServeCommandTest {

    private static final Format FORMAT = Shipped.edition("2021").ruleSet().format();
    /** More than one address may have connections. */
    private static final int SLOW_CLIENTS = 300;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "serve                                              | 缺少选项 --port <端口>",
        "serve --port x                                     | --port 的值“x”不对",
        "serve --port 65536                                 | --port 应在 0 到 65535 之间",
        "serve --port 0 --address 0.0.0.0                   | --address 0.0.0.0 别的机器也能访问，必须同时写 --token-file",
        "serve --port 0 --connections-per-address 0         | 一个地址同时的连接应在 1 到 4096 之间，这里是 0",
        "serve --port 0 --allow-origin oa.example.gov.cn    | 来源“oa.example.gov.cn”应写成 协议://主机:端口"})
    void wrongUsageIsSaidInOneLine(String command, String message) {
        CommandRun run = CommandRun.of((command + " --rules " + RulesCopy.SHIPPED).split(" +"));
        assertEquals(64, run.exitCode);
        assertTrue(run.err.startsWith(message), run.err);
        assertEquals(1, run.errLines().size(), run.err);
    }

    @Test
    void whatCannotStartSaysWhy() throws IOException {
        Path empty = Files.createFile(folder.resolve("token"));
        String rules = "--rules=" + RulesCopy.SHIPPED;
        CommandRun noToken = CommandRun.of("serve", rules, "--port", "0", "--token-file", empty.toString());
        assertEquals(64, noToken.exitCode);
        assertTrue(noToken.err.startsWith("令牌文件 " + empty + " 是空的，请写入一行令牌"), noToken.err);
        CommandRun missing = CommandRun.of("serve", rules, "--port", "0", "--token-file", folder.resolve("none").toString());
        assertEquals(2, missing.exitCode);
        assertEquals("令牌文件 " + folder.resolve("none") + " 读不出来：没有这个文件或文件夹", missing.err.trim());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun busy = CommandRun.of("serve", rules, "--port", String.valueOf(taken.getLocalPort()));
            assertEquals(2, busy.exitCode);
            String last = busy.errLines().get(busy.errLines().size() - 1);
            assertTrue(last.startsWith("端口 " + taken.getLocalPort() + " 不能用，请换一个端口或地址，或者停掉占用它的程序"), last);
        }
    }

    @Test
    void aMappingWithFaultsIsToldAsTheMappingCheckDoes() throws IOException {
        Path mapping = mapping(HostForm.SEEYON.mapping(FORMAT).replace("  表四·行政复议·总计:", "  表四·行政复议·合计数:"));
        String[] faults = {"m.yaml: 没有写是哪个字段：表四·行政复议·总计", "m.yaml:30: 表四“行政复议”行里没有列“合计数”，最接近的是 总计、其他结果、尚未审结"};
        CommandRun bad = CommandRun.of("serve", "--rules", RulesCopy.SHIPPED.toString(), "--port", "0", "--mapping", mapping.toString());
        assertEquals(2, bad.exitCode);
        assertEquals(Arrays.asList(faults), linesOn("m.yaml:", bad));
        CommandRun checked = CommandRun.of("mapping", "check", mapping.toString(), "--rules", RulesCopy.SHIPPED.toString());
        assertEquals(Arrays.asList(faults), checked.outLines().subList(0, 2));
        CommandRun missing = CommandRun.of("serve", "--rules", RulesCopy.SHIPPED.toString(), "--port", "0", "--mapping", folder.resolve("none.csv").toString());
        assertEquals(2, missing.exitCode);
        assertEquals(1, linesOn("none.csv: ", missing).size(), missing.err);
    }

    /** The log, whatever its format, has said before them which rules serve. */
    private static List<String> linesOn(String file, CommandRun run) {
        return run.errLines().stream().filter(line -> line.startsWith(file)).collect(Collectors.toList());
    }

    private Path mapping(String yaml) throws IOException {
        return Files.write(folder.resolve("m.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** The mapping is read once: what the file becomes later changes nothing. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFormIsReadByTheMappingOfTheStart() throws Exception {
        Path mapping = mapping(HostForm.SEEYON.mapping(FORMAT));
        Process process = start(Collections.emptyList(), "--mapping", mapping.toString());
        try (BufferedReader err = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            String url = started(err);
            Files.delete(mapping);
            String form = new ObjectMapper().writeValueAsString(Collections.singletonMap("form",
                    HostForm.SEEYON.values(FORMAT, SoundReport.of(FORMAT, 2024).section("other", "无。").build())));
            String result = post(url, form);
            assertTrue(result.contains("\"rule\":\"C-31\"") && result.contains("\"fields\":[\"formmain_0012[\\\"10.其他需要报告的事项[必填]\\\"]\"]"), result);
        } finally {
            process.destroyForcibly();
        }
    }

    /** A process of its own, told to end as an operating system does it. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void servesUntilItIsTerminated() throws Exception {
        Process process = start(Collections.emptyList());
        try (BufferedReader err = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            String url = started(err);
            String report = new String(Files.readAllBytes(Paths.get(ReportFiles.rejected(folder.resolve("a.json")))), StandardCharsets.UTF_8);
            assertTrue(post(url, report).contains("\"verdict\":\"REJECTED\""));
            process.destroy();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(143, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    /** A pipe among the rules of a service that runs: it is told, reports are checked with the old rules, and the service ends when told to. */
    @Test
    void aPipeAmongTheRulesKeepsTheServiceFromNothing() throws Exception {
        Process process = start(Collections.emptyList());
        try (BufferedReader err = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            String url = started(err);
            Path rules = Files.list(folder).filter(each -> Files.isDirectory(each.resolve("2021"))).findFirst().get();
            Pipe.at(rules.resolve("2021/x.dslr"));
            String trouble = "2021/x.dslr：这是管道或设备，不是文件，请删掉或者换成文件";
            String line = err.readLine();
            while (line != null && !line.endsWith(trouble)) {
                line = err.readLine();
            }
            assertNotNull(line, "not told in the log");
            assertTrue(get(url + "/status").contains(trouble), get(url + "/status"));
            String report = new String(Files.readAllBytes(Paths.get(ReportFiles.rejected(folder.resolve("a.json")))), StandardCharsets.UTF_8);
            assertTrue(post(url, report).contains("\"verdict\":\"REJECTED\""));
            process.destroy();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(143, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    private static String get(String url) throws IOException {
        return text(new URL(url).openConnection().getInputStream());
    }

    /** Clients that send half a request and no more keep nobody out, and are cut off in the end. */
    @Test
    void slowClientsDoNotHoldTheService() throws Exception {
        Process process = start(Collections.emptyList());
        List<Socket> slow = new ArrayList<>();
        try (BufferedReader err = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            String url = started(err);
            int port = new URL(url).getPort();
            for (int i = 0; i < SLOW_CLIENTS; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                slow.add(socket);
                send(socket, i % 2 == 0 ? "POST /check HTTP/1.1\r\nContent-Le" : "POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n{");
            }
            String report = new String(Files.readAllBytes(Paths.get(ReportFiles.rejected(folder.resolve("a.json")))), StandardCharsets.UTF_8);
            for (int i = 0; i < 10; i++) {
                assertTrue(post(url, report).contains("\"verdict\":\"REJECTED\""), "served at once");
            }
            for (Socket each : slow) {
                each.setSoTimeout(60_000);
                awaitEnd(each);
            }
        } finally {
            for (Socket each : slow) {
                each.close();
            }
            process.destroyForcibly();
        }
    }

    /** The address that the log tells, in one line. */
    private static String started(BufferedReader err) throws IOException {
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            if (line.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d \\S+ 审核服务已启动：http://127\\.0\\.0\\.1:\\d+")) {
                return line.substring(line.indexOf("http"));
            }
        }
        throw new AssertionError("it did not start");
    }

    private static void send(Socket socket, String text) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            // refused at once, which is what a service with no room does
            return;
        }
    }

    /** With an answer that says why, or without. */
    private static void awaitEnd(Socket socket) throws IOException {
        try {
            for (int next = socket.getInputStream().read(); next >= 0; next = socket.getInputStream().read()) {
                assertTrue(next < 0x100);
            }
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            // cut off while it was still sending
            return;
        }
    }

    private Process start(List<String> javaOptions, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Paths.get(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(Arrays.asList("-Dfile.encoding=UTF-8", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), OgiReport.class.getName(), "serve", "--port", "0",
                "--rules", RulesCopy.in(folder).folder().toString()));
        command.addAll(Arrays.asList(options));
        return new ProcessBuilder(command).start();
    }

    private static String post(String url, String report) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(url + "/check?stage=submit").openConnection();
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.getOutputStream().write(report.getBytes(StandardCharsets.UTF_8));
        return text(connection.getInputStream());
    }

    private static String text(InputStream content) throws IOException {
        try (InputStream in = content) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes.write(buffer, 0, n);
            }
            return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
        }
    }
}
