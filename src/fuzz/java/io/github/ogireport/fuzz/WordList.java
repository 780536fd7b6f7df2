package io.github.ogireport.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The words that the fuzzer puts into inputs: people write one a line, the fuzzer reads only ASCII in quotes. */
final class WordList {

    private WordList() { }

    /** @return {@code dictionary}, written */
    static Path dictionary(Path words, Path dictionary) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String word : Files.readAllLines(words, StandardCharsets.UTF_8)) {
            StringBuilder line = new StringBuilder();
            for (byte each : word.getBytes(StandardCharsets.UTF_8)) {
                line.append(String.format("\\x%02x", each));
            }
            if (line.length() > 0) {
                lines.add("\"" + line + "\"");
            }
        }
        return Files.write(dictionary, lines, StandardCharsets.US_ASCII);
    }
}
