package io.github.ogireport.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.OrganKind;
import io.github.ogireport.report.OrganLevel;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.RulesFolder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is refused, and how, is tested through {@code CheckOverHttpTest}. */
@Tag("jdk")
class FormReportReaderTest {

    private static AnnualReport read(String... namesAndValues) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], Collections.singletonList(namesAndValues[i + 1]));
        }
        return FormReportReader.read(values, RulesFolder.read(RulesCopy.SHIPPED).stream().map(RuleSet::format).collect(Collectors.toList()));
    }

    @Test
    void everyFieldIsRead() {
        AnnualReport report = read("organ.name", " 东山县财政局 ", "organ.kind", "department", "organ.level", "county", "year", "2024", "edition", "2021",
                "title", "标题", "signature", "落款", "publishedOn", "2025-01-19", "sections.overview", " 正文。\n", "requests.granted.total", "1,234",
                "requests.refused.stateSecret.total", "—", "requests.granted.naturalPerson", "");
        assertEquals("东山县财政局", report.organ().name());
        assertEquals(OrganKind.DEPARTMENT, report.organ().kind());
        assertEquals(OrganLevel.COUNTY, report.organ().level());
        assertEquals(2024, report.year());
        assertEquals("2021 标题 落款", report.edition() + " " + report.title() + " " + report.signature());
        assertEquals(LocalDate.of(2025, 1, 19), report.publishedOn());
        assertEquals("{overview= 正文。\n}", report.sections().toString());
        assertEquals(1234, report.cell(CellRef.parse("requests.granted.total")).integer());
        assertTrue(report.cell(CellRef.parse("requests.refused.stateSecret.total")).isBlank());
        assertEquals(3, report.cells().size());
    }

    @Test
    void whatWasLeftEmptyIsNotGiven() {
        AnnualReport report = read("organ.name", "东山县财政局", "year", " 2024 ", "organ.kind", "", "organ.level", "", "title", " ", "signature", "",
                "publishedOn", "", "sections.other", "");
        assertEquals(OrganKind.DEPARTMENT, report.organ().kind());
        assertNull(report.title());
        assertNull(report.signature());
        assertNull(report.publishedOn());
        assertEquals("{other=}", report.sections().toString());
    }
}
