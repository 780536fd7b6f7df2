package io.github.ogireport.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.bound.Pipe;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.OrganKind;
import io.github.ogireport.report.OrganLevel;
import io.github.ogireport.report.Review;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("jdk")
class JsonReportReaderTest {

    private static final String HEAD = "{\"organ\":{\"name\":\"东山县人民政府\"},\"year\":2024,";

    @TempDir
    Path folder;

    @Test
    void readsEveryField() {
        AnnualReport report = JsonReportReader.read("{\n"
                + "\"organ\":{\"name\":\"东山县财政局\",\"kind\":\"department\",\"level\":\"county\"},\n"
                + "\"year\":2024,\"edition\":\"2021\",\"title\":\"标题\",\"signature\":\"东山县财政局\",\"publishedOn\":\"2025-01-19\",\n"
                + "\"sections\":{\"overview\":\"正文。\",\"problems\":\"\",\"other\":null},\n"
                + "\"tables\":{\"requests\":{\"granted\":{\"total\":3,\"naturalPerson\":null},\"refused\":{\"stateSecret\":{\"total\":\"１,２３４\"}},\n"
                + "\"refused.thirdPartyRights\":{\"total\":\"22（其中修订 16 件）\"}},\"proactiveDisclosure\":{\"fees\":{\"amount\":72701.2578}}},\n"
                + "\"reviews\":[{\"kind\":\"approval\",\"by\":\"王\",\"on\":\"2025-01-15\",\"passed\":true},{\"kind\":\"confidentiality\",\"passed\":false}]}");
        assertEquals("东山县财政局", report.organ().name());
        assertEquals(OrganKind.DEPARTMENT, report.organ().kind());
        assertEquals(OrganLevel.COUNTY, report.organ().level());
        assertEquals(2024, report.year());
        assertEquals("2021", report.edition());
        assertEquals("标题", report.title());
        assertEquals("东山县财政局", report.signature());
        assertEquals(LocalDate.of(2025, 1, 19), report.publishedOn());
        assertEquals("{overview=正文。, problems=}", report.sections().toString());
        assertEquals(5, report.cells().size());
        assertEquals(Cell.of(3), cell(report, "requests.granted.total"));
        assertTrue(cell(report, "requests.granted.naturalPerson").isBlank());
        assertEquals(1234, cell(report, "requests.refused.stateSecret.total").integer());
        assertEquals("其中修订 16 件", cell(report, "requests.refused.thirdPartyRights.total").remark());
        assertEquals(new BigDecimal("72701.2578"), cell(report, "proactiveDisclosure.fees.amount").number());
        assertEquals(2, report.reviews().size());
        assertEquals(Review.Kind.APPROVAL, report.reviews().get(0).kind());
        assertEquals(LocalDate.of(2025, 1, 15), report.reviews().get(0).on());
        assertEquals(false, report.reviews().get(1).passed());
    }

