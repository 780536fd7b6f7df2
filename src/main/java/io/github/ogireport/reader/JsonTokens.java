package io.github.ogireport.reader;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.spelling.Nearest;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A bounded stream of JSON tokens that names line and column of whatever is wrong. */
final class JsonTokens implements Closeable {

    /** What to do with one field; the stream stands on its value. */
    interface FieldReader {
        void read(String name) throws IOException;
    }

    /** What to do with one item; the stream stands on it. */
    interface ItemReader {
        void read() throws IOException;
    }

    private final JsonParser parser;
    private int values;

    private JsonTokens(JsonParser parser) {
        this.parser = parser;
    }

    /** @param json a byte order mark before it is passed over */
    static JsonTokens of(String json, Budget budget) throws IOException {
        return new JsonTokens(JsonBounds.FACTORY.createParser(new BudgetedReader(json.startsWith("\uFEFF") ? json.substring(1) : json, budget)));
    }

    JsonToken next() throws IOException {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    JsonToken current() {
        return parser.currentToken();
    }

    String text() throws IOException {
        try {
            return parser.getText();
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    /** Reads an object to its end, each field once. */
    void object(String what, FieldReader reader) throws IOException {
        if (current() != JsonToken.START_OBJECT) {
            throw problem(what + "应是一个对象，写成 {…}，这里是" + kind());
        }
        Set<String> seen = new HashSet<>();
        while (next() == JsonToken.FIELD_NAME) {
            String name = text();
            if (!seen.add(name)) {
                throw problem(what + "里的“" + shown(name) + "”写了两次，请删去一处");
            }
            next();
            reader.read(name);
        }
    }

    /** Reads an array to its end; null is an empty one. */
    void array(String what, ItemReader reader) throws IOException {
        if (current() == JsonToken.VALUE_NULL) {
            return;
        }
        if (current() != JsonToken.START_ARRAY) {
            throw problem(what + "应是一个数组，写成 […]，这里是" + kind());
        }
        while (next() != JsonToken.END_ARRAY) {
            reader.read();
        }
    }

    /** Refuses whatever comes after the document. */
    void end() throws IOException {
        if (next() != null) {
            throw problem("写完之后还有内容，请删去");
        }
    }

    /** @throws UnreadableReportException when there is more than the bound */
    void check(String what, Bound bound, long count) {
        if (bound.isPassedBy(count)) {
            throw problem(what + bound.sentence() + "，请核对");
        }
    }

    /** Counts what a host's own JSON holds. */
    void countValue() {
        check("", Bound.FORM_VALUES, ++values);
    }

    /** A short text, or null where the document says null. */
    String textOrNull(String what) throws IOException {
        return textOrNull(what, Bound.SHORT_TEXT);
    }

    /** A text, or null where the document says null. */
    String textOrNull(String what, Bound longest) throws IOException {
        if (current() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (current() != JsonToken.VALUE_STRING) {
            throw problem(what + "应是文字，写在双引号里，这里是" + kind());
        }
        String text = text();
        check(what, longest, text.length());
        return text;
    }

    LocalDate dateOrNull(String what) throws IOException {
        String text = textOrNull(what);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw problem(what + "应是日期，写成 2025-01-19 的样子，这里是“" + shown(text) + "”");
        }
    }

    /** The constant that a lower-case code names. */
    <E extends Enum<E>> E choiceOrNull(Class<E> type, String what) throws IOException {
        String code = textOrNull(what);
        if (code == null) {
            return null;
        }
        List<String> codes = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            codes.add(constant.name().toLowerCase(Locale.ROOT));
            if (constant.name().toLowerCase(Locale.ROOT).equals(code)) {
                return constant;
            }
        }
        throw problem(what + "不能是“" + shown(code) + "”，应是 " + String.join("、", codes) + " 之一");
    }

    UnreadableReportException unknown(String what, String name, Collection<String> known) {
        return problem(what + "里没有“" + shown(name) + "”这一项，是不是“" + Nearest.to(name, known) + "”？");
    }

    UnreadableReportException problem(String problem) {
        return at(parser.currentTokenLocation(), problem);
    }

    int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    String kind() {
        switch (current()) {
            case START_OBJECT:
                return "对象";
            case START_ARRAY:
                return "数组";
            case VALUE_TRUE:
            case VALUE_FALSE:
                return "真假值";
            case VALUE_NULL:
                return " null";
            case VALUE_STRING:
                return "文字";
            default:
                return "数字";
        }
    }

    static String shown(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    private UnreadableReportException broken(JsonProcessingException e) {
        JsonLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        if (e instanceof StreamConstraintsException) {
            return at(location, JsonBounds.passed((StreamConstraintsException) e).sentence() + "，不是年度报告的写法");
        }
        if (e instanceof JsonEOFException) {
            return at(location, "到文件末尾还没有写完，请检查花括号、方括号和引号是否成对");
        }
        return at(location, "不合 JSON 的写法，请检查此处的逗号、冒号、引号和括号（不能用中文标点）");
    }

    private static UnreadableReportException at(JsonLocation location, String problem) {
        return new UnreadableReportException(null, "第 " + location.getLineNr() + " 行第 " + location.getColumnNr() + " 列", problem);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
