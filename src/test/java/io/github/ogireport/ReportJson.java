package io.github.ogireport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ogireport.report.AnnualReport;

/** Canonical JSON of a report, its cells by address. */
public final class ReportJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() { }

    public static String of(AnnualReport report) {
        ObjectNode json = JSON.createObjectNode();
        json.putObject("organ").put("name", report.organ().name());
        json.put("year", report.year()).put("title", report.title());
        ObjectNode sections = json.putObject("sections");
        report.sections().forEach(sections::put);
        ObjectNode tables = json.putObject("tables");
        report.cells().forEach((ref, cell) -> tables.put(ref.toString(), cell.isNumber() ? cell.display() : ""));
        return json.toString();
    }
}
