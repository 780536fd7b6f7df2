package io.github.ogireport.reader;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON that means something to a host only: maps, lists, texts, exact decimals, booleans and nulls, none of which can be changed. */
final class JsonValue {

    private JsonValue() { }

    /** The object that the stream stands on. */
    static Map<String, Object> object(String what, JsonTokens tokens) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        tokens.object(what, name -> object.put(name, of(what, tokens)));
        return Collections.unmodifiableMap(object);
    }

    /** What the stream stands on. */
    static Object of(String what, JsonTokens tokens) throws IOException {
        JsonToken token = tokens.current();
        tokens.countValue();
        switch (token) {
            case START_OBJECT:
                return object(what, tokens);
            case START_ARRAY:
                List<Object> list = new ArrayList<>();
                tokens.array(what, () -> list.add(of(what, tokens)));
                return Collections.unmodifiableList(list);
            case VALUE_STRING:
                return tokens.text();
            case VALUE_NUMBER_INT:
            case VALUE_NUMBER_FLOAT:
                return new BigDecimal(tokens.text());
            case VALUE_NULL:
                return null;
            default:
                return token == JsonToken.VALUE_TRUE;
        }
    }
}
