package io.github.ogireport.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * A headless Chromium, driven through chromedriver in the few words of W3C WebDriver that are needed here. The last Selenium
 * for Java 8 brings sixty jars and is no longer kept.
 */
final class Browser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private final Process driver;
    private final String session;

    private Browser(Process driver, String session) {
        this.driver = driver;
        this.session = session;
    }

    /** Skips the test, visibly, where there is none. */
    static Browser start(Path profile) throws IOException {
        Path chromium = onPath("chromium", "chromium-browser", "google-chrome");
        Path chromedriver = onPath("chromedriver");
        Assumptions.assumeTrue(chromium != null && chromedriver != null, "no Chromium with chromedriver on this machine: the page script was not tried");
        Process driver = new ProcessBuilder(chromedriver.toString(), "--port=0").redirectErrorStream(true).start();
        BufferedReader out = new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                return open(driver, "http://127.0.0.1:" + started.group(1), chromium, profile);
            }
        }
        throw new IOException("chromedriver did not start");
    }

    private static Browser open(Process driver, String url, Path chromium, Path profile) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode options = body.putObject("capabilities").putObject("alwaysMatch").putObject("goog:chromeOptions");
        options.put("binary", chromium.toString());
        ArrayNode arguments = options.putArray("args");
        for (String each : Arrays.asList("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--user-data-dir=" + profile)) {
            arguments.add(each);
        }
        return new Browser(driver, url + "/session/" + call("POST", url + "/session", body).path("sessionId").asText());
    }

    private static Path onPath(String... names) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            for (String name : names) {
                if (Files.isExecutable(Paths.get(folder, name))) {
                    return Paths.get(folder, name);
                }
            }
        }
        return null;
    }

    void go(String url) {
        call("POST", session + "/url", JSON.createObjectNode().put("url", url));
    }

    /** What a script returns. */
    JsonNode run(String script) {
        ObjectNode body = JSON.createObjectNode().put("script", script);
        body.putArray("args");
        return call("POST", session + "/execute/sync", body);
    }

    /** What a script hands to its callback, {@code arguments[0]}. */
    JsonNode runAndWait(String script) {
        ObjectNode body = JSON.createObjectNode().put("script", script);
        body.putArray("args");
        return call("POST", session + "/execute/async", body);
    }

    void click(String selector) {
        call("POST", element(selector) + "/click", JSON.createObjectNode());
    }

    void type(String selector, String text) {
        String element = element(selector);
        call("POST", element + "/clear", JSON.createObjectNode());
        call("POST", element + "/value", JSON.createObjectNode().put("text", text));
    }

    private String element(String selector) {
        JsonNode found = call("POST", session + "/element", JSON.createObjectNode().put("using", "css selector").put("value", selector));
        return session + "/element/" + found.path(ELEMENT).asText();
    }

    /** Until a script's expression is true. */
    void await(String expression) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!run("return !!(" + expression + ")").asBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never came: " + expression + "\n" + run("return document.body.innerText"));
            }
        }
    }

    private static JsonNode call(String method, String url, JsonNode body) {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL(url).openConnection();
            connection.setRequestMethod(method);
            connection.setReadTimeout(60_000);
            if (body != null) {
                connection.setDoOutput(true);
                connection.setRequestProperty("Content-Type", "application/json; charset=utf-8");
                connection.getOutputStream().write(JSON.writeValueAsBytes(body));
            }
            boolean failed = connection.getResponseCode() >= 400;
            try (InputStream in = failed ? connection.getErrorStream() : connection.getInputStream()) {
                JsonNode value = JSON.readTree(in).path("value");
                if (failed) {
                    throw new AssertionError(value.path("message").asText());
                }
                return value;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        try {
            call("DELETE", session, null);
        } finally {
            driver.destroy();
            driver.waitFor();
        }
    }
}
