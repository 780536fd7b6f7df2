package io.github.ogireport.cli;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.SoundReport;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import io.github.ogireport.ruleset.RulesFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Report files for the command line to check. */
final class ReportFiles {

    private static final Format FORMAT = RulesFolder.read(RulesCopy.SHIPPED).get(0).format();

    private ReportFiles() { }

    /** A report that no rule finds anything in. */
    static String sound(Path file) throws IOException {
        return write(file, json(2024, 0));
    }

    /** A report with a total of 表四 that is none. */
    static String rejected(Path file) throws IOException {
        return write(file, json(2024, 7));
    }

    /** A report of a year that no rule set judges. */
    static String ofUnknownYear(Path file) throws IOException {
        return write(file, json(2001, 0));
    }

    /** The same organ's report of the year before. */
    static String ofLastYear(Path file, int carriedForward) throws IOException {
        return write(file, json(2023, 0).replace("\"carriedForward\":{\"naturalPerson\":0", "\"carriedForward\":{\"naturalPerson\":" + carriedForward));
    }

    static String write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String json(int year, int reconsiderations) {
        AnnualReport report = SoundReport.of(FORMAT, year).build();
        Map<String, Map<String, Map<String, Integer>>> tables = new LinkedHashMap<>();
        for (Format.Position cell : FORMAT.positions()) {
            int value = cell.ref().toString().equals("remedies.reconsideration.total") ? reconsiderations : 0;
            tables.computeIfAbsent(cell.ref().table(), table -> new LinkedHashMap<>())
                    .computeIfAbsent(cell.ref().row(), row -> new LinkedHashMap<>()).put(cell.ref().column(), value);
        }
        return "{\"organ\":{\"name\":\"" + report.organ().name() + "\"},\"year\":" + year + ",\"title\":\"" + report.title()
                + "\",\"sections\":" + object(report.sections()) + ",\"tables\":" + object(tables) + "}";
    }

    private static String object(Map<String, ?> fields) {
        return fields.entrySet().stream().map(field -> "\"" + field.getKey() + "\":" + value(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    @SuppressWarnings("unchecked")
    private static String value(Object value) {
        return value instanceof Map ? object((Map<String, ?>) value) : value instanceof Integer ? value.toString() : "\"" + value + "\"";
    }
}
