package io.github.ogireport.cli;

import io.github.ogireport.text.InvisibleCharacters;
import java.io.IOException;
import java.io.Writer;

/**
 * Names what nobody sees in what passes: the name of a file, a value typed, a message of the system may hold what commands a
 * terminal. Line breaks and tabs pass.
 */
final class VisibleWriter extends Writer {

    private final Writer writer;
    private String half = "";

    VisibleWriter(Writer writer) {
        this.writer = writer;
    }

    /** The first half of a character waits for the second, which another write may bring. */
    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        String text = half + new String(characters, offset, length);
        boolean split = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
        half = split ? text.substring(text.length() - 1) : "";
        writer.write(InvisibleCharacters.shown(split ? text.substring(0, text.length() - 1) : text));
    }

    @Override
    public void flush() throws IOException {
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.write(InvisibleCharacters.shown(half));
        half = "";
        writer.close();
    }
}
