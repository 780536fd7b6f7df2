package io.github.ogireport.audit;

import java.util.Map;

/**
 * Maps, lists, texts, numbers and nulls as one line of JSON. Written by hand, since a host of the isolated plugin audits saves as
 * well, also while the plugin cannot be had, and has no JSON library of ours.
 */
final class PlainJson {

    private final StringBuilder json = new StringBuilder();

    private PlainJson() { }

    static String of(Object value) {
        PlainJson line = new PlainJson();
        line.add(value);
        return line.json.toString();
    }

    private void add(Object value) {
        if (value instanceof Map) {
            char before = '{';
            for (Map.Entry<?, ?> each : ((Map<?, ?>) value).entrySet()) {
                json.append(before);
                text(each.getKey().toString());
                json.append(':');
                add(each.getValue());
                before = ',';
            }
            json.append(before == '{' ? "{}" : "}");
        } else if (value instanceof Iterable) {
            char before = '[';
            for (Object each : (Iterable<?>) value) {
                json.append(before);
                add(each);
                before = ',';
            }
            json.append(before == '[' ? "[]" : "]");
        } else if (value == null || value instanceof Number) {
            json.append(value);
        } else {
            text(value.toString());
        }
    }

    private void text(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' || each == '\\') {
                json.append('\\').append(each);
            } else if (each < ' ') {
                json.append(String.format("\\u%04x", (int) each));
            } else {
                json.append(each);
            }
        }
        json.append('"');
    }
}
