package io.github.ogireport.writer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.ogireport.finding.PlainResult;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes results as JSON. Numbers of the report are strings, so that no reader rounds them; what is absent is {@code null}.
 * A result is appended whole or, where it cannot be written, not at all.
 */
public final class JsonResultWriter implements ResultWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final boolean lines;

    private JsonResultWriter(boolean lines) {
        this.lines = lines;
    }

    /** Indented JSON: one file gives its object, several give an array of objects that begin with {@code "file"}. */
    public static JsonResultWriter indented() {
        return new JsonResultWriter(false);
    }

    /** JSON lines: one object a line, each beginning with {@code "file"} where it stands for a file. */
    public static JsonResultWriter lines() {
        return new JsonResultWriter(true);
    }

    /** Writes one result as an object and a line feed. */
    public void write(ValidationResult result, Appendable out) throws IOException {
        write(PlainResult.of(result).toMap(), out);
    }

    /**
     * Writes an object and a line feed.
     *
     * @param object of maps, lists, texts, whole numbers and truth values, such as {@link PlainResult#toMap()}
     */
    public void write(Map<String, ?> object, Appendable out) throws IOException {
        out.append(text(object)).append('\n');
    }

    @Override
    public void write(Iterable<CheckedFile> files, Appendable out) throws IOException {
        Iterator<CheckedFile> rest = files.iterator();
        if (lines) {
            while (rest.hasNext()) {
                out.append(object(rest.next(), true)).append('\n');
            }
            return;
        }
        CheckedFile first = rest.hasNext() ? rest.next() : null;
        if (first != null && !rest.hasNext()) {
            out.append(object(first, false)).append('\n');
            return;
        }
        out.append("[");
        for (CheckedFile each = first; each != null; each = rest.hasNext() ? rest.next() : null) {
            out.append(each == first ? "\n" : ",\n").append(object(each, true));
        }
        out.append("\n]\n");
    }

    private CharSequence object(CheckedFile file, boolean named) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        if (named || file.result() == null) {
            object.put("file", file.file());
        }
        if (file.result() == null) {
            object.put("error", file.error());
            object.put("verdict", Verdict.NOT_EVALUATED.name());
        } else {
            object.putAll(PlainResult.of(file.result()).toMap());
        }
        return text(object);
    }

    private CharSequence text(Map<String, ?> object) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            JsonValues.write(json, object);
        }
        return text.getBuffer();
    }

    private JsonGenerator generator(StringWriter text) throws IOException {
        JsonGenerator json = JSON.createGenerator(text);
        if (!lines) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
        }
        return json;
    }
}
