package io.github.ogireport.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** A report sent to the service as JSON by the JDK's client, which keeps its connections. */
final class HttpSave {

    static {
        // else the client keeps five connections
        System.setProperty("http.maxConnections", "64");
    }

    private final URL url;
    private final byte[] body;

    HttpSave(URL url, byte[] body) {
        this.url = url;
        this.body = body;
    }

    /** @throws IOException also for any answer but 200 */
    String answer() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setFixedLengthStreamingMode(body.length);
        connection.getOutputStream().write(body);
        ByteArrayOutputStream answer = new ByteArrayOutputStream(8_192);
        try (InputStream in = connection.getInputStream()) {
            byte[] buffer = new byte[8_192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                answer.write(buffer, 0, read);
            }
        }
        return new String(answer.toByteArray(), StandardCharsets.UTF_8);
    }
}
