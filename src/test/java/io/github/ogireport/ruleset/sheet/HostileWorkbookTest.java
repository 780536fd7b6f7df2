package io.github.ogireport.ruleset.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Small files that would take all the time or all the memory: each is refused in one sentence that says what to do. */
@Tag("drools")
@Tag("jdk")
class HostileWorkbookTest {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String SAVE_AGAIN = "，不像手写的表：请只留下要读的表，用 Excel 或 WPS 重新另存为 .xlsx";

    @Test
    void manySheetsOfOnePart() throws Exception {
        byte[] many = new RawWorkbook().rows(repeat("<row><c t=\"str\"><v>甲</v></c></row>", 4_000))
                .part(WORKBOOK, "<workbook><sheets>" + repeat("<sheet name=\"规则\" id=\"rId1\"/>", 20_000) + "</sheets></workbook>").bytes();
        assertRefused("工作表“规则”和另一张工作表是同一个 xl/worksheets/sheet1.xml：请用 Excel 或 WPS 打开后重新另存为 .xlsx", many);
    }

    @Test
    void manySheetsOfPartsOfTheirOwn() throws Exception {
        RawWorkbook workbook = new RawWorkbook();
        StringBuilder sheets = new StringBuilder();
        StringBuilder targets = new StringBuilder();
        for (int i = 0; i <= 100; i++) {
            sheets.append("<sheet name=\"表").append(i).append("\" id=\"r").append(i).append("\"/>");
            targets.append("<Relationship Id=\"r").append(i).append("\" Target=\"s").append(i).append(".xml\"/>");
            workbook.part("xl/s" + i + ".xml", "<worksheet/>");
        }
        workbook.part(WORKBOOK, "<workbook>" + sheets + "</workbook>").part("xl/_rels/workbook.xml.rels", "<Relationships>" + targets + "</Relationships>");
        assertRefused("工作表超过 100 张（一套规则表不过几张）" + SAVE_AGAIN, workbook.bytes());
    }

    @Test
    void aSheetWithAnEndlessName() throws Exception {
        assertRefused("工作表的名称超过 100 字（Excel 最多 31 字）" + SAVE_AGAIN,
                new RawWorkbook().with(WORKBOOK, "规则", repeat("表", 1_000_000)).bytes());
    }

    @Test
    void aNumberFormatOfBrackets() throws Exception {
        byte[] brackets = new RawWorkbook().part("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"" + repeat("[", 1_000_000)
                + "\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs></styleSheet>").bytes();
        assertRefused("工作簿里的一个数字格式超过 255 字（Excel 最多 255 字）" + SAVE_AGAIN, brackets);
    }

    @Test
    void aNumberFormatIsADateByItsLettersOutsideQuotesBracketsAndBackslashes() throws Exception {
        String[] codes = {"yyyy-mm-dd", "0.00", "[Red]0", "0&quot;days&quot;", "\\d0", "[h", "0\\", "General;[mm]0&quot;"};
        StringBuilder formats = new StringBuilder();
        StringBuilder styles = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            formats.append("<numFmt numFmtId=\"").append(200 + i).append("\" formatCode=\"").append(codes[i]).append("\"/>");
            styles.append("<xf numFmtId=\"").append(200 + i).append("\"/>");
            cells.append("<c s=\"").append(i).append("\"><v>1</v></c>");
        }
        byte[] bytes = new RawWorkbook().part("xl/styles.xml", "<styleSheet><numFmts>" + formats + "</numFmts><cellXfs>" + styles + "</cellXfs></styleSheet>")
                .rows("<row>" + cells + "</row>").bytes();
        String date = "!这一格是日期：请把单元格格式改成“文本”，再重新填写";
        assertEquals("1[" + date + ", 1, 1, 1, 1, " + date + ", 1, 1]", CsvFileTest.show(XlsxFile.read(bytes).get(0)));
    }

