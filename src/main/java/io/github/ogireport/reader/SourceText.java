package io.github.ogireport.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Turns the bytes of a document into text. A byte order mark decides; else bytes that are UTF-8 throughout are UTF-8, and
 * GB18030, which contains GBK and GB2312, comes next: pages often declare the wrong one of the two. Another declared charset
 * is tried last.
 */
final class SourceText {

    private static final int DECLARED_WITHIN = 4096;

    private SourceText() { }

    static String of(byte[] bytes) {
        refuseOtherDocuments(bytes);
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return required(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return required(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return required(bytes, 2, StandardCharsets.UTF_16LE);
        }
        String text = decoded(bytes, 0, StandardCharsets.UTF_8);
        if (text == null) {
            text = decoded(bytes, 0, Charset.forName("GB18030"));
        }
        if (text == null) {
            Charset declared = declared(bytes);
            text = declared == null ? null : decoded(bytes, 0, declared);
        }
        if (text == null) {
            throw unknownCharset();
        }
        return text;
    }

    private static void refuseOtherDocuments(byte[] bytes) {
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            throw refused("这是 PDF 文件，请用网页（.html）、纯文本（.txt）或 JSON");
        }
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            throw refused("这是 Word、WPS、Excel 或压缩文件，请另存为网页（.html）或纯文本（.txt）");
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refused("这是旧版 Word、WPS 或 Excel 文件，请另存为网页（.html）或纯文本（.txt）");
        }
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static String required(byte[] bytes, int from, Charset charset) {
        String text = decoded(bytes, from, charset);
        if (text == null) {
            throw unknownCharset();
        }
        return text;
    }

    /** Null when the bytes are not in this charset. */
    private static String decoded(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = head.indexOf("charset=");
        if (at < 0) {
            return null;
        }
        int from = at + "charset=".length();
        while (from < head.length() && "\"' ".indexOf(head.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < head.length() && (Character.isLetterOrDigit(head.charAt(to)) || "-_".indexOf(head.charAt(to)) >= 0)) {
            to++;
        }
        try {
            return Charset.forName(head.substring(from, to));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static UnreadableReportException unknownCharset() {
        return refused("文字编码认不出，不是 UTF-8，也不是 GBK，请用 UTF-8 另存后再试");
    }

    private static UnreadableReportException refused(String problem) {
        return new UnreadableReportException(null, null, problem);
    }
}
