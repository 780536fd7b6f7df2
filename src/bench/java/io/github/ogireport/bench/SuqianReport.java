package io.github.ogireport.bench;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Organ;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Reports made of the figures that 宿迁 published for 2024, with text of our own. */
final class SuqianReport {

    private static final String ORGAN = "宿迁市人民政府";

    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();

    SuqianReport() {
        Properties rows = read();
        for (CellRef ref : StatutoryTables.all()) {
            figures.put(ref.toString(), new BigDecimal(rows.getProperty(ref.table() + "." + ref.row()).split(" ")[column(ref)]));
        }
    }

    private static Properties read() {
        Properties rows = new Properties();
        try (InputStream in = SuqianReport.class.getResourceAsStream("suqian-2024.properties")) {
            rows.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static int column(CellRef ref) {
        switch (ref.table()) {
            case StatutoryTables.REQUESTS:
                return StatutoryTables.APPLICANTS.indexOf(ref.column());
            case StatutoryTables.REMEDIES:
                return StatutoryTables.OUTCOMES.indexOf(ref.column());
            default:
                return ref.column().equals("repealed") ? 1 : ref.column().equals("inForce") ? 2 : 0;
        }
    }

    /** The figures as published: every relation holds. */
    AnnualReport sound() {
        return times(1);
    }

    /**
     * Every figure taken so many times, which keeps every relation; its addresses are new objects, as a reader makes them.
     */
    AnnualReport times(int factor) {
        AnnualReport.Builder report = AnnualReport.builder(Organ.of(ORGAN), 2024).title(ORGAN + "2024年政府信息公开工作年度报告")
                .section("overview", ReportText.OVERVIEW).section("problems", ReportText.PROBLEMS).section("other", ReportText.OTHER);
        BigDecimal multiplier = BigDecimal.valueOf(factor);
        figures.forEach((address, figure) -> report.cell(CellRef.parse(address), Cell.of(figure.multiply(multiplier))));
        return report.build();
    }

    /** The published figures with about three thousand characters of text, as long as a city's report is. */
    AnnualReport withLongText() {
        return sound().toBuilder().section("overview", ReportText.longOverview()).build();
    }

    /** One wrong cell in each kind of relation, a negative and a broken number, and a blank. */
    AnnualReport broken() {
        return sound().toBuilder()
                .cell("requests.granted.naturalPerson", 1409)
                .cell("remedies.reconsideration.total", 0)
                .cell(CellRef.parse("remedies.directLitigation.upheld"), Cell.blank())
                .cell(CellRef.parse("requests.carriedOver.otherOrganization"), Cell.blank())
                .cell("proactiveDisclosure.penalty.decisions", -5)
                .cell(CellRef.parse("proactiveDisclosure.coercion.decisions"), Cell.of(new BigDecimal("1.5")))
                .build();
    }
}
