package io.github.ogireport.fuzz;

import io.github.ogireport.ruleset.sheet.RawWorkbook;
import java.io.IOException;

/** Which kind, and the file: a text, a packed workbook, or one part of a workbook whose others are sound. */
final class RuleTables implements FuzzProperty {

    private static final String[] PARTS = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"};
    private static final String ROWS = row(1, RawWorkbook.cell("A1", "编号"), RawWorkbook.cell("B1", "名称"), RawWorkbook.cell("C1", "当：“{部分}”部分"),
            RawWorkbook.cell("D1", "则：应当写到“{词语}”"), RawWorkbook.cell("E1", "依据"))
            + row(2, RawWorkbook.cell("A2", "Z-01"), "<c r=\"B2\" t=\"s\"><v>0</v></c>", RawWorkbook.cell("C2", "总体情况"), RawWorkbook.cell("D2", "主动公开"),
            "<c r=\"E2\" s=\"1\"><v>45000</v></c>");

    private static final String STRINGS = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>写到主动公开</t></si></sst>";

    private final SmallFolder folder = new SmallFolder(4);

    private static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    @Override
    public void hold(byte[] bytes) throws IOException {
        Input input = new Input(bytes);
        int kind = input.choice(3 + PARTS.length);
        if (kind == 0) {
            folder.holdWith("2021/fuzz.csv", input.rest());
        } else if (kind == 1) {
            folder.holdWith("2021/fuzz.xlsx", input.rest());
        } else if (kind == 2) {
            folder.holdWith("2021/fuzz.xlsx", new RawWorkbook().rows(input.restAsText()).bytes());
        } else {
            folder.holdWith("2021/fuzz.xlsx", new RawWorkbook().rows(ROWS).part("xl/sharedStrings.xml", STRINGS).part(PARTS[kind - 3], input.restAsText()).bytes());
        }
    }
}
