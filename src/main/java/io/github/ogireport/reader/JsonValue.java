package io.github.ogireport.reader;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Any JSON as maps, lists, texts, booleans and null; a number is the text that stands there, so that none is rounded. */
final class JsonValue {

    private JsonValue() { }

    /** Reads the value that begins at the current token, to its end. The stream's depth limit bounds the recursion. */
    static Object read(JsonTokens tokens) throws IOException {
        switch (tokens.current()) {
            case START_OBJECT:
                return object("表单", tokens);
            case START_ARRAY:
                List<Object> list = new ArrayList<>();
                while (tokens.next() != JsonToken.END_ARRAY) {
                    list.add(read(tokens));
                }
                return list;
            case VALUE_NULL:
                return null;
            case VALUE_TRUE:
                return true;
            case VALUE_FALSE:
                return false;
            default:
                return tokens.text();
        }
    }

    /** @throws UnreadableReportException when the current token begins no object */
    static Map<String, Object> object(String what, JsonTokens tokens) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        tokens.object(what, name -> object.put(name, read(tokens)));
        return object;
    }
}
