package io.github.ogireport.ruleset.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("drools")
@Tag("jdk")
class XlsxFileTest {

    private static final String DOCTYPE = "<!DOCTYPE worksheet [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>";

    @Test
    void readsWhatASpreadsheetLibraryWrites() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet rules = workbook.newWorksheet("规则");
            rules.value(0, 0, "编号");
            rules.value(0, 27, "名称");
            rules.value(2, 0, " L-1 ");
            rules.value(2, 1, 20);
            rules.value(2, 2, 0.1);
            rules.value(2, 3, true);
            rules.value(3, 0, LocalDate.of(2025, 1, 31));
            rules.style(3, 0).format("yyyy-mm-dd").set();
            rules.formula(4, 0, "HYPERLINK(\"http://localhost/\")");
            rules.value(5, 0, "合");
            rules.range(5, 0, 6, 1).merge();
            workbook.newWorksheet("Sheet2");
        }
        List<Sheet> sheets = XlsxFile.read(bytes.toByteArray());
        assertEquals(1, sheets.size());
        assertEquals("工作表“规则”的 AB1 格", sheets.get(0).place(1, 27));
        String shown = CsvFileTest.show(sheets.get(0));
        assertTrue(shown.contains("3[L-1, 20, 0.1, TRUE]"), shown);
        assertTrue(shown.contains("4[!这一格是日期"), shown);
        assertTrue(shown.contains("5[!这一格是公式"), shown);
        assertTrue(shown.contains("6[!这里是合并单元格（A6:B7）"), shown);
        assertEquals("名称", sheets.get(0).rows().get(0).cell(27).text());
    }

    @Test
    void readsSharedAndFormattedTextWithoutPhoneticGuides() throws Exception {
        byte[] bytes = new RawWorkbook().part("xl/sharedStrings.xml", "<sst><si><t>编号</t></si>"
                + "<si><r><t>名</t></r><r><t>称</t></r><rPh><t>mingcheng</t></rPh></si></sst>")
                .rows("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row><row r=\"7\">" + RawWorkbook.cell("C7", "丙") + "</row>").bytes();
        assertEquals("1[编号, 名称, !这一格的文字读不出来，请重新填写] 7[, , 丙]", CsvFileTest.show(XlsxFile.read(bytes).get(0)));
    }

    @Test
    void anErrorAChineseDateAndAnEndlessTextAreFaults() throws Exception {
        char[] endless = new char[3_000];
        Arrays.fill(endless, '字');
        byte[] bytes = new RawWorkbook().part("xl/styles.xml", "<styleSheet><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"57\"/></cellXfs></styleSheet>")
                .rows("<row r=\"1\"><c t=\"e\"><v>#REF!</v></c><c s=\"0\"><v>45688</v></c><c s=\"1\"><v>45688</v></c><c><v>1E999</v></c>"
                        + RawWorkbook.cell("E1", new String(endless)) + "</row>").bytes();
        assertEquals("1[!这一格是错误值 #REF!，请改正, 45688, !这一格是日期：请把单元格格式改成“文本”，再重新填写, !这一格的数“1E999”读不出来，请重新填写, "
                + "!这一格有 3000 个字，最多 2000 个]", CsvFileTest.show(XlsxFile.read(bytes).get(0)));
    }

    @Test
    void passesOverSheetsForNotes() throws Exception {
        RawWorkbook notes = new RawWorkbook().with("xl/workbook.xml", "规则", "#说明").rows("<row>" + RawWorkbook.cell("A1", "随便写") + "</row>");
        assertEquals(0, XlsxFile.read(notes.bytes()).size());
    }

    static List<Arguments> refused() throws Exception {
        RawWorkbook manyParts = new RawWorkbook();
        for (int i = 0; i < 1_001; i++) {
            manyParts.part("x/" + i, "");
        }
        return Arrays.asList(
                Arguments.of("text", "编号,名称".getBytes("UTF-8"), "不是 .xlsx 工作簿"),
                Arguments.of("empty", new byte[0], "不是 .xlsx 工作簿"),
                Arguments.of("an old .xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "旧格式的 .xls"),
                Arguments.of("half a zip", Arrays.copyOf(filled().bytes(), 200), "损坏"),
                Arguments.of("a zip of something else", new RawWorkbook().part("xl/workbook.xml", "<a/>").part("xl/_rels/workbook.xml.rels", "<a").bytes(), "损坏"),
                Arguments.of("macros", new RawWorkbook().part("xl/vbaProject.bin", "x").bytes(), "宏"),
                Arguments.of("a bomb", new RawWorkbook().part("xl/worksheets/sheet1.xml", new byte[33 << 20]).bytes(), "解压后超过 32 MB"),
                Arguments.of("parts that are a bomb together", new RawWorkbook().part("xl/a.xml", new byte[20 << 20]).part("xl/b.xml", new byte[20 << 20]).bytes(),
                        "解压后超过 32 MB"),
                Arguments.of("a directory that leads astray", astray(), "损坏"),
                Arguments.of("many parts", manyParts.bytes(), "超过 1000 个"),
                Arguments.of("an external entity", filled().with("xl/worksheets/sheet1.xml", "<worksheet", DOCTYPE + "<worksheet").bytes(), "文档类型声明"),
                Arguments.of("a hidden sheet", filled().part("xl/workbook.xml", "<workbook><sheets><sheet name=\"甲\" id=\"rId1\" state=\"veryHidden\"/></sheets></workbook>").bytes(), "隐藏"),
                Arguments.of("a sheet that is not there", new RawWorkbook().with("xl/workbook.xml", "rId1", "rId9").bytes(), "缺少一张工作表"),
                Arguments.of("a cell far right", new RawWorkbook().rows("<row>" + RawWorkbook.cell("XFD1", "甲") + "</row>").bytes(), "列太多"),
                Arguments.of("a cell nowhere", new RawWorkbook().rows("<row r=\"x\">" + RawWorkbook.cell("1", "甲") + "</row>").bytes(), "列太多"));
    }

    private static RawWorkbook filled() {
        return new RawWorkbook().rows("<row>" + RawWorkbook.cell("A1", "甲") + "</row>");
    }

    private static byte[] astray() throws Exception {
        byte[] bytes = filled().bytes();
        bytes[bytes.length - 6] ^= 1;
        return bytes;
    }

    @Test
    void aDamagedFileIsRefusedOrReadButNeverFails() throws Exception {
        byte[] sound = filled().bytes();
        for (int i = 0; i < sound.length; i++) {
            byte[] damaged = sound.clone();
            damaged[i] ^= 0x41;
            try {
                XlsxFile.read(damaged);
            } catch (SheetException e) {
                assertTrue(e.getMessage().length() > 5);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String name, byte[] bytes, String reason) {
        SheetException e = assertThrows(SheetException.class, () -> XlsxFile.read(bytes));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    @Test
    void isBoundedInRowsWithContentOnly() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 20_000; i++) {
            rows.append("<row><c s=\"1\"/></row>");
        }
        assertEquals(0, XlsxFile.read(new RawWorkbook().rows(rows.toString()).bytes()).size());
        String full = rows.toString().replace("<c s=\"1\"/>", "<c><v>1</v></c>");
        assertThrows(SheetException.class, () -> XlsxFile.read(new RawWorkbook().rows(full).bytes()));
    }
}