    @Test
    void onlyOrganAndYearAreRequired() {
        AnnualReport report = JsonReportReader.read("\uFEFF{\"year\":2024,\"organ\":{\"name\":\"东山县人民政府\"}}");
        assertEquals(OrganKind.GOVERNMENT, report.organ().kind());
        assertNull(report.edition());
        assertNull(report.publishedOn());
        assertTrue(report.cells().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"9007199254740993,9007199254740993", "1e5,100000", "1E+2,100", "1.50,1.50", "-4,-4", "0.1,0.1", "25e-1,2.5",
        "123456789012345678901234567890,123456789012345678901234567890"})
    void numbersStayExact(String written, BigDecimal number) {
        AnnualReport report = JsonReportReader.read(HEAD + "\"tables\":{\"t\":{\"r\":{\"c\":" + written + "}}}}");
        assertEquals(number, cell(report, "t.r.c").number());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1e400000000|第 2 行第 25 列：单元格“t.r.c”的数超过 30 位，请核对",
        "1e99999999999|第 2 行第 25 列：单元格“t.r.c”的数超过 30 位，请核对",
        "1e-400000000|第 2 行第 25 列：单元格“t.r.c”的数超过 30 位，请核对",
        "[1]|第 2 行第 25 列：单元格“t.r.c”应是数字、null（空白）或文字，这里是数组",
        "true|第 2 行第 25 列：单元格“t.r.c”应是数字、null（空白）或文字，这里是真假值",
        "NaN|第 2 行第 28 列：不合 JSON 的写法，请检查此处的逗号、冒号、引号和括号（不能用中文标点）",
        "05|第 2 行第 26 列：不合 JSON 的写法，请检查此处的逗号、冒号、引号和括号（不能用中文标点）",
    })
    void whatIsNoCellNamesCellAndLine(String written, String message) {
        assertMessage(message, HEAD + "\n\"tables\":{\"t\":{\"r\":{\"c\":" + written + "}}}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "\"tabels\":{}}|第 2 行第 10 列：报告里没有“tabels”这一项，是不是“tables”？",
        "\"year\":2023}|第 2 行第 1 列：报告里的“year”写了两次，请删去一处",
        "\"tables\":{\"t\":{\"a.b\":{\"c\":1},\"a\":{\"b\":{\"c\":2}}}}}|第 2 行第 44 列：单元格“t.a.b.c”写了两次，前一次在第 2 行，请删去一处",
        "\"tables\":{\"t\":{\"c\":1}}}|第 2 行第 20 列：“t.c”不是单元格，应写成 表、行、列三层，例如 requests 里的 granted 里的 total",
        "\"tables\":3}|第 2 行第 10 列：tables 应是一个对象，写成 {…}，这里是数字",
        "\"publishedOn\":\"2025年1月\"}|第 2 行第 15 列：publishedOn 应是日期，写成 2025-01-19 的样子，这里是“2025年1月”",
        "\"title\":5}|第 2 行第 9 列：title 应是文字，写在双引号里，这里是数字",
        "\"sections\":{\"a\":1}}|第 2 行第 17 列：sections.a 应是文字，写在双引号里，这里是数字",
        "\"reviews\":{}}|第 2 行第 11 列：reviews 应是一个数组，写成 […]，这里是对象",
        "\"reviews\":[{\"kind\":\"approved\"}]}|第 2 行第 20 列：reviews.kind 不能是“approved”，应是 approval、confidentiality 之一",
        "\"reviews\":[{\"kind\":\"approval\"}]}|第 2 行第 30 列：reviews 的一项缺少“passed”，请补上",
        "\"title\":\"a\"} x|第 2 行第 14 列：不合 JSON 的写法，请检查此处的逗号、冒号、引号和括号（不能用中文标点）",
        "\"title\":\"a\"} {}|第 2 行第 14 列：报告写完之后还有内容，一个文件只放一份报告",
        "\"title\"：\"a\"}|第 2 行第 8 列：不合 JSON 的写法，请检查此处的逗号、冒号、引号和括号（不能用中文标点）",
        "\"title\":\"a\"|第 2 行第 12 列：到文件末尾还没有写完，请检查花括号、方括号和引号是否成对",
    })
    void everyOtherFaultNamesItsPlace(String rest, String message) {
        assertMessage(message, HEAD + "\n" + rest);
    }

    @Test
    void organAndYearAreAskedFor() {
        assertMessage("缺少“organ”，请补上，例如 \"organ\": {\"name\": \"某县人民政府\"}", "{\"year\":2024}");
        assertMessage("缺少“year”，请补上，例如 \"year\": 2024", "{\"organ\":{\"name\":\"东山县人民政府\"}}");
        assertMessage("第 1 行第 9 列：year 应是四位数的报告年度，例如 2024", "{\"year\":24}");
        assertMessage("第 1 行第 9 列：year 应是四位数的报告年度，例如 2024", "{\"year\":\"2024\"}");
        assertMessage("第 1 行第 18 列：organ.kind 不能是“town”，应是 government、department 之一", "{\"organ\":{\"kind\":\"town\"}}");
        assertMessage("第 1 行第 1 列：报告应是一个对象，写成 {…}，这里是数组", "[]");
    }

    @Test
    void aCellOrSectionOfNoEditionIsRefusedWithTheNearest() throws IOException {
        Path file = write("报告.json", HEAD + "\n\"tables\":{\"requests\":{\n\"grantd\":{\"total\":1}}}}", StandardCharsets.UTF_8);
        assertEquals(file + "：第 3 行第 19 列：任何版本的表里都没有单元格“requests.grantd.total”，是不是“requests.granted.total”？",
                assertThrows(UnreadableReportException.class, () -> JsonReportReader.read(file, Editions.ALL)).getMessage());
        assertEquals(1, cell(JsonReportReader.read(file), "requests.grantd.total").integer());
        UnreadableReportException e = assertThrows(UnreadableReportException.class,
                () -> JsonReportReader.read(HEAD + "\"sections\":{\"problem\":\"\"}}", Editions.ALL));
        assertEquals("sections 里没有“problem”这一项，是不是“problems”？", e.problem());
        assertEquals(7, cell(JsonReportReader.read(HEAD + "\"tables\":{\"requests\":{\"otherDisposition\":{\"total\":7}}}}", Editions.ALL),
                "requests.otherDisposition.total").integer());
    }

    @Test
    void bytesInEitherCharsetGiveTheSameReport() throws IOException {
        String json = HEAD + "\"title\":\"东山县人民政府2024年政府信息公开工作年度报告\"}";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GBK"), StandardCharsets.UTF_16}) {
            AnnualReport report = JsonReportReader.read(write("a.json", json, charset));
            assertEquals("东山县人民政府", report.organ().name(), charset.name());
        }
        assertEquals(2024, JsonReportReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))).year());
        assertEquals(2024, JsonReportReader.read(new StringReader(json)).year());
    }

    @Test
    void aPipeIsNoReportAndALinkToOneIs() throws Exception {
        Path pipe = Pipe.at(folder.resolve("pipe.json"));
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> assertEquals(pipe + "：这是管道或设备，不是文件，应给一个报告文件", message(pipe)));
        Path empty = write("a.json", "", StandardCharsets.US_ASCII);
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), empty);
        assertEquals(link + "：文件是空的，应是一份报告", message(link));
    }

    @Test
    void missingFilesFoldersAndOtherDocumentsAreNamed() throws IOException {
        Path none = folder.resolve("没有.json");
        assertEquals(none + "：没有这个文件，请核对路径", message(none));
        assertEquals(folder + "：这是文件夹，应给一个报告文件", message(folder));
        Path pdf = write("a.json", "%PDF-1.7", StandardCharsets.US_ASCII);
        assertEquals(pdf + "：这是 PDF 文件，请用网页（.html）、纯文本（.txt）或 JSON", message(pdf));
        Path empty = write("a.json", "", StandardCharsets.US_ASCII);
        assertEquals(empty + "：文件是空的，应是一份报告", message(empty));
    }

    @Test
    void hostileNestingNumbersAndNamesEndAtOnce() {
        String deep = repeat('[', 5_000_000);
        String objects = HEAD + "\"tables\":" + new String(new char[100_000]).replace("\0", "{\"a\":") ;
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            assertThrows(UnreadableReportException.class, () -> JsonReportReader.read(deep));
            assertThrows(UnreadableReportException.class, () -> JsonReportReader.read(objects));
            assertThrows(UnreadableReportException.class, () -> JsonReportReader.read(HEAD + "\"tables\":{\"t\":{\"r\":{\"c\":" + repeat('9', 5_000_000) + "}}}}"));
            assertThrows(UnreadableReportException.class, () -> JsonReportReader.read(HEAD + "\"" + repeat('a', 5_000_000) + "\":1}"));
        });
    }

    private String message(Path file) {
        return assertThrows(UnreadableReportException.class, () -> JsonReportReader.read(file)).getMessage();
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private static void assertMessage(String message, String json) {
        assertEquals(message, assertThrows(UnreadableReportException.class, () -> JsonReportReader.read(json)).getMessage());
    }

    private static Cell cell(AnnualReport report, String address) {
        return report.cell(CellRef.parse(address));
    }

    private static String repeat(char c, int times) {
        char[] chars = new char[times];
        Arrays.fill(chars, c);
        return new String(chars);
    }
}
