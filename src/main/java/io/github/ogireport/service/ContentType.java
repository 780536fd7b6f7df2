package io.github.ogireport.service;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The {@code Content-Type} of a request: what the body is, and in which charset (编码). Immutable. */
final class ContentType {

    private static final String CHARSET = "charset=";
    /** What Java puts where bytes are not in the charset; a text may hold it itself. */
    private static final char REPLACEMENT = '\uFFFD';

    private final String type;
    private final String charset;

    private ContentType(String type, String charset) {
        this.type = type;
        this.charset = charset;
    }

    /** @param header null where there is none, which stands for JSON */
    static ContentType of(String header) {
        if (header == null) {
            return new ContentType("application/json", null);
        }
        String[] parts = header.toLowerCase(Locale.ROOT).split(";");
        String charset = null;
        for (String part : parts) {
            if (part.trim().startsWith(CHARSET)) {
                charset = part.trim().substring(CHARSET.length()).replace("\"", "").trim();
            }
        }
        return new ContentType(parts.length == 0 ? "" : parts[0].trim(), charset);
    }

    boolean isJson() {
        return type.equals("application/json") || type.equals("text/json");
    }

    boolean isForm() {
        return type.equals("application/x-www-form-urlencoded");
    }

    /** As it was written; null where it was not. */
    String charset() {
        return charset;
    }

    /**
     * @param name null for UTF-8
     * @throws RefusedRequestException when it is none that Chinese hosts send
     */
    static Charset charset(String name) throws RefusedRequestException {
        switch (name == null ? "utf-8" : name.trim().toLowerCase(Locale.ROOT)) {
            case "utf-8":
            case "utf8":
                return StandardCharsets.UTF_8;
            case "gbk":
            case "gb2312":
            case "gb18030":
                return Charset.forName("GB18030");
            default:
                throw new RefusedRequestException(Fault.WRONG_CHARSET, "不认识编码“" + name + "”，请用 UTF-8 或 GBK");
        }
    }

    /** @throws RefusedRequestException when the bytes are not in the charset */
    static String decoded(byte[] bytes, Charset charset) throws RefusedRequestException {
        String text = new String(bytes, charset);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new RefusedRequestException(Fault.WRONG_CHARSET, "内容不是 " + (charset == StandardCharsets.UTF_8 ? "UTF-8" : "GBK")
                    + " 编码，请按实际编码写 Content-Type，例如 Content-Type: application/json; charset=GBK");
        }
    }
}
