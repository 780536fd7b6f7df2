package io.github.ogireport.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What came back. */
final class Reply {

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    Reply(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    /** Null where there is none. */
    String header(String name) {
        for (Map.Entry<String, List<String>> each : headers.entrySet()) {
            if (name.equalsIgnoreCase(each.getKey())) {
                return each.getValue().get(0);
            }
        }
        return null;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text(), e);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Status and code of a refusal. */
    String refusal() {
        return status + " " + json().path("code").asText();
    }

    String verdict() {
        return json().path("verdict").asText();
    }
}
