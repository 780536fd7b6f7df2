package io.github.ogireport.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An input taken apart from its beginning. A text ends with a byte that UTF-8 never has, so that a mutation of one text leaves
 * the others where they are. What is not there any more is 0 or empty. Not thread-safe.
 */
final class Input {

    /** What ends a text within an input. */
    static final byte END = (byte) 0xFF;

    private final byte[] bytes;
    private int at;

    Input(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isEmpty() {
        return at >= bytes.length;
    }

    /** One byte, from 0 up to but not including {@code most}; up to ten, the digits choose by their value, so that seeds can be typed. */
    int choice(int most) {
        return isEmpty() ? 0 : (bytes[at++] - '0' & 0xFF) % most;
    }

    /** Two bytes, from 0 up to but not including {@code most}. */
    int number(int most) {
        int high = isEmpty() ? 0 : bytes[at++] & 0xFF;
        int low = isEmpty() ? 0 : bytes[at++] & 0xFF;
        return (high << 8 | low) % most;
    }

    /** UTF-8; what is none becomes U+FFFD. */
    String text() {
        int from = Math.min(at, bytes.length);
        at = from;
        while (at < bytes.length && bytes[at] != END) {
            at++;
        }
        return new String(bytes, from, at++ - from, StandardCharsets.UTF_8);
    }

    byte[] rest() {
        byte[] rest = isEmpty() ? new byte[0] : Arrays.copyOfRange(bytes, at, bytes.length);
        at = bytes.length;
        return rest;
    }

    String restAsText() {
        return new String(rest(), StandardCharsets.UTF_8);
    }

    /** ASCII as it is, every other byte a word of {@link Words}: a mutation of Chinese then changes words, not halves of characters. */
    String restAsWords() {
        StringBuilder text = new StringBuilder();
        for (byte each : rest()) {
            text.append(each >= 0 ? String.valueOf((char) each) : Words.at(each & 0x7F));
        }
        return text.toString();
    }
}
