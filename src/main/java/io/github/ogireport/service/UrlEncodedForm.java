package io.github.ogireport.service;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decodes {@code application/x-www-form-urlencoded}, as HTML defines it, in the charset that the host has. */
final class UrlEncodedForm {

    /** What a browser fills in with the charset of the form. */
    private static final String CHARSET_FIELD = "_charset_";

    private UrlEncodedForm() { }

    /**
     * @param charset as in the Content-Type; null where the field {@code _charset_} tells, or UTF-8 is meant
     * @return what was typed by field, in the order of the form, without {@code _charset_}
     */
    static Map<String, List<String>> decode(byte[] body, String charset) throws RefusedRequestException {
        String[] pairs = new String(body, StandardCharsets.ISO_8859_1).split("&");
        Charset used = ContentType.charset(charset != null ? charset : field(pairs, CHARSET_FIELD));
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : pairs) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = text(equals < 0 ? pair : pair.substring(0, equals), used);
                String value = equals < 0 ? "" : text(pair.substring(equals + 1), used);
                values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }
        values.remove(CHARSET_FIELD);
        return values;
    }

    private static String field(String[] pairs, String name) {
        for (String pair : pairs) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return null;
    }

    private static String text(String encoded, Charset charset) throws RefusedRequestException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(hex(encoded, i + 1) << 4 | hex(encoded, i + 2));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return ContentType.decoded(bytes.toByteArray(), charset);
    }

    private static int hex(String encoded, int at) throws RefusedRequestException {
        int digit = at < encoded.length() ? Character.digit(encoded.charAt(at), 16) : -1;
        if (digit < 0) {
            throw new RefusedRequestException(Fault.UNREADABLE, "表单里的“%”后面应是两位十六进制数；“%”本身写作 %25");
        }
        return digit;
    }
}
