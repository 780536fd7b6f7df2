package io.github.ogireport.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ogireport.report.AnnualReport;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportReaderTest {

    private static final String TEXT = "东山县人民政府2024年政府信息公开工作年度报告\n一、总体情况\n正文。\n";
    private static final String PAGE = "<h1>东山县人民政府2024年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>正文。</p>";
    private static final String JSON = "{\"organ\":{\"name\":\"东山县人民政府\"},\"year\":2024,\"sections\":{\"overview\":\"正文。\"}}";

    @TempDir
    Path folder;

    @Test
    void theSameReportInEveryKindOfFileReadsTheSame() throws IOException {
        for (String[] file : new String[][] {{"a.json", JSON}, {"a.JSON", "\n" + JSON}, {"a.html", PAGE}, {"a.htm", PAGE}, {"a.xhtml", PAGE},
            {"a.txt", TEXT}, {"a.text", TEXT}, {"b.txt", PAGE}, {"c.txt", "\uFEFF \n" + JSON}}) {
            AnnualReport report = ReportReader.read(write(file[0], file[1].getBytes(StandardCharsets.UTF_8)), Editions.ALL);
            assertEquals("东山县人民政府", report.organ().name(), file[0]);
            assertEquals(2024, report.year(), file[0]);
            assertEquals("{overview=正文。}", report.sections().toString(), file[0]);
            assertNull(report.edition(), file[0]);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a.csv|不认识的文件类型“.csv”，应是 .json、.html、.htm、.xhtml 或 .txt",
        "报告|不认识的文件类型，应是 .json、.html、.htm、.xhtml 或 .txt",
    })
    void unknownKindsAreNamed(String name, String problem) throws IOException {
        Path file = write(name, TEXT.getBytes(StandardCharsets.UTF_8));
        assertEquals(file + "：" + problem, message(file));
    }

    @Test
    void officeDocumentsAreToldApart() throws IOException {
        Path docx = write("a.docx", new byte[] {'P', 'K', 3, 4, 0});
        assertEquals(docx + "：这是 Word、WPS、Excel 或压缩文件，请另存为网页（.html）或纯文本（.txt）", message(docx));
        Path doc = write("a.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        assertEquals(doc + "：这是旧版 Word、WPS 或 Excel 文件，请另存为网页（.html）或纯文本（.txt）", message(doc));
    }

    @Test
    void faultsInsideNameTheFile() throws IOException {
        Path json = write("a.json", "{".getBytes(StandardCharsets.UTF_8));
        assertEquals(json + "：第 1 行第 2 列：到文件末尾还没有写完，请检查花括号、方括号和引号是否成对", message(json));
        UnreadableReportException e = assertThrows(UnreadableReportException.class, () -> ReportReader.read(json, Editions.ALL));
        assertEquals(json.toString(), e.file());
        assertEquals("第 1 行第 2 列", e.place());
        assertEquals("到文件末尾还没有写完，请检查花括号、方括号和引号是否成对", e.problem());
    }

    @Test
    void tooLargeAFileIsRefusedUnread() throws IOException {
        Path file = folder.resolve("a.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((32L << 20) + 1);
        }
        assertEquals(file + "：文件超过 32 MiB，不像年度报告，请核对文件", message(file));
    }

    @Test
    void wronglyDeclaredAndRareCharsetsAreRead() throws IOException {
        for (String[] charsets : new String[][] {{"gb2312", "UTF-8"}, {"utf-8", "GBK"}, {"gb2312", "GB18030"}, {"none", "GBK"}, {"utf-8", "UTF-16"}}) {
            String page = "<meta charset=\"" + charsets[0] + "\">" + PAGE;
            AnnualReport report = ReportReader.read(write("a.html", page.getBytes(Charset.forName(charsets[1]))), Editions.ALL);
            assertEquals("东山县人民政府", report.organ().name(), charsets[0] + " " + charsets[1]);
        }
        Path file = write("a.txt", new byte[] {(byte) 0xFF, (byte) 0xFF, 'a'});
        assertEquals(file + "：文字编码认不出，不是 UTF-8，也不是 GBK，请用 UTF-8 另存后再试", message(file));
    }

    @Test
    void theMessageStaysOnOneLine() {
        UnreadableReportException e = new UnreadableReportException("a\nb.txt", null, "行一\r\n行二\u2028行三");
        assertEquals("a b.txt：行一  行二 行三", e.getMessage());
    }

    private String message(Path file) {
        return assertThrows(UnreadableReportException.class, () -> ReportReader.read(file, Editions.ALL)).getMessage();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
