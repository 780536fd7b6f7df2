package io.github.ogireport.service;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ogireport.writer.JsonResultWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back to the client. Immutable. */
final class Answer {

    static final String JSON = "application/json; charset=utf-8";

    /** Writes one object's fields. */
    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static final JsonFactory FACTORY = new JsonFactory();

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Fault fault;

    private Answer(int status, Map<String, String> headers, byte[] body, Fault fault) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.fault = fault;
    }

    static Answer of(String contentType, byte[] body) {
        return new Answer(200, Collections.singletonMap("Content-Type", contentType), body, null);
    }

    private static Answer json(String text) {
        return of(JSON, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param object of maps, lists, texts, whole numbers and truth values */
    static Answer json(Map<String, Object> object) {
        StringBuilder text = new StringBuilder();
        try {
            JsonResultWriter.lines().write(object, text);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be written", e);
        }
        return json(text.toString());
    }

    static Answer object(Fields fields) {
        return json(text(fields));
    }

    static Answer nothing() {
        return new Answer(204, Collections.emptyMap(), new byte[0], null);
    }

    static Answer refusal(RefusedRequestException refused) {
        Fault fault = refused.fault();
        String text = text(json -> {
            json.writeStringField("code", fault.code());
            json.writeStringField("message", refused.getMessage());
        });
        Answer answer = new Answer(fault.status(), Collections.singletonMap("Content-Type", JSON), text.getBytes(StandardCharsets.UTF_8), fault);
        switch (fault) {
            case UNAUTHORIZED:
                return answer.with("WWW-Authenticate", "Bearer");
            case BUSY:
                return answer.with("Retry-After", "1");
            case TIMED_OUT:
            case STOPPING:
                return answer.with("Retry-After", "5");
            default:
                return answer;
        }
    }

    private static String text(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be written", e);
        }
        return text.append('\n').toString();
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, fault);
    }

    Answer status(int value) {
        return new Answer(value, headers, body, fault);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** Why there is no result; null where there is one. */
    Fault fault() {
        return fault;
    }

    byte[] body() {
        return body;
    }
}
