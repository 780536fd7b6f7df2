package io.github.ogireport.reader;

import io.github.ogireport.report.Format;
import io.github.ogireport.ruleset.FormatFile;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;

/** The shipped editions of the format, newest first. */
final class Editions {

    static final Format FORMAT_2021 = FormatFile.read(Paths.get("rules", "2021", "format.yaml"));
    static final Format FORMAT_2019 = FormatFile.read(Paths.get("rules", "2019", "format.yaml"));
    static final List<Format> ALL = Arrays.asList(FORMAT_2021, FORMAT_2019);

    private Editions() { }
}
