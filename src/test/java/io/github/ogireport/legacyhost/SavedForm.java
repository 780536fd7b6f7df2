package io.github.ogireport.legacyhost;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Organ;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A form as the host keeps it: a line for each field, its name and what was typed. */
public final class SavedForm {

    private static final String LINE_END = "\\n";

    private SavedForm() { }

    public static void write(AnnualReport report, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("organ\t" + report.organ().name());
        lines.add("year\t" + report.year());
        report.sections().forEach((code, text) -> lines.add("section." + code + "\t" + text.replace("\n", LINE_END)));
        report.cells().forEach((ref, cell) -> lines.add(ref + "\t" + cell.display()));
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    public static AnnualReport read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        AnnualReport.Builder report = AnnualReport.builder(Organ.of(value(lines.get(0))), Integer.parseInt(value(lines.get(1))));
        for (String line : lines.subList(2, lines.size())) {
            String field = line.substring(0, line.indexOf('\t'));
            if (field.startsWith("section.")) {
                report.section(field.substring("section.".length()), value(line).replace(LINE_END, "\n"));
            } else {
                report.cell(field, value(line));
            }
        }
        return report.build();
    }

    private static String value(String line) {
        return line.substring(line.indexOf('\t') + 1);
    }
}
