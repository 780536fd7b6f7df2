package io.github.ogireport.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Documents made for the tests. */
final class Sample {

    private Sample() { }

    static String text(String name) {
        try (InputStream in = Sample.class.getResourceAsStream(name)) {
            return new String(SourceBytes.of(in), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
