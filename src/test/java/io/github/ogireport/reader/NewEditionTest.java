package io.github.ogireport.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.SoundReport;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.cli.CommandRun;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.writer.HtmlResultWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new edition of the national format is a new folder: two more rows, one more column and other balances, and reports in it
 * are read, checked, shown and listed without a line of Java.
 */
class NewEditionTest {

    private static final String TRADE_SECRET = "requests.refused.tradeSecret.foreignOrganization";

    @TempDir
    static Path temporary;
    private static Path rules;
    private static ReportValidator validator;
    private static Format format;

    @BeforeAll
    static void open() throws IOException {
        RulesCopy copy = RulesCopy.in(temporary);
        rules = copy.folder();
        copyFolder(rules.resolve("2021"), rules.resolve("2027"));
        copy.replace("2021/ruleset.yaml", "firstReportYear: 2021", "firstReportYear: 2021\nlastReportYear: 2026")
                .replace("2027/ruleset.yaml", "firstReportYear: 2021", "firstReportYear: 2027")
                .replace("2027/format.yaml", "edition: \"2021\"\nbasis: \"国办公开办函〔2021〕30号\"", "edition: \"2027\"\nbasis: \"国办公开办函〔2026〕99号\"")
                .replace("2027/format.yaml", "          - code: unableToProvide.notHeld\n", "          - code: refused.tradeSecret\n            label: \"9.属于商业秘密\"\n"
                        + "            name: 属于商业秘密\n            path: [\"三、本年度办理结果\", \"（三）不予公开\"]\n          - code: unableToProvide.notHeld\n")
                .replace("2027/format.yaml", "            name: 结转下年度继续办理\n", "            name: 结转下年度继续办理\n            variants: []\n          - code: abandoned\n"
                        + "            label: \"五、申请人撤回\"\n            name: 申请人撤回\n")
                .replace("2027/format.yaml", "          - code: otherOrganization\n", "          - code: foreignOrganization\n            label: \"境外组织\"\n"
                        + "            path: [法人或其他组织]\n            number: count\n          - code: otherOrganization\n")
                .replace("2027/balance.dslr", "总计 + 结转下年度继续办理\"", "总计 + 结转下年度继续办理 + 申请人撤回\"")
                .replace("2027/balance.dslr", "法律服务机构 + 其他 = 总计", "法律服务机构 + 境外组织 + 其他 = 总计");
        validator = ReportValidator.open(rules);
        format = validator.formats().get(0);
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Object file : files.filter(file -> !file.toString().contains("cases")).toArray()) {
                Files.copy((Path) file, to.resolve(from.relativize((Path) file).toString()));
            }
        }
    }

    @AfterAll
    static void close() {
        validator.close();
    }

    /** One request of a foreign organization, refused for a trade secret, and one of a person, withdrawn. */
    private static Map<CellRef, String> numbers() {
        Map<CellRef, String> cells = new LinkedHashMap<>();
        format.positions().forEach(position -> cells.put(position.ref(), "0"));
        for (String ones : new String[] {"newlyReceived.foreignOrganization", "newlyReceived.naturalPerson", "refused.tradeSecret.foreignOrganization",
            "refused.tradeSecret.total", "disposedTotal.foreignOrganization", "disposedTotal.total", "abandoned.naturalPerson", "abandoned.total"}) {
            cells.put(CellRef.parse("requests." + ones), "1");
        }
        cells.put(CellRef.parse("requests.newlyReceived.total"), "2");
        return cells;
    }

    private static String json(Map<CellRef, String> cells) {
        AnnualReport sound = SoundReport.of(format, 2027).build();
        Map<String, Map<String, Map<String, String>>> tables = new TreeMap<>();
        cells.forEach((ref, number) -> tables.computeIfAbsent(ref.table(), table -> new TreeMap<>())
                .computeIfAbsent(ref.row(), row -> new TreeMap<>()).put(ref.column(), number));
        Map<String, String> sections = new TreeMap<>();
        sound.sections().forEach((code, text) -> sections.put(code, '"' + text + '"'));
        return "{\"organ\":{\"name\":\"" + sound.organ().name() + "\"},\"year\":2027,\"edition\":\"2027\",\"title\":\"" + sound.title() + "\",\"sections\":"
                + object(sections) + ",\"tables\":" + object(tables) + "}";
    }

    private static String object(Map<String, ?> entries) {
        StringBuilder json = new StringBuilder("{");
        entries.forEach((key, value) -> json.append(json.length() > 1 ? "," : "").append('"').append(key).append("\":")
                .append(value instanceof Map ? object(cast(value)) : value));
        return json.append('}').toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> cast(Object map) {
        return (Map<String, ?>) map;
    }

    private static ValidationResult check(AnnualReport report) {
        return validator.validate(ValidationRequest.of(report));
    }

    @Test
    void aSoundReportInJsonIsAccepted() {
        ValidationResult result = check(JsonReportReader.read(json(numbers()), validator.formats()));
        assertEquals("[]", result.findings().toString());
        assertEquals(Verdict.ACCEPTED, result.verdict());
        assertEquals("2027", result.ruleSet().edition());
    }

    @Test
    void aWrongNumberIsFoundAtTheNewCell() {
        Map<CellRef, String> cells = numbers();
        cells.put(CellRef.parse(TRADE_SECRET), "2");
        ValidationResult result = check(JsonReportReader.read(json(cells), validator.formats()));
        assertEquals(Verdict.REJECTED, result.verdict());
        assertEquals("T3-03 T3-02", result.findings().get(0).rule() + " " + result.findings().get(1).rule());
        for (Finding finding : result.findings()) {
            assertTrue(finding.cells().contains(CellRef.parse(TRADE_SECRET)), finding.toString());
        }
        cells = numbers();
        cells.put(CellRef.parse("requests.abandoned.naturalPerson"), "0");
        cells.put(CellRef.parse("requests.abandoned.total"), "0");
        result = check(JsonReportReader.read(json(cells), validator.formats()));
        assertEquals("T3-01", result.findings().get(0).rule());
        assertTrue(result.findings().get(0).cells().contains(CellRef.parse("requests.abandoned.naturalPerson")));
    }

    @Test
    void aWebPageIsReadCellByCell() {
        String page = new PrintedPage(format, numbers()).html().replace("2023年", "2027年").replace("2024年", "2028年");
        AnnualReport report = HtmlReportReader.read(page, validator.formats());
        assertEquals(2027, report.year());
        numbers().forEach((ref, number) -> assertEquals(number, report.cell(ref).number().toPlainString(), ref.toString()));
        ValidationResult result = check(report);
        assertTrue(result.findings().stream().noneMatch(finding -> finding.rule().startsWith("T")), result.findings().toString());
    }

    @Test
    void theResultPageShowsTheNewRowsAndTheNewColumn() throws IOException {
        AnnualReport report = SoundReport.of(format, 2027).cell(CellRef.parse(TRADE_SECRET), Cell.of(7)).build();
        StringBuilder page = new StringBuilder();
        HtmlResultWriter.page().write(check(report), validator.formatFor(report), page);
        String text = Jsoup.parse(page.toString()).text();
        assertTrue(text.contains("9.属于商业秘密 0 0 0 0 0 7 0 0"), text);
        assertTrue(text.contains("五、申请人撤回 0 0 0 0 0 0 0 0"), text);
        assertTrue(text.contains("境外组织"), text);
    }

    @Test
    void itsCellsAreListed() {
        String listed = CommandRun.of("cells", "--rules", rules.toString(), "--edition", "2027").out;
        assertTrue(listed.contains(TRADE_SECRET + "\t表三\t（三）不予公开·9.属于商业秘密\t境外组织\t非负整数\t"), listed);
    }
}
