package io.github.ogireport.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.adapter.mapping.HostForm;
import io.github.ogireport.report.AnnualReport;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Hosts' own forms as they go over the wire. */
final class HostForms {

    private HostForms() { }

    static FieldMapping mapping(HostForm shape, Path folder) throws IOException {
        Path file = Files.write(folder.resolve(shape + ".yaml"), shape.mapping(TestReports.FORMAT).getBytes(StandardCharsets.UTF_8));
        return FieldMapping.read(file, TestReports.SHIPPED.formats());
    }

    static Map<String, Object> values(HostForm shape, AnnualReport report) {
        return shape.values(TestReports.FORMAT, report);
    }

    static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String urlEncoded(Map<String, Object> values, String charset) {
        return flat("", values).entrySet().stream().map(each -> encoded(each.getKey(), charset) + "=" + encoded(each.getValue(), charset))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text, String charset) {
        try {
            return URLEncoder.encode(text, charset);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** As frameworks name the inputs of a page: a.b[0].c. */
    static Map<String, String> flat(String path, Object value) {
        Map<String, String> flat = new LinkedHashMap<>();
        if (value instanceof Map) {
            ((Map<?, ?>) value).forEach((key, each) -> flat.putAll(flat(path.isEmpty() ? (String) key : path + "." + key, each)));
        } else if (value instanceof List) {
            for (int i = 0; i < ((List<?>) value).size(); i++) {
                flat.putAll(flat(path + "[" + i + "]", ((List<?>) value).get(i)));
            }
        } else {
            flat.put(path, value == null ? "" : String.valueOf(value));
        }
        return flat;
    }
}