    @Test
    void manyStylesAndManyTexts() throws Exception {
        assertRefused("工作簿里的单元格格式超过 65490 种（Excel 最多 65490 种）" + SAVE_AGAIN,
                new RawWorkbook().part("xl/styles.xml", "<styleSheet><cellXfs>" + repeat("<xf/>", 1_000_000) + "</cellXfs></styleSheet>").bytes());
        assertRefused("工作簿里的文字超过 200000 个（手写的表不过几千格）" + SAVE_AGAIN,
                new RawWorkbook().part("xl/sharedStrings.xml", "<sst>" + repeat("<si/>", 1_000_000) + "</sst>").bytes());
    }

    @Test
    void storedPartsCountLikePackedOnes() throws Exception {
        assertRefused("工作簿里的文件互相重叠，不能用：请用 Excel 或 WPS 打开后重新另存为 .xlsx", storedPart(1 << 20, 999));
        assertRefused("工作簿解压后超过 32 MB（一百倍于手写的表）" + SAVE_AGAIN, storedPart(33 << 20, 1));
    }

    @Test
    void anEndWithoutADirectoryIsLookedForWhereItMayBe() {
        byte[] zeros = new byte[4 << 20];
        zeros[0] = 'P';
        zeros[1] = 'K';
        assertRefused("文件损坏，打不开：请用 Excel 或 WPS 打开后重新另存为 .xlsx", zeros);
    }

    @Test
    void whatCannotBeReadIsShownShort() throws Exception {
        byte[] bytes = new RawWorkbook().rows("<row><c><v>" + repeat("x", 1_000_000) + "</v></c><c t=\"e\"><v>" + repeat("y", 1_000_000) + "</v></c></row>").bytes();
        assertEquals("1[!这一格的数“" + repeat("x", 30) + "…”读不出来，请重新填写, !这一格是错误值 " + repeat("y", 30) + "…，请改正]",
                CsvFileTest.show(XlsxFile.read(bytes).get(0)));
    }

    @Test
    void deepElementsAndManyAttributesEnd() throws Exception {
        String[] hostile = {repeat("<a>", 2_000_000), "<row " + repeat("a ", 100_000), "<c>" + repeat("<v>", 1_000_000), repeat("<row/>", 2_000_000),
            repeat("<mergeCell ref=\"A1:B2\"/>", 500_000), "<row><c><v>" + repeat("9", 10_000_000) + "</v></c></row>"};
        for (String rows : hostile) {
            byte[] bytes = new RawWorkbook().rows(rows).bytes();
            assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
                try {
                    assertTrue(XlsxFile.read(bytes).size() <= 1);
                } catch (SheetException refused) {
                    assertTrue(refused.getMessage().length() < 200, refused.getMessage());
                }
            });
        }
    }

    /** An archive with one stored part, to which the directory gives many names. */
    private static byte[] storedPart(int length, int names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes, ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN).putInt(0x04034b50));
        bytes.write(new byte[length], 0, length);
        int directory = bytes.size();
        for (int i = 0; i < names; i++) {
            byte[] name = String.format("xl/a%03d.xml", i).getBytes(StandardCharsets.US_ASCII);
            ByteBuffer entry = ByteBuffer.allocate(46 + name.length).order(ByteOrder.LITTLE_ENDIAN).putInt(0x02014b50);
            entry.putInt(20, length).putInt(24, length).putShort(28, (short) name.length);
            System.arraycopy(name, 0, entry.array(), 46, name.length);
            write(bytes, entry);
        }
        write(bytes, ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN).putInt(0x06054b50).putShort(10, (short) names).putInt(16, directory));
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, ByteBuffer bytes) {
        out.write(bytes.array(), 0, bytes.capacity());
    }

    private static void assertRefused(String message, byte[] workbook) {
        assertEquals(message, assertTimeoutPreemptively(Duration.ofMinutes(1),
                () -> assertThrows(SheetException.class, () -> XlsxFile.read(workbook))).getMessage());
    }

    private static String repeat(String unit, int times) {
        StringBuilder text = new StringBuilder(unit.length() * times);
        for (int i = 0; i < times; i++) {
            text.append(unit);
        }
        return text.toString();
    }
}
